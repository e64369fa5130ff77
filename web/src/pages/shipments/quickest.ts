interface Timed {
  delivered: number
  medianDays: number | null
}

const ENOUGH = 5

/** The carrier whose parcels took the least time, among those with enough of them to say so; undefined without any. */
export const quickest = <Figures extends Timed>(items: readonly Figures[]): Figures | undefined =>
  items
    .filter(({ delivered, medianDays }) => delivered >= ENOUGH && medianDays !== null)
    .sort((a, b) => (a.medianDays ?? 0) - (b.medianDays ?? 0))[0]
