import type { RatesAdviser, RatesAnswer, RatesQuestion } from '#modules/checkout'
import { findWarehouse, getShop } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { Context } from '#platform/context'
import { parsed } from '#platform/foreign-json'
import { findUnstorable, loadContract, validatorsOf } from '#platform/http/index'
import type { OutgoingResult } from '#platform/outgoing/client'
import { SHOPGO_RATES_DIALECT } from './dialect.ts'
import { addressToWire, originToWire } from './wire/address.ts'
import { rateFromWire, rateToWire } from './wire/rate.ts'
import type { Wire } from './wire/values.ts'

/** For the whole exchange. */
const LIMIT_MS = 5000
const MOST_BYTES = 1024 * 1024
const MOST_RATES = 100

/** Puts the question of rates to the merchant's webhook calculate-shipping-rates. */
export const createRatesAdviser = (webhooks: Pick<Webhooks, 'hasSoleEndpoint' | 'askSoleEndpoint'>): RatesAdviser => ({
  isAsked: (ctx) => webhooks.hasSoleEndpoint(ctx, SHOPGO_RATES_DIALECT),
  async ask(ctx, question) {
    const result = await webhooks.askSoleEndpoint(ctx, {
      dialect: SHOPGO_RATES_DIALECT,
      name: 'calculate-shipping-rates',
      body: JSON.stringify(await questionToWire(ctx, question)),
      timeoutMs: LIMIT_MS,
      maxAnswerBytes: MOST_BYTES,
    })
    return result && readAnswer(result)
  },
})

async function questionToWire(
  ctx: Context,
  { rates, destination }: RatesQuestion,
): Promise<Wire<'ShippingRatesRequest'>> {
  const [shop, warehouse] = await Promise.all([getShop(ctx), findWarehouse(ctx, null)])
  return {
    rates: rates.map((rate) => rateToWire(rate, shop)),
    checkout: { shipping: originToWire(shop, warehouse), destination: addressToWire(destination) },
  }
}

function readAnswer(result: OutgoingResult): RatesAnswer {
  if (!result.ok) return unusable(`${result.failure}: ${result.message}`, result.failure === 'timeout')
  if (result.status < 200 || result.status > 299) return unusable(`it answered with status ${result.status}`)
  if (result.truncated) return unusable(`its answer is longer than ${MOST_BYTES} bytes`)
  const reply = parsed(result.content)
  if (!Array.isArray(reply)) return unusable('its answer is not a JSON array')
  // Told before the schema looks at each of them.
  if (reply.length > MOST_RATES) return unusable(`it answered more than ${MOST_RATES} rates`)
  const [violation] = replySchema().check(reply)
  if (violation) return unusable(`${violation.field} ${violation.message}`)
  if (findUnstorable(reply)) return unusable('its answer has characters that cannot be stored')
  return { ok: true, rates: (reply as Wire<'ShippingRatesReply'>).map(rateFromWire) } // safe: it follows the schema
}

const unusable = (reason: string, timedOut = false): RatesAnswer => ({ ok: false, timedOut, reason })

let compiled: ReturnType<ReturnType<typeof validatorsOf>['component']> | undefined

function replySchema() {
  compiled ??= validatorsOf(loadContract('shopgo-management')).component('ShippingRatesReply')
  return compiled
}
