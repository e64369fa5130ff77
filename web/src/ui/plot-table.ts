export interface PlotSeries {
  label: string
  /** By x, smallest first; y null: nothing is known there. */
  points: readonly (readonly [x: number, y: number | null])[]
}

export interface PlotProps {
  /** The answer that the plot gives: "B sells 12% more than A". */
  title: string
  series: readonly PlotSeries[]
  /** Of y, as it follows a number: "%", "days". */
  unit: string
  /** What x is: milliseconds since 1970 shown as days in UTC, or a number. */
  x?: 'day' | 'number'
  /** Of x, above its column; the days by default. */
  xLabel?: string
}

/** Every x that any series has, once and in order. */
export const positionsOf = (series: readonly PlotSeries[]): number[] =>
  [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b)

/** A value for each position; null where the series has none. */
export function valuesAt({ points }: PlotSeries, positions: readonly number[]): (number | null)[] {
  const known = new Map(points)
  return positions.map((x) => known.get(x) ?? null)
}

/** An x as it is written: a day in UTC, or a number. */
export const positionText = (value: number, x: PlotProps['x'], language: string): string =>
  x === 'number'
    ? new Intl.NumberFormat(language).format(value)
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(value)

export const valueText = (value: number, unit: string, language: string): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)}${unit ? ` ${unit}` : ''}`

/** The rows of the table behind a plot: the position, then a figure of each series. */
export function plotTable(
  series: readonly PlotSeries[],
  { unit, x, language }: { unit: string; x: PlotProps['x']; language: string },
): string[][] {
  const positions = positionsOf(series)
  const columns = series.map((one) => valuesAt(one, positions))
  return positions.map((position, at) => [
    positionText(position, x, language),
    ...columns.map((values) => {
      const value = values[at] ?? null
      return value === null ? '–' : valueText(value, unit, language)
    }),
  ])
}
