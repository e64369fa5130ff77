export interface TestClock {
  now: () => Date
  advance: (milliseconds: number) => void
}

/** A clock that stands still until it is told to move. */
export function testClock(start = '2026-03-02T09:00:00.000Z'): TestClock {
  let time = new Date(start).getTime()
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds
    },
  }
}
