import type { Schemas } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar } from '../../ui/scan-note.tsx'
import { Section } from '../../ui/section.tsx'
import { PackFacts } from './pack-facts.tsx'
import { PackItem } from './pack-item.tsx'
import { PackParcels } from './pack-parcels.tsx'
import { packedOf, progressOf } from './packing.ts'
import { warehouseTexts } from './texts.ts'
import { usePacking } from './use-packing.ts'

interface Props {
  order: Schemas['Order']
  items: readonly Schemas['PickStop'][]
}

export function PackDesk({ order, items }: Props) {
  const { pack } = useWords(warehouseTexts)
  const mayNot = useMay('warehouse')
  const packing = usePacking(order, items)
  const { tally, note } = packing
  const { done, of, complete } = progressOf(items, tally)
  return (
    <div className="grid gap-4 px-6 py-4">
      <ScanBar
        label={complete ? pack.scanNumber : pack.scan}
        hint={complete ? pack.scanNumberHint : pack.scanHint}
        onScan={(code) => void packing.scan(code)}
      />
      <ScanNoteBar note={note} rest={pack.rest} />
      {packing.error && <Failure error={packing.error} />}
      {order.comments && (
        <p className="flex items-start gap-2 rounded-lg bg-warn-soft px-4 py-3 text-warn">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span className="min-w-0 break-words">
            <strong>{pack.toWarehouse}</strong> {order.comments}
          </span>
        </p>
      )}
      {order.status === 'New' && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg bg-moving-soft px-4 py-3 text-moving">
          <p className="min-w-0 flex-1 basis-80">{pack.takeNote}</p>
          <Button className="min-h-11" reason={mayNot} busy={packing.taking} onClick={() => void packing.take()}>
            {pack.take}
          </Button>
        </div>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Section
          title={pack.lines}
          note={
            <span className="flex items-center gap-2">
              <span role="status">{pack.progress(done, of)}</span>
              <Button
                look="quiet"
                className="min-h-11"
                reason={tally.steps.length === 0 ? pack.nothingToUndo : null}
                onClick={packing.undo}
              >
                <Icon name="back" />
                {pack.undo}
              </Button>
            </span>
          }
        >
          <Progress done={done} of={of} />
          <ul>
            {items.map((item) => (
              <PackItem
                key={item.productId}
                item={item}
                count={packedOf(tally, item)}
                onCount={(next) => void packing.count(item.code, next)}
              />
            ))}
          </ul>
        </Section>
        <div className="grid gap-4">
          <PackParcels order={order} packing={packing} missing={of - done} />
          <PackFacts order={order} />
        </div>
      </div>
    </div>
  )
}

const Progress = ({ done, of }: { done: number; of: number }) => (
  <div aria-hidden="true" className="h-1.5 bg-sunken">
    <div className="h-full bg-accent transition-[width] duration-150" style={{ width: `${(100 * done) / of}%` }} />
  </div>
)
