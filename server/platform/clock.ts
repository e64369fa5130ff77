/**
 * The edit time of a row that is changed again: now, but later than before by at least the millisecond that wires
 * show. Someone who reads on from the last time seen then misses no change. Take it under the row's lock.
 */
export function editTime(now: Date, previous: Date | null): Date {
  if (!previous || now > previous) return now
  return new Date(previous.getTime() + 1)
}
