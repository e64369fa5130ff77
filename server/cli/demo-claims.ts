import {
  answerClaim,
  askCustomer,
  CUSTOMER,
  fileClaim,
  type NewClaim,
  noteOnClaim,
  refundClaim,
  rejectClaim,
  reshipClaim,
  startClaim,
} from '#modules/claims'
import { listOrders } from '#modules/orders'
import { listMembers } from '#modules/tenants'
import type { Tx } from '#platform/context'
import type { System } from '#platform/system'
import { hoursAgo } from './demo-clock.ts'
import { type DemoPicture, draw } from './demo-pictures.ts'

interface Complaint extends Pick<NewClaim, 'type' | 'wish' | 'description'> {
  reference: string
  lines: { code: string; quantity: number }[]
  pictures?: readonly DemoPicture[]
}

/** One in each state that somebody has to do something about, and one for each way in which they end. */
export async function fileClaims(system: System, tx: Tx): Promise<void> {
  const [owner] = await listMembers(system, tx, { limit: 1 })
  const actor = owner ? `user:${owner.userId}` : 'demo'
  const merchant = (hours: number): Tx => ({ ...hoursAgo(tx, hours), actor })

  const kettle = await file(hoursAgo(tx, 200), {
    ...{ reference: '9991', type: 'Damaged', wish: 'Refund' },
    lines: [{ code: 'HP-KET-01', quantity: 1 }],
    description: 'The lid does not close any more: the rim is bent.',
  })
  await refundClaim(merchant(180), kettle, {
    ...{ amount: null, reference: 'RF-20418' },
    message: 'We are sorry about the kettle. The money is on its way; please keep what is left of it.',
  })

  const candles = await file(hoursAgo(tx, 150), {
    ...{ reference: '9992', type: 'NotAsDescribed', wish: 'Refund' },
    lines: [{ code: 'HP-CND-01', quantity: 6 }],
    description: 'They burn well but smell of nothing.',
  })
  await rejectClaim(merchant(140), candles, 'Pure beeswax smells a little of honey at most, as the shop page says.')

  const lantern = await file(hoursAgo(tx, 120), {
    ...{ reference: '9993', type: 'Damaged', wish: 'Reship' },
    lines: [{ code: 'HP-LNT-01', quantity: 1 }],
    description: 'The glass broke on the way.',
    pictures: ['dentedParcel'],
  })
  await reshipClaim(merchant(3), lantern, 'A new lantern leaves today, in a better box.')

  const blanket = await file(hoursAgo(tx, 90), {
    ...{ reference: '9994', type: 'WrongItem', wish: 'Reship' },
    lines: [{ code: 'HP-BLK-01', quantity: 1 }],
    description: 'I ordered the herringbone one.',
  })
  await startClaim(merchant(80), blanket)
  await askCustomer(merchant(79), blanket, 'Which colour did you get? A picture of it would help us most.')

  const candle = await file(hoursAgo(tx, 70), {
    ...{ reference: '9993', type: 'MissingItem', wish: 'Refund' },
    lines: [{ code: 'HP-CND-01', quantity: 1 }],
    description: 'There was no candle in the parcel.',
  })
  await startClaim(merchant(60), candle)
  await askCustomer(merchant(59), candle, 'Could it have been under the paper at the bottom of the box?')
  const answer = { text: 'I looked again: nothing there. The box was pressed in, see the picture.' }
  const seen = { content: await draw('dentedParcel') }
  const customer = { ...hoursAgo(tx, 20), actor: CUSTOMER, door: 'tracking' }
  await answerClaim(customer, candle, { ...answer, pictures: [seen] })
  await noteOnClaim(merchant(4), candle, {
    ...{ text: 'The packing slip says one candle; the scale at the depot says 300 g less.', forCustomer: false },
  })

  await file(hoursAgo(tx, 60), {
    ...{ reference: '9991', type: 'Damaged', wish: 'Reship' },
    lines: [{ code: 'HP-MUG-01', quantity: 1 }],
    description: 'One of the two mugs has a crack from the rim down, and the other one lost its handle a day later.',
    pictures: ['crackedMug', 'brokenHandle'],
  })

  await file(hoursAgo(tx, 2), {
    ...{ reference: '9995', type: 'MissingItem', wish: 'Refund' },
    lines: [{ code: 'HP-SOP-01', quantity: 1 }],
    description: 'Only one of the two boxes of soap was in the parcel.',
  })
}

/** As the customer does from the order's page; answers the claim's id. */
async function file(tx: Tx, { reference, pictures = [], ...complaint }: Complaint): Promise<string> {
  const [order] = await listOrders(tx, { reference }, { limit: 1 })
  if (!order) throw new Error(`the demo's order ${reference} is missing`)
  const claim = await fileClaim(
    { ...tx, actor: CUSTOMER, door: 'tracking' },
    {
      ...complaint,
      about: { orderId: order.id },
      toldReason: null,
      pictures: await Promise.all(pictures.map(async (name) => ({ content: await draw(name) }))),
      signature: null,
      signedName: null,
      dropOffPermitted: null,
      language: 'en',
      resolution: null,
      status: 'New',
      refusedWhileRejected: false,
    },
  )
  return claim.id
}
