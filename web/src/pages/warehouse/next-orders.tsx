import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { workQuery } from './queries.ts'
import { warehouseTexts } from './texts.ts'

const SHOWN = 8

/** The oldest orders in hand: what is packed next. */
export function NextOrders() {
  const words = useWords(warehouseTexts)
  const { data } = useInfiniteQuery(workQuery('InHand'))
  const items = data?.pages[0]?.items.slice(0, SHOWN) ?? []
  return (
    <div className="grid justify-items-start gap-3">
      {items.length > 0 && (
        <Section title={words.pack.nextOrders}>
          <ul className="min-w-80 border-line border-t">
            {items.map(({ id, reference, customerName, units }) => (
              <li key={id} className="border-line border-b last:border-b-0">
                <Link to={paths.pack(id)} className="flex min-h-11 items-center gap-4 px-4 hover:bg-sunken">
                  <span className="font-medium">{reference}</span>
                  <span className="min-w-0 flex-1 truncate text-muted">{customerName}</span>
                  <span className="text-muted">{words.units(units)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Link to={paths.warehouse} className={`${buttonClass('plain')} min-h-11`}>
        {words.pack.toList}
      </Link>
    </div>
  )
}
