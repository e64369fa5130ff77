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
import { Pill } from '../../ui/pill.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, LoadMore, ROW, TABLE } from '../../ui/table.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Time } from '../../ui/time.tsx'
import { DeliveryStatus } from './delivery-status.tsx'
import { deliveriesQuery, findDelivery } from './queries.ts'
import { receivingTexts } from './texts.ts'

/** Goods that come in. */
export function ReceivingPage() {
  const words = useWords(receivingTexts)
  const texts = useTexts()
  const view = useSearch({ from: '/receiving' })
  const list = useInfiniteQuery(deliveriesQuery(view))
  const navigate = useNavigate()
  const { note, tell } = useScanNote()
  useShortcuts({ ArrowDown: () => moveAmongRows(1), ArrowUp: () => moveAmongRows(-1) })
  const onScan = async (scan: string) => {
    try {
      const id = await findDelivery(scan)
      if (id) await navigate({ to: paths.delivery(id) })
      else tell({ tone: 'bad', title: words.notFound(scan), detail: words.notFoundDetail })
    } catch (error) {
      tell({ tone: 'bad', title: explain(error, texts).text })
    }
  }
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHead title={words.title} actions={<Announce />}>
        <TabLinks
          label={words.views}
          tabs={[
            { label: words.toCome, to: paths.receiving },
            { label: words.done, to: paths.receiving, search: { view: 'done' } },
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
          <Empty title={words.emptyTitle} text={words.empty} action={<Announce />} />
        )
      ) : (
        <DeliveryTable items={items} />
      )}
      {items && items.length > 0 && <LoadMore note={words.shown(items.length, list.hasNextPage)} list={list} />}
    </>
  )
}

function Announce() {
  const { announce } = useWords(receivingTexts)
  const navigate = useNavigate()
  return (
    <Button look="primary" reason={useMay('write:product')} onClick={() => void navigate({ to: paths.newDelivery })}>
      {announce}
    </Button>
  )
}

const TALL = `${CELL} h-11`

function DeliveryTable({ items }: { items: readonly Schemas['StockUpdateSummary'][] | undefined }) {
  const { table, columns } = useWords(receivingTexts)
  return (
    <table className={TABLE} aria-label={table} aria-busy={items === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {columns.reference}
          </th>
          <th scope="col" className={HEAD}>
            {columns.status}
          </th>
          <th scope="col" className={HEAD}>
            {columns.supplier}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {columns.units}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {columns.expected}
          </th>
        </tr>
      </thead>
      <tbody>
        {items === undefined ? (
          <SkeletonRows rows={8} columns={5} />
        ) : (
          items.map((item) => <Row key={item.id} item={item} />)
        )}
      </tbody>
    </table>
  )
}

function Row({ item }: { item: Schemas['StockUpdateSummary'] }) {
  const words = useWords(receivingTexts)
  const { language } = useLanguage()
  const overdue = item.status === 'New' && new Date(item.receiveAt).getTime() < Date.now() - 24 * 60 * 60_000
  return (
    <tr className={ROW}>
      <td className={`${TALL} max-w-64 truncate pl-6`} title={item.reference}>
        <Link to={paths.delivery(item.id)} data-row-link="" className="font-medium hover:underline">
          {item.reference}
        </Link>
        <span className="ml-2 font-mono text-muted text-xs">{item.number}</span>
      </td>
      <td className={TALL}>
        <DeliveryStatus status={item.status} />
      </td>
      <td className={`${TALL} max-w-48 truncate`} title={item.supplier}>
        {item.supplier}
      </td>
      <td className={`${TALL} whitespace-nowrap text-right`}>
        {count(item.receivedUnits, language)} / {count(item.expectedUnits, language)}
      </td>
      <td className={`${TALL} whitespace-nowrap pr-6 text-right text-muted`}>
        <span className="inline-flex items-center gap-2">
          {overdue && (
            <Pill tone="warn" icon="alert">
              {words.overdue}
            </Pill>
          )}
          <Time at={item.receiveAt} />
        </span>
      </td>
    </tr>
  )
}
