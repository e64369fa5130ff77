import { getShop, getLegal as getShopLegal, setAvailability } from '#modules/tenants'
import { Invalid } from '#platform/errors'
import type { Op } from '../operation.ts'
import { done, success } from '../wire/envelope.ts'
import { legalToWire } from '../wire/legal.ts'

export const getLegal: Op<'getLegal'> = async ({ ctx }) => success({ legal: legalToWire(await getShopLegal(ctx)) })

export const getStoreAvailability: Op<'getStoreAvailability'> = async ({ ctx }) =>
  success({ available: (await getShop(ctx)).available })

/** The body counts; the query is for clients that cannot send one. */
export const overrideStoreAvailability: Op<'overrideStoreAvailability'> = async ({ ctx, body, query }) => {
  const available = body?.available ?? query.available
  if (available === undefined) throw new Invalid('availability_required')
  await setAvailability(ctx, available)
  return done()
}
