import { invalidInput, type Problem } from '#platform/errors'
import type { LineChange, NewOrderLine, OrderLine } from './types.ts'

/** Whole lines of what is wanted: those that stay keep their id and what is not told of them. */
export function wholeLines(
  wanted: readonly (NewOrderLine | LineChange)[],
  stored: readonly OrderLine[],
): (NewOrderLine & { id?: string })[] {
  const left = new Map(stored.map((line) => [line.id, line]))
  const problems: Problem[] = []
  const lines = wanted.flatMap((line, i) => {
    if (!('id' in line)) return [line]
    const kept = left.get(line.id)
    // A line is taken once, so that no two have one id.
    left.delete(line.id)
    if (kept) return [{ ...kept, ...line }]
    problems.push({ field: `lines[${i}].id`, code: 'line_unknown', value: line.id })
    return []
  })
  if (problems.length > 0) throw invalidInput(problems)
  return lines
}
