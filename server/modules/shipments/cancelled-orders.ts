import { inTransaction } from '#platform/context'
import type { Reaction, StoredEvent } from '#platform/events'
import { catalogueEvent } from './catalogue-event.ts'
import { selectParcelsOfOrders } from './queries/parcels.ts'
import { selectShipmentsOfOrders } from './queries/shipments.ts'
import { recordEvents } from './record-events.ts'
import type { Tools } from './tools.ts'

/** What was expected of an order that is cancelled will not come. */
export const cancelledOrders = ({ book }: Pick<Tools, 'book'>): Reaction => ({
  name: 'cancelled-orders',
  types: ['order.cancelled'],
  async run(ctx, events) {
    const at = new Map(events.map((event) => [orderIdOf(event), event]))
    const orderIds = [...at.keys()]
    const shipments = await selectShipmentsOfOrders(ctx, orderIds)
    const drafts = new Set(shipments.flatMap(({ id, draft }) => (draft ? id : [])))
    const parcels = (await selectParcelsOfOrders(ctx, orderIds)).filter(({ shipmentId }) => drafts.has(shipmentId))
    if (parcels.length === 0) return
    await inTransaction(ctx, (tx) =>
      recordEvents(book, tx, {
        parcels,
        events: parcels.flatMap((parcel) => {
          const event = at.get(parcel.orderId ?? '')
          // The same event again changes nothing.
          return event ? catalogueEvent(parcel.id, 'ORDER_CANCELLED', event.at, { externalId: event.id }) : []
        }),
      }),
    )
  },
})

const orderIdOf = ({ data }: StoredEvent): string => (data as { orderId: string }).orderId // safe: the event's type
