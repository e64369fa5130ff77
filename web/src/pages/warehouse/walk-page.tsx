import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { scanned } from '../../scanning.ts'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { SoundButton } from '../../ui/sound-button.tsx'
import { pickListQuery } from './queries.ts'
import { warehouseTexts } from './texts.ts'
import { WalkStop } from './walk-stop.tsx'
import { orderIdsOf } from './work-view.ts'

/** One walk through the shelves for several orders; what was taken is ticked off, and stays so after a reload. */
export function WalkPage() {
  const { walk } = useWords(warehouseTexts)
  const ids = orderIdsOf(useSearch({ from: '/warehouse/walk' }).orders)
  const list = useQuery({ ...pickListQuery(ids), enabled: ids.length > 0 })
  const empty = ids.length === 0 || list.data?.orders.length === 0
  return (
    <>
      <PageHead
        title={walk.title}
        back={{ to: paths.warehouse, label: walk.back }}
        actions={
          <>
            <SoundButton />
            {!empty && <PrintWalk ids={ids} />}
          </>
        }
      />
      {empty ? (
        <Empty
          title={walk.goneTitle}
          text={walk.gone}
          action={
            <Link to={paths.warehouse} className={buttonClass('primary')}>
              {walk.back}
            </Link>
          }
        />
      ) : list.isError ? (
        <div className="p-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : list.data ? (
        <Walk key={ids.join()} ids={ids} list={list.data} />
      ) : (
        <div className="grid gap-3 p-6">
          <SkeletonBlock className="h-12" />
          <SkeletonBlock className="h-16" />
          <SkeletonBlock className="h-80" />
        </div>
      )}
    </>
  )
}

function PrintWalk({ ids }: { ids: readonly string[] }) {
  const { printPickList } = useWords(warehouseTexts)
  return (
    <PrintButton path="/pick-list/document" options={{ query: { order: ids } }}>
      {printPickList}
    </PrintButton>
  )
}

function Walk({ ids, list }: { ids: readonly string[]; list: Schemas['PickList'] }) {
  const { walk } = useWords(warehouseTexts)
  const draft = useDraft<readonly string[]>(`walk.${ids.join()}`, [])
  const { note, tell } = useScanNote()
  const taken = new Set(draft.value)
  const take = (code: string, done: boolean) =>
    draft.set((before) => (done ? [...before, code] : before.filter((each) => each !== code)))
  const onScan = (scan: string) => {
    const stop = scanned(list.stops, scan)
    if (!stop) return tell({ tone: 'bad', title: walk.stranger(scan), detail: walk.strangerDetail })
    const name = stop.name ?? stop.code
    if (taken.has(stop.code)) return tell({ tone: 'bad', title: walk.already(name) })
    take(stop.code, true)
    tell({ tone: 'good', title: walk.taken(name, stop.quantity), detail: walk.takenDetail(stop.place) })
  }
  const done = list.stops.filter(({ code }) => taken.has(code)).length
  const numbers = new Map(ids.map((id, i) => [id, i + 1]))
  const [first] = list.orders
  return (
    <div className="grid gap-4 px-6 py-4">
      <ScanBar label={walk.scan} hint={walk.scanHint} onScan={onScan} />
      <ScanNoteBar note={note} rest={walk.rest} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={walk.stops} note={<span role="status">{walk.progress(done, list.stops.length)}</span>}>
          <ul className="border-line border-t">
            {list.stops.map((stop) => (
              <WalkStop
                key={stop.productId}
                stop={stop}
                numbers={numbers}
                taken={taken.has(stop.code)}
                onTake={(now) => take(stop.code, now)}
              />
            ))}
          </ul>
        </Section>
        <Section title={walk.orders}>
          <ol className="border-line border-t">
            {list.orders.map((order) => (
              <li key={order.id} className="flex items-center gap-3 border-line border-b px-4 py-2 last:border-b-0">
                <Box number={numbers.get(order.id) ?? 0} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium" title={order.reference}>
                    {order.reference}
                  </span>
                  <span className="block truncate text-muted">{order.customerName}</span>
                </span>
                <Link
                  to={paths.pack(order.id)}
                  aria-label={`${walk.pack} ${order.reference}`}
                  className={`${buttonClass(order === first && done === list.stops.length ? 'primary' : 'plain')} min-h-11`}
                >
                  {walk.pack}
                </Link>
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </div>
  )
}

function Box({ number }: { number: number }) {
  const { walk } = useWords(warehouseTexts)
  return (
    <span className="grid size-9 shrink-0 place-items-center rounded-md bg-sunken font-semibold text-base">
      <span className="sr-only">{walk.box} </span>
      {number}
    </span>
  )
}
