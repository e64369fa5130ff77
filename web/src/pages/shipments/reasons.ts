import type { Schemas } from '../../api.ts'

interface Words {
  late: (count: number, shown: string) => string
  lateToday: string
  stuck: (count: number, shown: string) => string
  issue: string
}

const DAY_MS = 24 * 3_600_000

/** Why somebody should look at the shipment, in words; the gravest first. What its state says already is not said again. */
export function reasonsOf(
  {
    needs,
    promisedAt,
    lastNewsAt,
    issue,
  }: Pick<Schemas['ShipmentSummary'], 'needs' | 'promisedAt' | 'lastNewsAt' | 'issue'>,
  now: Date,
  words: Words,
  language: string,
): string[] {
  const daysSince = (at: string) => Math.floor((now.getTime() - Date.parse(at)) / DAY_MS)
  const said = (days: number, say: (count: number, shown: string) => string) =>
    say(days, new Intl.NumberFormat(language).format(days))
  const late = needs.includes('late') && promisedAt !== null ? daysSince(promisedAt) : null
  return [
    ...(late === null ? [] : [late < 1 ? words.lateToday : said(late, words.late)]),
    ...(needs.includes('stuck') ? [said(daysSince(lastNewsAt), words.stuck)] : []),
    ...(issue !== null && issue.resolvedAt === null ? [words.issue] : []),
  ]
}
