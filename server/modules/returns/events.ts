import { defineEvent } from '#platform/events'
import type { ReturnStatus } from './types.ts'

export const returnStatusChanged = defineEvent<{
  returnId: string
  reference: string
  from: ReturnStatus
  to: ReturnStatus
}>('warehouseReturn.statusChanged')

export const subjectOf = (returnId: string): string => `return:${returnId}`
