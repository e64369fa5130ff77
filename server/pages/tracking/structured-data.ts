import type { ParcelView, TrackingView } from '#modules/shipments'
import { webUrl } from './html.ts'
import type { PageShop } from './source.ts'

const WORD = {
  PENDING: 'OrderProcessing',
  INFO_RECEIVED: 'OrderProcessing',
  IN_TRANSIT: 'OrderInTransit',
  OUT_FOR_DELIVERY: 'OrderInTransit',
  AVAILABLE_FOR_PICKUP: 'OrderPickupAvailable',
  FAILED_ATTEMPT: 'OrderProblem',
  DELIVERED: 'OrderDelivered',
  EXCEPTION: 'OrderProblem',
  RETURNED_TO_SENDER: 'OrderReturned',
  EXPIRED: 'OrderCancelled',
} as const satisfies Record<ParcelView['standing']['status'], string>

/** schema.org ParcelDelivery of each parcel that goes to the customer; null without one. */
export function structuredData(shop: PageShop, view: TrackingView): Record<string, unknown> | null {
  const parcels = view.parcels.filter(({ direction }) => direction === 'outbound')
  if (parcels.length === 0) return null
  return { '@context': 'https://schema.org', '@graph': parcels.map((parcel) => deliveryOf(shop, view, parcel)) }
}

function deliveryOf(shop: PageShop, view: TrackingView, parcel: ParcelView): Record<string, unknown> {
  const { carrier, estimatedDelivery, items } = parcel
  const trackingUrl = webUrl(parcel.carrierUrl)
  return {
    '@type': 'ParcelDelivery',
    ...(parcel.trackingNumber === null ? {} : { trackingNumber: parcel.trackingNumber }),
    ...(trackingUrl ? { trackingUrl } : {}),
    ...(carrier ? { provider: { '@type': 'Organization', name: carrier.displayName } } : {}),
    ...(estimatedDelivery
      ? {
          expectedArrivalFrom: estimatedDelivery.from.toISOString(),
          expectedArrivalUntil: (estimatedDelivery.to ?? estimatedDelivery.from).toISOString(),
        }
      : {}),
    ...(items.length > 0
      ? { itemShipped: items.map(({ name, code }) => ({ '@type': 'Product', name: name ?? code ?? '' })) }
      : {}),
    partOfOrder: {
      '@type': 'Order',
      ...(view.orderReference === null ? {} : { orderNumber: view.orderReference }),
      ...(view.orderedAt ? { orderDate: view.orderedAt.toISOString() } : {}),
      merchant: { '@type': 'Organization', name: shop.name },
      orderStatus: `https://schema.org/${view.orderCancelled ? 'OrderCancelled' : WORD[parcel.standing.status]}`,
    },
  }
}
