import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { returnTexts } from './texts.ts'

/** Where it comes from. */
export function ReturnFacts({ found }: { found: Schemas['Return'] }) {
  const { detail } = useWords(returnTexts)
  const rows: (readonly [string, ReactNode])[] = [
    [
      detail.order,
      found.orderId && (
        <Link to={paths.order(found.orderId)} className="text-accent-text hover:underline">
          {found.orderReference}
        </Link>
      ),
    ],
    [detail.sender, found.customer && [found.customer.name, found.customer.city].filter(Boolean).join(', ')],
    [detail.warehouse, found.warehouse],
    [detail.arrived, found.arrivedAt && <Time at={found.arrivedAt} />],
    [detail.handledAt, found.handledAt && <Time at={found.handledAt} />],
    [detail.tracking, found.trackingCodes.join(', ')],
    [detail.fromShop, found.comments],
    [detail.fromWarehouse, found.warehouseComments],
  ]
  return (
    <Section title={detail.about}>
      <Facts rows={rows} />
      {found.test && <p className="border-line border-t px-4 py-3 text-warn">{detail.testNote}</p>}
    </Section>
  )
}
