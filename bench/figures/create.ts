import { placeOrder } from '../../server/modules/orders/index.ts'
import { atLeast, type Bench, below, type Figure } from '../figure.ts'
import type { Recording } from '../recording.ts'
import { recordOne, writesFigure } from './writes.ts'

/** ApiV1 orders with 5 lines on 100 SKUs, against a loop that only sends the same statements. */
export async function createFigure(bench: Bench): Promise<Figure[]> {
  return writesFigure(bench, {
    name: 'order create, 5 lines',
    costName: 'one order costs',
    headers: await bench.shop.ogoship(),
    recording: await recordOneOrder(bench),
    send: (referencePrefix) => ({ path: '/ogoship/api/v1/orders', referencePrefix }),
    goals: ({ ratio, rate, p99, errors }) => [
      atLeast('ratio', ratio, 0.5),
      atLeast('rate', rate, 2500, '/s'),
      below('p99', p99, 50, ' ms'),
      below('errors', errors, 1),
    ],
  })
}

const recordOneOrder = (bench: Bench): Promise<Recording> =>
  recordOne(bench, (app, reference, codes) =>
    placeOrder(app.contextOf(bench.shop.id), {
      reference,
      status: 'New',
      test: false,
      shippingCode: null,
      pickUpPointCode: null,
      customer: {
        name: 'Aino Lehtola',
        company: null,
        address1: 'Rantakuja 4 B 12',
        address2: null,
        city: 'Helsinki',
        countryCode: 'FI',
        zip: '00150',
        phone: '+358401234567',
        email: 'aino.lehtola@example.com',
      },
      priceTotal: 1_393_000n,
      currency: 'EUR',
      cashOnDelivery: null,
      comments: 'Leave at the door',
      lines: codes.map((code) => ({
        code,
        quantity: 1,
        unitPrice: 199_000n,
        vatPercentage: 25.5,
        infoUrl: null,
        pictureUrl: null,
      })),
      documents: [],
    }),
  )
