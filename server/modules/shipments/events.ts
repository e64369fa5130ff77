import { defineEvent } from '#platform/events'

export const shipmentCreated = defineEvent<{ shipmentId: string; orderId: string }>('shipment.created')
