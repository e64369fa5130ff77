import type { Schemas } from '../../api.ts'

type EventName = Schemas['TrackingEventName']

export interface Meaning {
  name: string
  /** Where it puts a parcel, in the person's language; null: nowhere. */
  standing: string | null
}

interface Words {
  parcelStatus: Readonly<Record<Schemas['TrackingStatus'], string>>
  details: Readonly<Record<string, string>>
}

/** A standing in words: "Delivered: to a neighbour". */
export function standingText(
  { status, subStatus }: Pick<EventName, 'status' | 'subStatus'>,
  { parcelStatus, details }: Words,
): string | null {
  if (status === null) return null
  return [parcelStatus[status], subStatus && details[subStatus]].filter(Boolean).join(': ')
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Names with every word of the text in their name, their English words or their standing. */
export function findMeanings(names: readonly EventName[], text: string, words: Words): Meaning[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  return names.flatMap((one) => {
    const standing = standingText(one, words)
    const all = fold(`${one.name} ${one.name.replaceAll('_', ' ')} ${one.label} ${standing ?? ''}`)
    return wanted.every((word) => all.includes(word)) ? { name: one.name, standing } : []
  })
}
