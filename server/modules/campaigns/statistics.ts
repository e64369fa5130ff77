/** Normal quantile of a two-sided interval of 95 %. */
const Z = 1.959963984540054

export interface Interval {
  value: number
  low: number
  high: number
}

/** A share with Wilson's score interval of 95 %; null without trials. */
export function shareOf(successes: number, trials: number): Interval | null {
  if (trials === 0) return null
  const share = successes / trials
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials))
  const centre = share + (Z * Z) / (2 * trials)
  const scale = 1 + (Z * Z) / trials
  return {
    value: share,
    low: successes === 0 ? 0 : (centre - spread) / scale,
    high: successes === trials ? 1 : (centre + spread) / scale,
  }
}

/** How much greater the first share is, with Newcombe's interval of 95 %, which is made of both score intervals. */
export function differenceOf(share: Interval | null, control: Interval | null): Interval | null {
  if (!share || !control) return null
  const value = share.value - control.value
  return {
    value,
    low: value - Math.hypot(share.value - share.low, control.high - control.value),
    high: value + Math.hypot(share.high - share.value, control.value - control.low),
  }
}

export interface Fit {
  chiSquare: number
  degrees: number
  /** Probability of a fit at least as bad by chance. */
  pValue: number
}

/** Pearson's chi-square test of counts against the shares they should have; null when there is nothing to compare. */
export function fitOf(groups: readonly { count: number; share: number }[]): Fit | null {
  const expected = groups.filter(({ share }) => share > 0)
  const total = expected.reduce((sum, { count }) => sum + count, 0)
  const shares = expected.reduce((sum, { share }) => sum + share, 0)
  const degrees = expected.length - 1
  if (total === 0 || degrees < 1) return null
  const chiSquare = expected.reduce((sum, { count, share }) => {
    const wanted = (total * share) / shares
    return sum + (count - wanted) ** 2 / wanted
  }, 0)
  return { chiSquare, degrees, pValue: upperGamma(degrees / 2, chiSquare / 2) }
}

const PRECISION = 1e-15
const MOST_TERMS = 10_000

/** The regularised upper incomplete gamma function Q(a, x): a series below a + 1, a continued fraction above. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** By Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.MAX_VALUE
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return value
}

/** Of half of a whole number, which is exact in steps of one from 1 or from the square root of pi. */
function logGamma(half: number): number {
  let result = Number.isInteger(half) ? 0 : Math.log(Math.PI) / 2
  for (let n = Number.isInteger(half) ? 1 : 0.5; n < half; n++) result += Math.log(n)
  return result
}
