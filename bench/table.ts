import type { Figure } from './figure.ts'

/** The table that people read: each figure, its physical limit in the same run, the ratio, and whether the goals are met. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, limit, ratio, goals }) => [
    name,
    value,
    limit,
    ratio === null ? '' : `${Math.round(ratio * 100)} %`,
    goals.map(({ text, met }) => `${met ? '✔' : '✖'} ${text}`).join(', '),
  ])
  const lines = [['figure', 'Doorstep', 'limit', 'ratio', 'goals'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
