import {
  answerClaim,
  type Claim,
  type ClaimType,
  type ClaimWithHistory,
  CUSTOMER,
  fileClaim,
  getClaimByNumber,
  inClaimWindow,
  listClaimsOfOrders,
} from '#modules/claims'
import { getOrder, type Order } from '#modules/orders'
import type { ParcelView, TrackingView } from '#modules/shipments'
import type { Context } from '#platform/context'
import { DomainError } from '#platform/errors'
import type { ClaimFault, ClaimProblem, ClaimWish } from '../texts/claim/texts.ts'

export interface OfferedGoods {
  code: string
  name: string
  quantity: number
  pictureUrl: string | null
}

export interface OfferedParcel {
  id: string
  trackingNumber: string | null
  delivered: boolean
  /** What it holds; null where that is not known. */
  goods: OfferedGoods[] | null
}

/** What a customer may report problems with. */
export interface ClaimOffer {
  parcels: [OfferedParcel, ...OfferedParcel[]]
  /** Of the whole order, for parcels whose contents are not known. */
  goods: OfferedGoods[]
}

/** A report as the customer filled it in. */
export interface Report {
  parcelId: string
  problem: ClaimProblem
  wish: ClaimWish
  goods: { code: string; quantity: number }[]
  dropOffPermitted: boolean | null
  signedName: string | null
  description: string | null
  pictures: Buffer[]
  language: string
}

export type Filed = { kind: 'filed'; number: number } | { kind: 'refused'; fault: ClaimFault } | { kind: 'over' }

/** Where customers report problems with the order that their link opens, and follow what becomes of it. */
export interface ClaimDesk {
  /** Null: nothing can be reported, not yet or no longer. */
  offer: (view: TrackingView) => Promise<ClaimOffer | null>
  /** A report about the same that is open already counts as filed. */
  file: (view: TrackingView, report: Report) => Promise<Filed>
  /** Of the order, newest first. */
  reports: (view: TrackingView) => Promise<Claim[]>
  report: (view: TrackingView, number: number) => Promise<ClaimWithHistory | null>
  /** The fault, where the answer cannot be taken; an answer to no question changes nothing. */
  answer: (claim: Claim, shopId: string, answer: { text: string; pictures: Buffer[] }) => Promise<ClaimFault | null>
}

const TYPES: Record<ClaimProblem, ClaimType> = {
  damaged: 'Damaged',
  missing: 'MissingItem',
  wrong: 'WrongItem',
  lost: 'Lost',
  other: 'Other',
}

export interface DeskOptions {
  contextOf: (shopId: string) => Context
}

export function createClaimDesk({ contextOf }: DeskOptions): ClaimDesk {
  const customer = (shopId: string): Context => ({
    ...contextOf(shopId),
    actor: CUSTOMER,
    door: 'tracking',
    scopes: new Set(['read:order', 'write:order']),
  })

  async function reports({ shopId, orderId }: TrackingView): Promise<Claim[]> {
    return orderId === null ? [] : (await listClaimsOfOrders(customer(shopId), [orderId])).reverse()
  }

  return {
    reports,
    async offer(view) {
      if (!mayReport(view)) return null
      const ctx = customer(view.shopId)
      const order = await getOrder(ctx, view.orderId)
      return inClaimWindow(ctx.now(), order) ? offerOf(view.parcels, order) : null
    },
    async file(view, report) {
      const { parcelId, problem, wish, goods, pictures, ...told } = report
      try {
        const { number } = await fileClaim(customer(view.shopId), {
          ...told,
          about: { parcelId },
          type: TYPES[problem],
          wish: wish === 'refund' ? 'Refund' : 'Reship',
          toldReason: null,
          lines: goods,
          pictures: pictures.map((content) => ({ content })),
          signature: null,
          resolution: null,
          status: 'New',
          refusedWhileRejected: false,
        })
        return { kind: 'filed', number }
      } catch (error) {
        return refusalOf(error, async () =>
          (await reports(view)).find(
            (claim) => claim.open && claim.type === TYPES[problem] && claim.parcelId === parcelId,
          ),
        )
      }
    },
    async report({ shopId, orderId }, number) {
      const claim = await getClaimByNumber(customer(shopId), number).catch(absent)
      return claim && claim.orderId === orderId && claim.deletedAt === null ? claim : null
    },
    async answer(claim, shopId, { text, pictures }) {
      const answer = { text, pictures: pictures.map((content) => ({ content })) }
      try {
        await answerClaim(customer(shopId), claim.id, answer)
        return null
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        if (error.code === 'image_invalid') return 'pictureUnreadable'
        // Answered already, or settled meanwhile: the page shows it.
        if (error.code === 'claim_not_waiting') return null
        throw error
      }
    },
  }
}

const absent = (error: unknown): null => {
  if (error instanceof DomainError && error.kind === 'not_found') return null
  throw error
}

const outbound = (parcels: readonly ParcelView[]): ParcelView[] =>
  parcels.filter(({ direction }) => direction === 'outbound')

/** Whoever has the link of an order that left may report problems with it. */
export const mayReport = (view: TrackingView): view is TrackingView & { orderId: string } =>
  view.ofOrder && view.orderId !== null && !view.orderCancelled && outbound(view.parcels).length > 0

function offerOf(views: readonly ParcelView[], order: Order): ClaimOffer | null {
  const goods = goodsOf(order)
  const [first, ...rest] = outbound(views).map(({ id, trackingNumber, standing, items }): OfferedParcel => {
    const held = items.flatMap(({ code, quantity }) => {
      const found = goods.find((one) => one.code === code)
      return found ? { ...found, quantity: Math.min(quantity, found.quantity) } : []
    })
    const known = items.length > 0 && held.length === items.length
    return { id, trackingNumber, delivered: standing.status === 'DELIVERED', goods: known ? held : null }
  })
  return first ? { parcels: [first, ...rest], goods } : null
}

/** A product on several lines is one. */
function goodsOf({ lines }: Order): OfferedGoods[] {
  const goods = new Map<string, OfferedGoods>()
  for (const { code, title, name, quantity, pictureUrl } of lines) {
    const known = goods.get(code)
    goods.set(code, { code, name: title ?? name ?? code, pictureUrl, quantity: quantity + (known?.quantity ?? 0) })
  }
  return [...goods.values()]
}

const FAULTS: Readonly<Record<string, ClaimFault>> = {
  claim_exceeds_order: 'goodsClaimed',
  claim_description_missing: 'descriptionMissing',
  image_invalid: 'pictureUnreadable',
}

async function refusalOf(error: unknown, openReport: () => Promise<Claim | undefined>): Promise<Filed> {
  if (!(error instanceof DomainError)) throw error
  if (error.code === 'claim_window_over') return { kind: 'over' }
  if (error.code === 'claim_exists') {
    const claim = await openReport()
    return claim ? { kind: 'filed', number: claim.number } : { kind: 'refused', fault: 'goodsClaimed' }
  }
  const fault = FAULTS[error.code]
  if (!fault) throw error
  return { kind: 'refused', fault }
}
