import { useId } from 'react'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { warehouseTexts } from './texts.ts'

interface Props {
  stop: Schemas['PickStop']
  /** Of the boxes, by order. */
  numbers: ReadonlyMap<string, number>
  taken: boolean
  onTake: (taken: boolean) => void
}

/** Where to go, what to take and for which boxes. The whole row ticks it off. */
export function WalkStop({ stop, numbers, taken, onTake }: Props) {
  const { walk } = useWords(warehouseTexts)
  const { language } = useLanguage()
  const id = useId()
  const name = stop.name ?? stop.code
  return (
    <li className="border-line border-b [contain-intrinsic-size:auto_4rem] [content-visibility:auto] last:border-b-0">
      <label
        htmlFor={id}
        className={`grid min-h-16 cursor-pointer grid-cols-[auto_6.5rem_minmax(0,1fr)_auto] items-center gap-3 px-4 py-2 hover:bg-sunken ${taken ? 'bg-good-soft' : ''}`}
      >
        <input
          id={id}
          type="checkbox"
          className="size-7 accent-accent"
          aria-label={walk.take(name)}
          checked={taken}
          onChange={(event) => onTake(event.target.checked)}
        />
        <span className={`break-words font-semibold text-lg ${stop.place ? '' : 'text-muted text-sm'}`}>
          {stop.place ?? walk.noPlace}
        </span>
        <span className="min-w-0">
          <span className={`line-clamp-2 break-words font-medium ${taken ? 'line-through' : ''}`}>{name}</span>
          <span className="block break-words text-muted text-xs">
            {[stop.code, stop.eanCode].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="text-right">
          <span className="block font-semibold text-xl tabular-nums">{count(stop.quantity, language)}</span>
          {numbers.size > 1 && (
            <span className="block text-muted text-xs">
              {stop.orders.map((part) => walk.forOrder(part.quantity, numbers.get(part.orderId) ?? 0)).join(', ')}
            </span>
          )}
        </span>
      </label>
    </li>
  )
}
