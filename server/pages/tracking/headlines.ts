import type { ParcelView } from '#modules/shipments'
import type { Formats } from './formats.ts'
import { type Story, storyOf, type Tone } from './stories.ts'
import type { Texts } from './texts/texts.ts'

export interface Headline {
  text: string
  tone: Tone
  advice: string | null
}

/** Longer names of places stay out of headlines; the place is shown below them. */
const LONGEST_PLACE = 60

export function headlineOf(parcel: ParcelView, texts: Texts, formats: Formats): Headline {
  const { headline, tone, advice } = storyOf(parcel)
  const late = parcel.isLate && tone === 'moving'
  return {
    text: late ? lateText(parcel, texts, formats) : textOf(headline, parcel, texts, formats),
    tone: late ? 'attention' : tone,
    advice: late ? texts.advice.late : advice && texts.advice[advice],
  }
}

function textOf(headline: Story['headline'], parcel: ParcelView, texts: Texts, formats: Formats): string {
  switch (headline) {
    case 'arrives':
      return arrivalText(parcel, texts, formats) ?? texts.headlines.onTheWay
    case 'near':
    case 'packed':
      return arrivalText(parcel, texts, formats) ?? texts.headlines[headline]
    case 'outForDelivery':
      return todayText(parcel, texts, formats)
    case 'late':
      return lateText(parcel, texts, formats)
    case 'willTryAgain': {
      const day = comingDay(parcel, formats)
      return day ? texts.triesAgain(texts.on(formats.namedDay(day))) : texts.headlines.willTryAgain
    }
    case 'waiting':
      return waitingText(parcel, texts, formats)
    default:
      return texts.headlines[headline]
  }
}

/** The day it is expected, unless that day is over. */
function comingDay({ estimatedDelivery }: ParcelView, formats: Formats): Date | null {
  const last = estimatedDelivery?.to ?? estimatedDelivery?.from
  return estimatedDelivery && last && formats.daysAhead(last) >= 0 ? estimatedDelivery.from : null
}

function arrivalText(parcel: ParcelView, texts: Texts, formats: Formats): string | null {
  const from = comingDay(parcel, formats)
  if (!from) return null
  const to = parcel.estimatedDelivery?.to
  if (to && !formats.sameDay(from, to)) return texts.arrivesBy(texts.on(formats.namedDay(to)))
  return texts.arrives(texts.on(formats.namedDay(from)))
}

function lateText(parcel: ParcelView, texts: Texts, formats: Formats): string {
  const day = comingDay(parcel, formats)
  return day && formats.daysAhead(day) >= 0
    ? texts.lateAndArrives(texts.on(formats.namedDay(day)))
    : texts.headlines.late
}

/** A driver who left on another day is no promise for today. */
function todayText(parcel: ParcelView, texts: Texts, formats: Formats): string {
  const { estimatedDelivery, statusAt } = parcel
  const to = estimatedDelivery?.to
  if (estimatedDelivery && to && formats.daysAhead(estimatedDelivery.from) === 0 && formats.isWindow(estimatedDelivery))
    return texts.arrivesTodayWithin(formats.timeRange(estimatedDelivery.from, to))
  const leftToday = statusAt !== null && formats.daysAhead(statusAt) === 0
  return leftToday ? texts.headlines.outForDelivery : texts.headlines.onItsWayToYou
}

function waitingText({ pickUpPoint, standing }: ParcelView, texts: Texts, formats: Formats): string {
  const until = pickUpPoint?.availableUntil
  const name = pickUpPoint?.name.trim()
  return texts.waiting({
    place: name && name.length <= LONGEST_PLACE ? isolate(name) : null,
    until: until && formats.daysAhead(until) >= 0 ? texts.until(formats.namedDay(until)) : null,
    locker: standing.subStatus === 'PARCEL_LOCKER',
  })
}

/** Keeps a name that runs the other way from turning the sentence around it. */
export const isolate = (name: string): string => `\u2068${name}\u2069`
