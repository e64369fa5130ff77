import { amountsOf, type Order } from '#modules/orders'
import { getShop, listShippingMethods } from '#modules/tenants'
import { type Context, isTx } from '#platform/context'
import type { Amount } from '#platform/money'
import type { Health } from './breaker.ts'
import { fittingRates } from './fitting-rates.ts'
import { adopted, faultOf } from './judge-answer.ts'
import type { RatesAnswer, RatesQuestion } from './ports.ts'
import { selectRates } from './queries.ts'
import { basisOf, QUOTE_MS, writeQuote } from './quote.ts'
import type { Tools } from './tools.ts'
import type { Checkout, Offer, Rate } from './types.ts'

/** The order with the rates that it is offered, each with the quote that stands for it. Not inside a transaction. */
export async function withOffers(tools: Tools, ctx: Context, order: Order): Promise<Checkout> {
  const validUntil = new Date(ctx.now().getTime() + QUOTE_MS)
  const basis = basisOf(order)
  const offers = (await ratesFor(tools, ctx, order)).map((rate): Offer => {
    const { descriptions: _, ...quoted } = rate
    const quote = writeQuote(tools.signer, ctx.shopId, {
      orderId: order.id,
      basis,
      rate: quoted,
      expiresAt: validUntil,
    })
    return { ...rate, quote }
  })
  return { order, offers, validUntil }
}

/** Those of the table, unless the merchant's own program has other ones. */
async function ratesFor(tools: Tools, ctx: Context, order: Order): Promise<Rate[]> {
  if (isTx(ctx)) throw new Error('rates are asked for inside a transaction')
  const [table, methods, { currency }] = await Promise.all([selectRates(ctx), listShippingMethods(ctx), getShop(ctx)])
  const { customer } = order
  const rates = fittingRates(table, methods, { goodsTotal: goodsTotalOf(order), countryCode: customer.countryCode })
  if (!hasAddress(order)) return rates
  return (await advisedRates(tools, ctx, { rates, currency, destination: customer })) ?? rates
}

const goodsTotalOf = (order: Order): Amount => amountsOf(order).lines.reduce((sum, line) => sum + line, 0n)

/** Whether it is known where the goods go. */
export const hasAddress = ({ customer }: Pick<Order, 'customer'>): boolean => customer.countryCode !== ''

/** Null: nobody is asked, or no usable answer came; a checkout goes on without. */
async function advisedRates({ adviser, breaker, onUnused }: Tools, ctx: Context, question: RatesQuestion) {
  const answer = await breaker.call(
    ctx.shopId,
    async () => judged(await adviser.ask(ctx, question), question),
    healthOf,
  )
  if (answer === null || answer.answer === null) return null
  if (answer.answer.ok) return adopted(answer.answer.rates, question.rates)
  onUnused({ shopId: ctx.shopId, reason: answer.answer.reason })
  return null
}

/** Wrapped, because no answer is not the same as no call. */
interface Judged {
  answer: RatesAnswer | null
}

function judged(answer: RatesAnswer | null, { currency }: RatesQuestion): Judged {
  const fault = answer?.ok ? faultOf(answer.rates, currency) : null
  return { answer: fault === null ? answer : { ok: false, timedOut: false, reason: fault } }
}

function healthOf({ answer }: Judged): Health {
  if (answer === null || answer.ok) return 'ok'
  return answer.timedOut ? 'timeout' : 'failed'
}

/** Whether the shop offers rates at all, so that a checkout has to choose one. */
export async function offersRates({ adviser }: Tools, ctx: Context): Promise<boolean> {
  const [table, asked] = await Promise.all([selectRates(ctx), adviser.isAsked(ctx)])
  return asked || table.some(({ enabled }) => enabled)
}
