import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { explain } from '../../errors.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage, useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, LoadMore, ROW, TABLE } from '../../ui/table.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Time } from '../../ui/time.tsx'
import { findReturn, returnsQuery } from './queries.ts'
import { ReturnStatus } from './return-status.tsx'
import { returnTexts } from './texts.ts'

/** Goods that come back. */
export function ReturnsPage() {
  const words = useWords(returnTexts)
  const texts = useTexts()
  const view = useSearch({ from: '/returns' })
  const list = useInfiniteQuery(returnsQuery(view))
  const navigate = useNavigate()
  const { note, tell } = useScanNote()
  useShortcuts({ ArrowDown: () => moveAmongRows(1), ArrowUp: () => moveAmongRows(-1) })
  const onScan = async (scan: string) => {
    try {
      const found = await findReturn(scan)
      if (!found) tell({ tone: 'bad', title: words.notFound(scan), detail: words.notFoundDetail })
      else if ('returnId' in found) await navigate({ to: paths.return(found.returnId) })
      else await navigate({ to: paths.newReturn, search: { order: found.orderId } })
    } catch (error) {
      tell({ tone: 'bad', title: explain(error, texts).text })
    }
  }
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHead title={words.title} actions={<Record />}>
        <TabLinks
          label={words.views}
          tabs={[
            { label: words.toHandle, to: paths.returns },
            { label: words.done, to: paths.returns, search: { view: 'done' } },
          ]}
        />
      </PageHead>
      <div className="grid gap-3 px-6 py-4">
        <ScanBar label={words.scan} hint={words.scanHint} onScan={(scan) => void onScan(scan)} />
        <ScanNoteBar note={note} rest={words.scanRest} />
      </div>
      {list.isError && !items ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : items?.length === 0 ? (
        view.view === 'done' ? (
          <Empty title={words.emptyDoneTitle} text={words.emptyDone} />
        ) : (
          <Empty title={words.emptyTitle} text={words.empty} action={<Record />} />
        )
      ) : (
        <ReturnTable items={items} />
      )}
      {items && items.length > 0 && <LoadMore note={words.shown(items.length, list.hasNextPage)} list={list} />}
    </>
  )
}

function Record() {
  const { record } = useWords(returnTexts)
  const navigate = useNavigate()
  return (
    <Button reason={useMay('warehouse')} onClick={() => void navigate({ to: paths.newReturn })}>
      {record}
    </Button>
  )
}

const TALL = `${CELL} h-11`

function ReturnTable({ items }: { items: readonly Schemas['ReturnSummary'][] | undefined }) {
  const { table, columns } = useWords(returnTexts)
  const heads = [columns.status, columns.order, columns.sender]
  return (
    <table className={TABLE} aria-label={table} aria-busy={items === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {columns.reference}
          </th>
          {heads.map((name) => (
            <th key={name} scope="col" className={HEAD}>
              {name}
            </th>
          ))}
          <th scope="col" className={`${HEAD} text-right`}>
            {columns.units}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {columns.since}
          </th>
        </tr>
      </thead>
      <tbody>
        {items === undefined ? (
          <SkeletonRows rows={8} columns={6} />
        ) : (
          items.map((item) => <Row key={item.id} item={item} />)
        )}
      </tbody>
    </table>
  )
}

function Row({ item }: { item: Schemas['ReturnSummary'] }) {
  const words = useWords(returnTexts)
  const { language } = useLanguage()
  return (
    <tr className={ROW}>
      <td className={`${TALL} max-w-56 truncate pl-6`} title={item.reference}>
        <Link to={paths.return(item.id)} data-row-link="" className="font-medium hover:underline">
          {item.reference}
        </Link>
        {!item.announced && <span className="ml-2 text-muted text-xs">{words.unannounced}</span>}
        {item.test && <span className="ml-2 text-muted text-xs">{words.test}</span>}
      </td>
      <td className={TALL}>
        <ReturnStatus status={item.status} />
      </td>
      <td className={`${TALL} max-w-40 truncate`}>
        {item.orderId && (
          <Link to={paths.order(item.orderId)} className="hover:underline">
            {item.orderReference}
          </Link>
        )}
      </td>
      <td className={`${TALL} max-w-48 truncate`} title={item.customerName ?? ''}>
        {item.customerName}
      </td>
      <td className={`${TALL} text-right`}>{count(item.units, language)}</td>
      <td className={`${TALL} whitespace-nowrap pr-6 text-right text-muted`}>
        <Time at={item.createdAt} />
      </td>
    </tr>
  )
}
