import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'

/** Cells of a list that fills the page: its head stays, rows are 32 px. The first takes `pl-6`, the last `pr-6`. */
export const HEAD =
  'sticky top-0 z-10 h-8 border-line border-b bg-page px-3 text-left font-medium text-muted text-xs whitespace-nowrap'
export const CELL = 'h-8 border-line border-b px-3'
export const ROW = 'scroll-my-16 bg-surface focus-within:shadow-[inset_3px_0_0_var(--accent)] hover:bg-sunken'
export const TABLE = 'w-full border-separate border-spacing-0'

interface Props {
  /** How many are shown. */
  note: string
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** Below a list: what is shown, and more of it. */
export function LoadMore({ note, list }: Props) {
  const { ui } = useTexts()
  return (
    <div className="flex items-center gap-4 px-6 py-4 text-muted">
      <p role="status">{note}</p>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? ui.loadingMore : ui.more}
        </Button>
      )}
    </div>
  )
}
