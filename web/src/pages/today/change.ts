/** A figure against the one before, to the digits that are shown: what rounds to nothing is the same. */
export function changeOf(
  now: number | null,
  before: number | null,
  language: string,
  digits = 0,
): { by: string; direction: 'more' | 'less' | 'same' | 'unknown' } {
  if (now === null || before === null) return { by: '', direction: 'unknown' }
  const scale = 10 ** digits
  const difference = Math.round(now * scale) - Math.round(before * scale)
  const by = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.abs(difference) / scale)
  return { by, direction: difference === 0 ? 'same' : difference > 0 ? 'more' : 'less' }
}
