import type { Context } from '#platform/context'
import { nextCount } from './queries/counter.ts'

/** The next number for an order that nobody else names: R and ten digits. One that is not used in the end is left out. */
export const nextOrderNumber = async (ctx: Context): Promise<string> => `R${await nextCount(ctx)}`
