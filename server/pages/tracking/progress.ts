import type { ParcelView, Standing } from '#modules/shipments'
import type { Formats } from './formats.ts'
import { type Html, html } from './html.ts'
import type { Step, Texts } from './texts/texts.ts'

interface Stage {
  step: Step
  /** Statuses that mean it was reached. */
  by: readonly Standing['status'][]
}

/** The steps of a parcel as an ordered list, the furthest one marked. Null where there is no way forward to show. */
export function progress(parcel: ParcelView, texts: Texts, formats: Formats): Html | null {
  const { status } = parcel.standing
  if (status === 'RETURNED_TO_SENDER' || status === 'EXPIRED') return null
  const stages = stagesOf(parcel)
  const furthest = stages.findLastIndex(({ by }) => by.some((one) => isReached(parcel, one)))
  return html`<ol class="steps" aria-label="${texts.progress}">
${stages.map(({ step, by }, i) => {
  const at = i <= furthest ? reachedAt(parcel, by) : null
  return html`<li${i <= furthest && html` class="reached"`}${i === furthest && html` aria-current="step"`}>
<span>${texts.steps[step]}</span>${at && html`<time datetime="${at.toISOString()}">${formats.shortDay(at)}</time>`}</li>
`
})}</ol>`
}

function stagesOf(parcel: ParcelView): Stage[] {
  if (parcel.direction === 'return') {
    return [
      { step: 'packed', by: ['INFO_RECEIVED'] },
      { step: 'onTheWay', by: ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'FAILED_ATTEMPT'] },
      { step: 'atTheShop', by: ['DELIVERED'] },
    ]
  }
  const { subStatus } = parcel.standing
  const pickedUp = subStatus === 'PICKUP_POINT' || subStatus === 'PARCEL_LOCKER'
  const toTheDoor = isReached(parcel, 'OUT_FOR_DELIVERY')
  const toPickUp = pickedUp || isReached(parcel, 'AVAILABLE_FOR_PICKUP') || (parcel.pickUpPoint !== null && !toTheDoor)
  return [
    { step: 'packed', by: ['INFO_RECEIVED'] },
    { step: 'onTheWay', by: ['IN_TRANSIT'] },
    toPickUp
      ? { step: 'readyToPickUp', by: ['AVAILABLE_FOR_PICKUP'] }
      : { step: 'outForDelivery', by: ['OUT_FOR_DELIVERY', 'FAILED_ATTEMPT'] },
    { step: toPickUp ? 'pickedUp' : 'delivered', by: ['DELIVERED'] },
  ]
}

const isReached = (parcel: ParcelView, status: Standing['status']): boolean =>
  parcel.standing.status === status || parcel.milestones.some((one) => one.status === status && one.reached)

function reachedAt(parcel: ParcelView, statuses: readonly Standing['status'][]): Date | null {
  const times = parcel.milestones
    .filter(({ status, reachedAt }) => reachedAt && statuses.includes(status))
    .map(({ reachedAt }) => reachedAt?.getTime() ?? 0)
  return times.length > 0 ? new Date(Math.min(...times)) : null
}
