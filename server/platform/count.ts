/** How many things there are, exactly up to a hundred: beyond that people need no number, and counting would take long. */
export interface Count {
  count: number
  /** There are more than counted. */
  more: boolean
}

const MOST = 100

/** Rows to ask for where they are counted. */
export const COUNTED_ROWS = MOST + 1

/** Of rows that were asked for with `COUNTED_ROWS` as the limit. */
export const countOf = (rows: readonly unknown[]): Count => upTo(rows.length)

/** Of what was counted in whole. */
export const upTo = (count: number): Count => ({ count: Math.min(count, MOST), more: count > MOST })
