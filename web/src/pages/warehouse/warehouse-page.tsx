import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { SoundButton } from '../../ui/sound-button.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { type Stage, workQuery } from './queries.ts'
import { warehouseTexts } from './texts.ts'
import { useOpenOrder } from './use-open-order.ts'
import { WalkBar } from './walk-bar.tsx'
import { WorkTable } from './work-table.tsx'
import { stageOf } from './work-view.ts'

const BATCHES = [5, 10, 20]

/** What the warehouse does next: one order by its slip, or several in one walk. */
export function WarehousePage() {
  const words = useWords(warehouseTexts)
  const stage = stageOf(useSearch({ from: '/warehouse' }))
  const list = useInfiniteQuery(workQuery(stage))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { note, tell } = useScanNote()
  const openOrder = useOpenOrder(tell)
  const mayNot = useMay('warehouse')
  useShortcuts({ ArrowDown: () => moveAmongRows(1), ArrowUp: () => moveAmongRows(-1) })
  const items = list.data?.pages.flatMap((page) => page.items)
  const chosen = items?.filter(({ id }) => selected.has(id)) ?? []
  const select = (ids: readonly string[], add: boolean) => {
    const next = new Set(selected)
    for (const id of ids) add ? next.add(id) : next.delete(id)
    setSelected(next)
  }
  return (
    <>
      <PageHead title={words.title} actions={<SoundButton />}>
        <TabLinks
          label={words.views}
          tabs={[
            { label: words.toPick, to: paths.warehouse },
            { label: words.inHand, to: paths.warehouse, search: { stage: 'in-hand' } },
          ]}
        />
      </PageHead>
      <div className="grid gap-3 px-6 py-4">
        <ScanBar
          label={words.scanOrder}
          hint={words.scanOrderHint}
          onScan={(code) => (mayNot ? tell({ tone: 'bad', title: mayNot }) : void openOrder(code))}
        />
        <ScanNoteBar note={note} rest={words.scanOrderRest} />
      </div>
      {list.isError && !items ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : items?.length === 0 ? (
        <Nothing stage={stage} />
      ) : (
        <>
          {items && (
            <div className="flex flex-wrap items-center gap-2 px-6 pb-3">
              <span className="text-muted">{words.chooseFirst}</span>
              {BATCHES.map((count) => (
                <Button
                  key={count}
                  aria-label={words.choose(count)}
                  onClick={() => setSelected(new Set(items.slice(0, count).map(({ id }) => id)))}
                >
                  {count}
                </Button>
              ))}
            </div>
          )}
          <WorkTable items={items} selected={selected} onSelect={select} />
        </>
      )}
      {items && items.length > 0 && <LoadMore note={words.shown(items.length, list.hasNextPage)} list={list} />}
      {chosen.length > 0 && <WalkBar orders={chosen} onDone={() => setSelected(new Set())} />}
    </>
  )
}

function Nothing({ stage }: { stage: Stage }) {
  const words = useWords(warehouseTexts)
  const { title, text, action } = words.empty[stage]
  return (
    <Empty
      title={title}
      text={text}
      action={
        stage === 'InHand' ? (
          <Link to={paths.warehouse} className={buttonClass('primary')}>
            {action}
          </Link>
        ) : (
          <Link to={paths.orders} search={{ status: 'Pending' }} className={buttonClass('plain')}>
            {action}
          </Link>
        )
      }
    />
  )
}
