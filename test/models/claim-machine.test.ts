import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as claims from '../../server/modules/claims/index.ts'
import { DomainError } from '../../server/platform/errors.ts'
import { shippedOrder } from '../support/claims.ts'
import { connectTo } from '../support/database.ts'
import { karlaRig, type Merchant, type Wire } from '../support/karla.ts'
import {
  ClaimModel,
  type ClaimStatus,
  type ClaimType,
  type ModelClaim,
  type Resolution,
  type Shown,
  shownOf,
} from './claim-model.ts'
import { assertSums, fingerprint, playSequences, ToldMoves } from './sequences.ts'

const rig = await karlaRig()
const client = await connectTo(rig.db.url)

const RUNS = 6
/** What the order was paid with, in cents. */
const PAID = 7470
/** A request that is refused changes none of these. */
const TABLES = ['claim', 'claim_line', 'claim_entry', 'order_payment', 'sales_order', 'reservation', 'event']

const which = fc.nat(3)
const type = fc.constantFrom<ClaimType>('Damaged', 'Damaged', 'Lost')
const by = fc.constantFrom('merchant' as const, 'customer' as const)
const resolution = fc.constantFrom<Resolution>('Refund', 'Reship', 'StoreCredit', 'None', 'PartialRefund')
const shown = fc.constantFrom<Shown>('pending', 'accepted', 'rejected', 'closed')
const PLAIN = ['start', 'ask', 'reject', 'resolve', 'reopen', 'reship', 'remove', 'note'] as const

type OnClaim =
  | { do: (typeof PLAIN)[number]; which: number }
  | { do: 'cancel' | 'answer'; which: number; by: 'merchant' | 'customer' }
  | { do: 'approve'; which: number; resolution: Resolution }
  | { do: 'refund'; which: number; cents: number }
  | { do: 'show'; which: number; shown: Shown }
type Command = { do: 'file'; type: ClaimType; by: 'merchant' | 'customer' } | OnClaim

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('file' as const), type, by }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom(...PLAIN), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'answer' as const), which, by }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('approve' as const), which, resolution }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('refund' as const), which, cents: fc.constantFrom(1000, 3000, 5000) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('show' as const), which, shown }) },
)

/** Bodies of the verbs of our own API; by default there is none. */
const BODIES: Partial<Record<OnClaim['do'], (one: OnClaim) => object>> = {
  ask: () => ({ question: 'Which?' }),
  answer: () => ({ answer: 'That one.' }),
  note: () => ({ text: 'Seen.' }),
  approve: (one) => ({ resolution: 'resolution' in one && one.resolution }),
  refund: (one) => ({ amount: ('cents' in one ? one.cents / 100 : 0).toFixed(2) }),
}

interface Known {
  id: string
  model: ModelClaim
}

class World {
  readonly #merchant: Merchant
  readonly #parcelId: string
  readonly #orderId: string
  readonly #model = new ClaimModel(PAID)
  readonly #known: Known[] = []
  readonly #moves: ToldMoves
  readonly #updates: ToldMoves

  constructor(merchant: Merchant, orderId: string, parcelId: string) {
    this.#merchant = merchant
    this.#orderId = orderId
    this.#parcelId = parcelId
    this.#moves = new ToldMoves(client, merchant.shop.id, 'claim.statusChanged')
    this.#updates = new ToldMoves(client, merchant.shop.id, 'claim.updated')
  }

  async run(one: Command): Promise<void> {
    rig.clock.advance(1000)
    const before = await fingerprint(client, this.#merchant.shop.id, TABLES)
    const stood = this.#known.map(({ model }) => ({ ...model }))
    const label = JSON.stringify({ ...one, claims: stood })
    let expected: boolean
    if (one.do === 'file') expected = await this.#file(one, label)
    else {
      const known = this.#known[one.which % Math.max(1, this.#known.length)]
      if (!known) return
      expected = this.#expect(known.model, one)
      assert.equal(await this.#ask(known.id, one), expected, label)
    }
    if (!expected) assert.equal(await fingerprint(client, this.#merchant.shop.id, TABLES), before, label)
    await this.#compareEvents(one, stood, label)
  }

  async #file({ type: wanted, by: who }: Command & { do: 'file' }, label: string): Promise<boolean> {
    const expected = this.#model.file(wanted)
    const about = { parcelId: this.#parcelId, type: wanted }
    const made =
      who === 'merchant'
        ? await this.#own<{ id: string }>('POST', '/claims', about)
        : await this.#asCustomer((ctx) => claims.fileClaim(ctx, { ...EMPTY, about, type: wanted }))
    assert.equal(made !== null, expected, label)
    const model = this.#model.claims.at(-1)
    if (made && model) this.#known.push({ id: made.id, model })
    return expected
  }

  #expect(claim: ModelClaim, one: OnClaim): boolean {
    const model = this.#model
    switch (one.do) {
      case 'cancel':
        return model.cancel(claim, one.by)
      case 'approve':
        return model.approve(claim, one.resolution)
      case 'refund':
        return model.refund(claim, one.cents)
      case 'show':
        return model.show(claim, one.shown)
      case 'note':
        return true
      default:
        return model[one.do](claim)
    }
  }

  async #ask(id: string, one: OnClaim): Promise<boolean> {
    const { at, call } = this.#merchant
    if (one.do === 'show' || one.do === 'remove') {
      const method = one.do === 'show' ? 'PUT' : 'DELETE'
      const body = one.do === 'show' ? { status: one.shown } : undefined
      const { status, text } = await call(method, `${at}/claims/${id}`, body)
      assert.ok(status < 300 || status === 404 || status === 409, text)
      return status < 300
    }
    if ('by' in one && one.by === 'customer') {
      const done = await this.#asCustomer((ctx) =>
        one.do === 'cancel'
          ? claims.cancelClaim(ctx, id, null)
          : claims.answerClaim(ctx, id, { text: 'That one.', pictures: [] }),
      )
      return done !== null
    }
    const verb = one.do === 'note' ? 'notes' : one.do
    return (await this.#own('POST', `/claims/${id}/${verb}`, BODIES[one.do]?.(one))) !== null
  }

  async #asCustomer<T>(work: (ctx: Merchant['ctx']) => Promise<T>): Promise<T | null> {
    const scopes = new Set(['read:order', 'write:order'] as const)
    try {
      return await work({ ...this.#merchant.ctx, actor: claims.CUSTOMER, door: 'tracking', scopes })
    } catch (error) {
      if (error instanceof DomainError) return null
      throw error
    }
  }

  /** The answer of our own API; null when it refuses. */
  async #own<T>(method: 'GET' | 'POST', path: string, payload?: object): Promise<T | null> {
    const headers = { authorization: `Bearer ${this.#merchant.keys.api}` }
    const reply = await rig.app.http.inject({ method, url: `/api${path}`, headers, ...(payload && { payload }) })
    assert.ok(reply.statusCode < 500, reply.payload)
    return reply.statusCode < 300 ? (reply.json() as T) : null // held against the contract
  }

  /** Each door shows what the model says, in its own words, and no more money went back than the model knows. */
  async compare(): Promise<void> {
    const own = await this.#own<{ items: { id: string; status: ClaimStatus }[] }>('GET', '/claims?limit=100')
    const byId = (a: string[], b: string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)
    assert.deepEqual(
      own?.items.map(({ id, status }) => [id, status]).sort(byId),
      this.#known.map(({ id, model }) => [id, model.status]).sort(byId),
    )
    const { at, ok } = this.#merchant
    const theirs = await ok<Wire['ClaimResponseDTO'][]>('GET', `${at}/claims?per_page=100`)
    assert.deepEqual(
      theirs.map(({ uuid, status }) => [uuid, status]).sort(byId),
      this.#known.flatMap(({ id, model }) => (model.deleted ? [] : [[id, shownOf(model)]])).sort(byId),
    )
    const { rows } = await client.query<{ cents: number }>(
      'select coalesce(sum(-amount), 0)::float8 / 100 as cents from order_payment where shop_id = $1 and order_id = $2 and amount < 0',
      [this.#merchant.shop.id, this.#orderId],
    )
    assert.equal(Math.round(rows[0]?.cents ?? 0), this.#model.refunded)
  }

  /** Moves lead from where each claim stood to where it stands; one update is told for what changed, none for nothing. */
  async #compareEvents(one: Command, stood: readonly ModelClaim[], label: string): Promise<void> {
    const moves = Map.groupBy(await this.#moves.news(), ({ data }) => data.claimId)
    for (const [i, { id, model }] of this.#known.entries()) {
      const told = (moves.get(id) ?? []).map(({ data }) => data)
      let at: string = stood[i]?.status ?? 'New'
      for (const { from, to } of told) {
        assert.equal(from, at, label)
        at = to ?? ''
      }
      assert.equal(at, model.status, label)
    }
    const changed = this.#known.filter(({ model }, i) => {
      const { deleted: _, ...before } = stood[i] ?? model
      const { deleted: __, ...after } = model
      return JSON.stringify(before) !== JSON.stringify(after)
    })
    const updates = (await this.#updates.news()).map(({ data }) => data.claimId)
    if (one.do === 'file' || one.do === 'note' || one.do === 'remove') assert.deepEqual(updates, [], label)
    else if (one.do !== 'show')
      assert.deepEqual(
        updates,
        changed.map(({ id }) => id),
        label,
      )
  }
}

const EMPTY = {
  ...{ wish: null, toldReason: null, description: 'Broken', lines: [], pictures: [], signature: null },
  ...{ signedName: null, dropOffPermitted: null, language: null, resolution: null },
  ...({ status: 'New', refusedWhileRejected: false } as const),
} as const

test('claims, money and events follow the machine whoever asks, through any door', async () => {
  await playSequences(command, { least: 5, most: 40 }, RUNS, async (commands) => {
    const merchant = await rig.merchant()
    const { order, parcels } = await shippedOrder(merchant.ctx)
    const world = new World(merchant, order.id, parcels[0].id)
    for (const one of commands) {
      await world.run(one)
      await world.compare()
    }
    await assertSums(client)
  })
})
