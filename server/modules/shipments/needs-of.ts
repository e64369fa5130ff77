import { ENDED_DAYS, NEEDS, type Need, STUCK_DAYS } from './needs.ts'
import type { ShipmentRow } from './types.ts'

const DAY_MS = 24 * 3_600_000

/** When something was heard of the shipment last; before that, when it was recorded. */
export const newsAt = ({
  lastEventAt,
  statusAt,
  createdAt,
}: Pick<ShipmentRow, 'lastEventAt' | 'statusAt' | 'createdAt'>) =>
  new Date(Math.max(lastEventAt?.getTime() ?? 0, statusAt?.getTime() ?? 0, createdAt.getTime()))

const ON_ITS_WAY: readonly string[] = ['INFO_RECEIVED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY']
const GONE_WRONG: readonly string[] = ['EXCEPTION', 'FAILED_ATTEMPT', 'RETURNED_TO_SENDER']

/** Why somebody should look at this shipment; the same as the lists by reason, which the database makes. */
export function needsOf(shipment: ShipmentRow, now: Date): Need[] {
  const { status, finalAt, lateAt, promisedAt } = shipment
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const holds: Record<Need, boolean> = {
    late: lateAt !== null && finalAt === null && promisedAt !== null && promisedAt < now,
    stuck: ON_ITS_WAY.includes(status) && finalAt === null && newsAt(shipment) < before(STUCK_DAYS),
    problem: GONE_WRONG.includes(status) && (finalAt === null || finalAt > before(ENDED_DAYS)),
  }
  return NEEDS.filter((need) => holds[need])
}
