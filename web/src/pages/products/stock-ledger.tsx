import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Time } from '../../ui/time.tsx'
import { productTexts } from './texts.ts'

type Movement = Schemas['StockMovement']

/** Where a movement came from, by its kind. */
function causeOf({ kind, causeId }: Movement): { to: string; name: 'order' | 'delivery' | 'return' } | null {
  if (causeId === null) return null
  switch (kind) {
    case 'Received':
      return { to: paths.delivery(causeId), name: 'delivery' }
    case 'Returned':
      return { to: paths.return(causeId), name: 'return' }
    case 'Picked':
    case 'PutBack':
    case 'WrittenOff':
      return { to: paths.order(causeId), name: 'order' }
    case 'Corrected':
      return null
  }
}

/** Every movement, newest first. All of them add up to the stock. */
export function StockLedger({ movements }: { movements: readonly Movement[] }) {
  const words = useWords(productTexts)
  const { language } = useLanguage()
  if (movements.length === 0) return <p className="px-4 pb-4 text-muted">{words.ledgerEmpty}</p>
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })
  return (
    <ol>
      {movements.map((movement) => {
        const cause = causeOf(movement)
        const { id, kind, quantity, warehouse, note, at } = movement
        return (
          <li
            key={id}
            className="grid min-h-9 grid-cols-[minmax(0,1fr)_auto_7rem] items-center gap-x-4 border-line border-t px-4 py-1.5 tabular-nums"
          >
            <span className="min-w-0">
              {words.movements[kind]} <span className="text-muted">{warehouse}</span>
              {cause && (
                <Link to={cause.to} className="ml-2 text-accent-text underline">
                  {words.causes[cause.name]}
                </Link>
              )}
              {note && <span className="block break-words text-muted text-xs">{note}</span>}
            </span>
            <span className={`text-right font-medium ${quantity < 0 ? '' : 'text-good'}`}>
              {signed.format(quantity)}
            </span>
            <span className="text-right text-muted">
              <Time at={at} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
