import * as checkout from '#modules/checkout'
import type { Op } from '../operation.ts'
import {
  addressFromWire,
  checkoutToWire,
  confirmationFromWire,
  newCheckoutFromWire,
  offeredCheckoutToWire,
  shippingRateFromWire,
  shippingRateToWire,
} from '../wire/checkout.ts'
import { shopCurrency } from './currency.ts'

export function checkoutOperations(checkouts: checkout.Checkouts) {
  const listShippingRates: Op<'listShippingRates'> = async ({ ctx }) => {
    const [rates, currency] = await Promise.all([checkout.listShippingRates(ctx), shopCurrency(ctx)])
    return { items: rates.map((rate) => shippingRateToWire(rate, currency)) }
  }

  const putShippingRate: Op<'putShippingRate'> = async ({ ctx, path, body }) => {
    const rate = await checkout.putShippingRate(ctx, shippingRateFromWire(path.rateId, body))
    return shippingRateToWire(rate, await shopCurrency(ctx))
  }

  const deleteShippingRate: Op<'deleteShippingRate'> = async ({ ctx, path }) =>
    checkout.removeShippingRate(ctx, path.rateId)

  const createCheckout: Op<'createCheckout'> = async ({ ctx, body }) =>
    offeredCheckoutToWire(await checkouts.createCheckout(ctx, newCheckoutFromWire(body)), await shopCurrency(ctx))

  const requoteCheckout: Op<'requoteCheckout'> = async ({ ctx, path, body }) => {
    const destination = body?.shippingAddress ? addressFromWire(body.shippingAddress) : null
    const offered = await checkouts.requoteCheckout(ctx, { id: path.checkoutId, destination })
    return offeredCheckoutToWire(offered, await shopCurrency(ctx))
  }

  const confirmCheckout: Op<'confirmCheckout'> = async ({ ctx, path, body }) => {
    const order = await checkouts.confirmCheckout(ctx, path.checkoutId, confirmationFromWire(body))
    return checkoutToWire(order, await shopCurrency(ctx))
  }

  return {
    listShippingRates,
    putShippingRate,
    deleteShippingRate,
    createCheckout,
    requoteCheckout,
    confirmCheckout,
  }
}
