import type { Claim, ClaimEntry, ClaimWithHistory } from '../../server/modules/claims/index.ts'
import type { TrackingView } from '../../server/modules/shipments/index.ts'
import type { ClaimDesk, ClaimOffer, Filed, Report } from '../../server/pages/tracking/claims/desk.ts'
import type { PageShop } from '../../server/pages/tracking/source.ts'
import { at, aView, type MemorySource } from './tracking-pages.ts'
import { SAMPLES } from './tracking-samples.ts'

const goods = [
  { code: 'TEA-1', name: 'Sencha, 100 g', quantity: 2, pictureUrl: null },
  { code: 'POT-1', name: 'Teapot of cast iron, 1.2 litres', quantity: 1, pictureUrl: null },
]

const AN_OFFER: ClaimOffer = {
  parcels: [{ id: 'p1', trackingNumber: 'JJFI64300000000001', delivered: true, goods: null }],
  goods,
}

/** Each parcel tells what it holds. */
const TWO_PARCELS: ClaimOffer = {
  parcels: [
    { id: 'p1', trackingNumber: 'JJFI64300000000001', delivered: true, goods: goods.slice(0, 1) },
    { id: 'p2', trackingNumber: null, delivered: false, goods: goods.slice(1) },
  ],
  goods,
}

const anEntry = (note: string | null, changes: Partial<ClaimEntry> = {}): ClaimEntry => ({
  id: '019580a1-1301-7000-8000-000000000013',
  from: 'New',
  to: 'InProgress',
  note,
  forCustomer: note !== null,
  actor: 'user:1',
  door: 'api',
  at: at('2026-11-24T12:00:00Z'),
  ...changes,
})

const aReport = (changes: Partial<ClaimWithHistory> = {}): ClaimWithHistory => ({
  id: '019580a1-1001-7000-8000-000000000010',
  number: 1001,
  orderId: '019580a1-0a01-7000-8000-00000000000a',
  shipmentId: null,
  parcelId: 'p1',
  status: 'New',
  type: 'Damaged',
  subjectKey: 'key',
  open: true,
  wish: 'Refund',
  toldReason: null,
  resolution: null,
  amount: null,
  message: null,
  decidedBy: null,
  decidedAt: null,
  begunAt: null,
  refundPaymentId: null,
  reshipmentOrderId: null,
  description: 'The teapot has a crack, from the spout to the handle.',
  pictures: [],
  signature: null,
  signedName: null,
  dropOffPermitted: null,
  partial: true,
  orderReference: 'A-1001',
  customer: null,
  language: 'en',
  netAmount: null,
  currency: 'EUR',
  trackingNumber: 'JJFI64300000000001',
  carrier: 'posti',
  scannedAt: null,
  weightKg: null,
  owner: null,
  dueAt: null,
  dueLeftSeconds: null,
  actor: 'customer',
  door: 'tracking',
  putAwayAt: null,
  deletedAt: null,
  closedAt: null,
  statusAt: at('2026-11-23T12:00:00Z'),
  createdAt: at('2026-11-23T12:00:00Z'),
  editedAt: at('2026-11-23T12:00:00Z'),
  lines: [
    {
      id: '019580a1-1401-7000-8000-000000000014',
      orderLineId: null,
      variantId: null,
      sku: 'POT-1',
      title: 'Teapot of cast iron, 1.2 litres',
      quantity: 1,
      unitPrice: null,
      pictures: [],
    },
  ],
  history: [],
  ...changes,
})

/** Offers and reports by the token of their page; what was filed and answered. */
export class MemoryDesk implements ClaimDesk {
  readonly offers = new Map<string, ClaimOffer>()
  readonly told = new Map<string, ClaimWithHistory[]>()
  readonly filed: Report[] = []

  async offer({ version }: TrackingView): Promise<ClaimOffer | null> {
    return this.offers.get(version) ?? null
  }
  async file(_view: TrackingView, report: Report): Promise<Filed> {
    this.filed.push(report)
    return { kind: 'filed', number: 1001 }
  }
  async reports({ version }: TrackingView): Promise<Claim[]> {
    return this.told.get(version) ?? []
  }
  async report({ version }: TrackingView, number: number): Promise<ClaimWithHistory | null> {
    return this.told.get(version)?.find((claim) => claim.number === number) ?? null
  }
  async answer(): Promise<null> {
    return null
  }
}

/** Orders with something to report, and with reports in several states; the names are their tokens. */
export function addReports(desk: MemoryDesk, source: MemorySource, shop: PageShop): void {
  for (const name of ['one', 'two', 'asked', 'refunded', 'refused'])
    source.add(shop, name, aView(SAMPLES.delivered?.parcels, { orderId: name, version: name }))
  desk.offers.set('one', AN_OFFER).set('two', TWO_PARCELS)
  const question = anEntry('Could you send us a picture of the whole teapot, and of the box that it came in?', {
    to: 'WaitingCustomer',
  })
  const answer = anEntry('Here they are. The box was fine.', { actor: 'customer' })
  const decision = anEntry('Thank you! We are sorry about the pot.', { to: 'Approved' })
  const pictures = ['019580a1-1501-7000-8000-000000000015', '019580a1-1501-7000-8000-000000000016'].map((fileId) => ({
    fileId,
  }))
  desk.told
    .set('asked', [aReport({ status: 'WaitingCustomer', history: [question] }), aReport({ number: 1002 })])
    .set('refunded', [
      aReport({ status: 'Approved', resolution: 'Refund', pictures, history: [question, answer, decision] }),
    ])
    .set('refused', [
      aReport({ status: 'Rejected', type: 'Lost', lines: [], history: [anEntry('Your neighbour has it.')] }),
    ])
}
