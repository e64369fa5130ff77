import type { Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { warehouseTexts } from './texts.ts'

/** Where the parcel goes. */
export function PackFacts({ order }: { order: Schemas['Order'] }) {
  const { pack } = useWords(warehouseTexts)
  const { language } = useLanguage()
  const { name, company, address1, address2, zip, city, country: code } = order.customer
  const place = [zip, city].filter(Boolean).join(' ')
  const lines = [name, company, address1, address2, place, country(code, language)].filter(Boolean)
  return (
    <Section title={pack.recipient}>
      <address className="whitespace-pre-line break-words px-4 pb-3 not-italic">{lines.join('\n')}</address>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 px-4 pb-4">
        {order.shippingCode && (
          <>
            <dt className="text-muted">{pack.shipping}</dt>
            <dd className="break-words">{order.shippingCode}</dd>
          </>
        )}
        {order.pickUpPointCode && (
          <>
            <dt className="text-muted">{pack.pickUpPoint}</dt>
            <dd className="break-words">{order.pickUpPointCode}</dd>
          </>
        )}
      </dl>
    </Section>
  )
}
