import type { OrderSearch } from '#modules/orders'
import type { ListFilter } from './types.ts'

/** The kept filter as the list of orders takes it, without its order. */
export function searchOf({ sort: _, createdFrom, createdBefore, ...rest }: ListFilter): OrderSearch {
  return {
    ...rest,
    ...(createdFrom === undefined ? {} : { createdFrom: new Date(createdFrom) }),
    ...(createdBefore === undefined ? {} : { createdBefore: new Date(createdBefore) }),
  }
}
