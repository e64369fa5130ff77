import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { warehouseTexts } from './texts.ts'

interface Props {
  item: Schemas['PickStop']
  count: number
  onCount: (count: number) => void
}

/** How much of a product is in the parcel. */
export function PackItem({ item, count, onCount }: Props) {
  const { pack } = useWords(warehouseTexts)
  const name = item.name ?? item.code
  const done = count >= item.quantity
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 [contain-intrinsic-size:auto_5rem] [content-visibility:auto] last:border-b-0 ${done ? 'bg-good-soft' : ''}`}
    >
      <div className="min-w-0">
        <p className="flex items-start gap-2 font-medium text-base">
          {done && <Icon name="check" className="mt-0.5 size-5 text-good" />}
          <span className="line-clamp-2 break-words">{name}</span>
        </p>
        <p className="break-words text-muted">
          {[item.code, item.eanCode, item.place && `${pack.place} ${item.place}`].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="flex items-center gap-3">
        <Stepper label={pack.packed(name)} value={count} most={item.quantity} onChange={onCount} />
        <span className="min-w-10 text-lg text-muted tabular-nums">/ {item.quantity}</span>
        <Button
          className="min-h-11"
          reason={done ? pack.allOf(name) : null}
          aria-label={`${pack.all}: ${name}`}
          onClick={() => onCount(item.quantity)}
        >
          {pack.all}
        </Button>
      </div>
    </li>
  )
}
