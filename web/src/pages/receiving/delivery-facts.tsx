import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { receivingTexts } from './texts.ts'

/** Where it comes from, when and how. */
export function DeliveryFacts({ delivery }: { delivery: Schemas['StockUpdate'] }) {
  const { form, detail } = useWords(receivingTexts)
  const { containers, pallets, parcels } = delivery
  const load = [
    containers === null ? null : detail.containers(containers),
    pallets === null ? null : detail.pallets(pallets),
    parcels === null ? null : detail.parcels(parcels),
  ].filter(Boolean)
  const rows: (readonly [string, ReactNode])[] = [
    [
      detail.number,
      <span key="number" className="inline-flex items-center gap-1 font-mono">
        {delivery.number}
        <CopyButton text={delivery.number} />
      </span>,
    ],
    [detail.supplier, delivery.supplier],
    [detail.expected, <Time key="expected" at={delivery.receiveAt} />],
    [detail.arrived, delivery.arrivedAt && <Time key="arrived" at={delivery.arrivedAt} />],
    [detail.warehouse, delivery.warehouse],
    [detail.deliveredBy, delivery.deliveredBy],
    [detail.load, load.join(', ')],
    [detail.tracking, delivery.trackingCodes.join(', ')],
    [detail.special, delivery.specialAction],
    [detail.fromShop, delivery.comments],
    [detail.fromWarehouse, delivery.warehouseComments],
  ]
  return (
    <Section title={form.about}>
      <Facts rows={rows} />
    </Section>
  )
}
