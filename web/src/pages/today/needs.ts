import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Tone } from '../../ui/pill.tsx'

export type Kind = Schemas['OverviewKind']
export type Counted = Schemas['OverviewItem']

interface Entry {
  to: string
  search?: Readonly<Record<string, string>>
  icon: IconName
}

/** What somebody has to decide or mend, the gravest first. */
const NEEDS: readonly (readonly [Kind, Entry & { tone: Tone }])[] = [
  ['problemShipments', { to: paths.shipments, search: { needs: 'problem' }, icon: 'alert', tone: 'bad' }],
  ['overdueClaims', { to: paths.claims, icon: 'clock', tone: 'bad' }],
  ['failingWebhooks', { to: `${paths.developers}/webhooks`, icon: 'code', tone: 'bad' }],
  ['lateShipments', { to: paths.shipments, search: { needs: 'late' }, icon: 'clock', tone: 'warn' }],
  ['stuckShipments', { to: paths.shipments, search: { needs: 'stuck' }, icon: 'pause', tone: 'warn' }],
  ['pendingOrders', { to: paths.orders, search: { status: 'Pending' }, icon: 'orders', tone: 'warn' }],
  ['runningOutProducts', { to: paths.products, search: { stock: 'running-out' }, icon: 'products', tone: 'warn' }],
  ['claimsToHandle', { to: paths.claims, search: { status: 'New,InProgress,Approved' }, icon: 'claim', tone: 'warn' }],
  ['failedDeliveries', { to: `${paths.developers}/webhooks`, icon: 'code', tone: 'warn' }],
  ['missingSteps', { to: paths.trackingSteps, icon: 'truck', tone: 'neutral' }],
]

/** The work of every day, whether there is any or not. */
const WORK: readonly (readonly [Kind, Entry])[] = [
  ['ordersToPick', { to: paths.orders, search: { status: 'New' }, icon: 'scan' }],
  ['stockUpdatesToReceive', { to: paths.receiving, icon: 'receive' }],
  ['returnsToHandle', { to: paths.returns, icon: 'return' }],
  ['heldOrders', { to: paths.orders, search: { status: 'Reserved,Locked' }, icon: 'pause' }],
  ['draftOrders', { to: paths.orders, search: { status: 'Draft' }, icon: 'pencil' }],
]

const joined = <E extends Entry>(entries: readonly (readonly [Kind, E])[], items: readonly Counted[]) =>
  entries.flatMap(([kind, entry]) => {
    const item = items.find((one) => one.kind === kind)
    return item ? [{ ...item, ...entry }] : []
  })

/** What there is of the kinds that need somebody. */
export const needsIn = (items: readonly Counted[]) => joined(NEEDS, items).filter(({ count }) => count > 0)

/** The work that the person may see, also where there is none. Who may pick goes where that is done. */
export const workIn = (items: readonly Counted[], mayPick: boolean) =>
  joined(WORK, items).map((item) =>
    item.kind === 'ordersToPick' && mayPick ? { ...item, to: paths.warehouse, search: {} } : item,
  )
