import { Button } from './button.tsx'

interface Props {
  /** Of the first page, 0. */
  page: number
  pages: number
  /** What is shown. */
  note: string
  earlier: string
  later: string
  onPage: (page: number) => void
}

const OFF = 'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted'

/** Steps through what is there already, page by page. */
export const Pager = ({ page, pages, note, earlier, later, onPage }: Props) => (
  <div className="flex flex-wrap items-center gap-3 px-4 py-2 text-muted">
    <p role="status" className="tabular-nums">
      {note}
    </p>
    <Button className={OFF} disabled={page === 0} onClick={() => onPage(page - 1)}>
      {earlier}
    </Button>
    <Button className={OFF} disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
      {later}
    </Button>
  </div>
)
