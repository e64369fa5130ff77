import { defineEvent } from '#platform/events'
import type { StockUpdateStatus } from './types.ts'

interface StockUpdateFact {
  stockUpdateId: string
  reference: string
}

export const stockUpdateCreated = defineEvent<StockUpdateFact>('stockUpdate.created')
export const stockUpdateStatusChanged = defineEvent<
  StockUpdateFact & { from: StockUpdateStatus; to: StockUpdateStatus }
>('stockUpdate.statusChanged')
/** Units were booked; `statusChanged` tells that the same change raised stockUpdate.statusChanged as well. */
export const stockUpdateReceived = defineEvent<StockUpdateFact & { statusChanged: boolean }>('stockUpdate.received')

export const subjectOf = (stockUpdateId: string): string => `stockUpdate:${stockUpdateId}`
