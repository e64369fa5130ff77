import type { Fulfilment } from '../../server/modules/shipments/index.ts'
import { atLeast, type Bench, below, type Figure, perSecond, whole } from '../figure.ts'
import { recordOne, writesFigure } from './writes.ts'

const PATH = '/karla/v1/shops/bench/orders'

/** What plugins of shop systems send: orders that are new, against the bare statements, and the same ones again. */
export async function upsertFigure(bench: Bench): Promise<Figure[]> {
  const headers = bench.shop.karla
  const fresh = await writesFigure(bench, {
    name: 'order upsert, new, 5 lines',
    costName: 'one upsert costs',
    headers,
    recording: await recordOne(bench, (app, reference, codes) =>
      app.tracking.fulfil(app.contextOf(bench.shop.id), [toldOrder(reference, codes)]),
    ),
    send: (referencePrefix) => ({ path: PATH, referencePrefix, upsert: 'new' }),
    goals: ({ ratio, errors }) => [atLeast('ratio', ratio, 0.4), below('errors', errors, 1)],
  })
  return [...fresh, await unchangedFigure(bench, headers)]
}

/** Most upserts say nothing new: a plugin sends the whole order whenever anything about it changes. */
async function unchangedFigure({ load, stage, options }: Bench, headers: Record<string, string>): Promise<Figure> {
  const send = (seconds: number) =>
    load.ask({
      port: stage.port,
      headers,
      connections: options.connections,
      seconds,
      send: { path: PATH, referencePrefix: 'again', upsert: 'again' },
    })
  await send(2)
  const sent = await send(options.seconds * options.slices)
  return {
    name: 'order upsert, unchanged',
    value: `${whole(perSecond(sent))}/s, p50 ${whole(sent.spread.p50)} p99 ${whole(sent.spread.p99)} ms, ${sent.errors} errors`,
    limit: '-',
    ratio: null,
    goals: [below('errors', sent.errors, 1)],
    detail: { sent: sent.count, spread: sent.spread },
  }
}

const toldOrder = (reference: string, codes: readonly string[]): Fulfilment => ({
  ref: { by: 'reference', value: reference },
  trackings: [],
  order: {
    reference,
    externalId: `ext-${reference}`,
    name: null,
    placedAt: null,
    totalPrice: 1_393_000n,
    shippingPrice: null,
    subTotalPrice: null,
    discountPrice: null,
    discounts: null,
    email: 'aino.lehtola@example.com',
    address: {
      name: 'Aino Lehtola',
      company: null,
      address1: 'Rantakuja 4 B 12',
      address2: null,
      city: 'Helsinki',
      countryCode: 'FI',
      zip: '00150',
      phone: '+358401234567',
      country: null,
      region: null,
      regionCode: null,
    },
    currency: 'EUR',
    segments: ['Shopware.customer_group.Standard'],
    weight: null,
    externalCustomerId: null,
    statusUrl: null,
    preferredDelivery: null,
    userAgent: null,
    analytics: null,
    expectedShipments: 1,
    products: codes.map((code) => ({
      title: `Product ${code}`,
      quantity: 1,
      price: 199_000n,
      sku: code,
      productId: null,
      variantId: null,
      size: null,
      weight: null,
      images: [],
      taxLines: [],
      type: 'product',
      bundled: [],
    })),
  },
})
