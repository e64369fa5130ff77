import * as checkout from '#modules/checkout'
import type { Context } from '#platform/context'
import type { Op } from '../operation.ts'
import type { DescribeOrder } from '../order-view.ts'
import {
  addressFromWire,
  confirmationFromWire,
  newCheckoutFromWire,
  offerToWire,
  shippingRateFromWire,
  shippingRateToWire,
} from '../wire/checkout.ts'
import { shopCurrency } from './currency.ts'

export function checkoutOperations(checkouts: checkout.Checkouts, describe: DescribeOrder) {
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

  const show = async (ctx: Context, { order, offers, validUntil }: checkout.Checkout) => {
    const [shown, currency] = await Promise.all([describe(ctx, order), shopCurrency(ctx)])
    const rates = offers.map((offer) => offerToWire(offer, currency))
    return { order: shown, rates, validUntil: validUntil.toISOString() }
  }

  const createCheckout: Op<'createCheckout'> = async ({ ctx, body }) =>
    show(ctx, await checkouts.createCheckout(ctx, newCheckoutFromWire(body)))

  const requoteCheckout: Op<'requoteCheckout'> = async ({ ctx, path, body }) => {
    const destination = body?.shippingAddress ? addressFromWire(body.shippingAddress) : null
    return show(ctx, await checkouts.requoteCheckout(ctx, { id: path.checkoutId, destination }))
  }

  const confirmCheckout: Op<'confirmCheckout'> = async ({ ctx, path, body }) =>
    describe(ctx, await checkouts.confirmCheckout(ctx, path.checkoutId, confirmationFromWire(body)))

  return {
    listShippingRates,
    putShippingRate,
    deleteShippingRate,
    createCheckout,
    requoteCheckout,
    confirmCheckout,
  }
}
