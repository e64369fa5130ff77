/** How an aggregator names one of our carriers. */
export interface CarrierName {
  /** Our key. */
  carrier: string
  /** Their name in a question; null: none is needed, they tell the carrier by the number. */
  asked: string | null
  /** Their names in answers, the one that is asked for included. */
  told: readonly string[]
}

export interface CarrierNames {
  covers: (carrier: string) => boolean
  /** Their name for a carrier of ours. */
  theirs: (carrier: string) => string | null
  /** Our key for a name of theirs, null when we have none. Letter case does not matter. */
  ours: (name: string | null) => string | null
}

export function createCarrierNames(names: readonly CarrierName[]): CarrierNames {
  const asked = new Map(names.map((name) => [name.carrier, name.asked]))
  const told = new Map(names.flatMap((name) => name.told.map((their) => [their.toLowerCase(), name.carrier])))
  return {
    covers: (carrier) => asked.has(carrier),
    theirs: (carrier) => asked.get(carrier) ?? null,
    ours: (name) => told.get(name?.toLowerCase() ?? '') ?? null,
  }
}
