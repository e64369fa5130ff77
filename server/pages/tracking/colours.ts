/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number]

/** Colours of one scheme as #rrggbb: grounds, what stands on them, and what stands on the accent. */
export interface Scheme {
  ground: string
  card: string
  /** Grounds of notices. */
  calm: string
  good: string
  warn: string
  bad: string
  edge: string
  /** Lines that tell parts of controls apart. */
  line: string
  text: string
  quiet: string
  /** The accent as text. */
  link: string
  fill: string
  onFill: string
  goodText: string
  warnText: string
  badText: string
}

/** What WCAG 2.2 asks of text, and of parts of controls. */
const TEXT = 4.5
const PARTS = 3

const WHITE: Colour = [255, 255, 255]
const BLACK: Colour = [0, 0, 0]
const NIGHT: Colour = [20, 20, 22]
const SIGNALS = { good: [26, 122, 60], warn: [176, 108, 0], bad: [196, 43, 28] } as const satisfies Record<
  string,
  Colour
>

/**
 * The two schemes of a brand. The accent and the background are kept as near as can be; every colour that has to be
 * read is moved towards black or white until it can be, whatever the brand chose.
 */
export function schemesOf(brand: { accent: string; background: string }): { light: Scheme; dark: Scheme } {
  const accent = parse(brand.accent)
  const background = parse(brand.background)
  const night = luminance(background) < 0.05 ? background : mix(NIGHT, background, 0.05)
  return { light: schemeOn(background, accent), dark: schemeOn(night, accent) }
}

function schemeOn(ground: Colour, accent: Colour): Scheme {
  const ink = contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE
  const card = readable(ink, ground, ink === BLACK ? mix(ground, WHITE, 0.75) : mix(ground, WHITE, 0.06))
  const tint = (colour: Colour) => readable(ink, card, mix(card, colour, ink === BLACK ? 0.1 : 0.18))
  const [calm, good, warn, bad] = [tint(accent), tint(SIGNALS.good), tint(SIGNALS.warn), tint(SIGNALS.bad)]
  const grounds = [ground, card, calm, good, warn, bad]
  const fill = reach(accent, ink, [ground, card, calm], PARTS)
  const all = {
    ground,
    card,
    calm,
    good,
    warn,
    bad,
    edge: mix(card, ink, 0.14),
    line: reach(mix(card, ink, 0.4), ink, grounds, PARTS),
    text: reach(mix(ink, ground, 0.1), ink, grounds, 7, TEXT),
    quiet: reach(mix(ink, ground, 0.38), ink, grounds, TEXT),
    link: reach(accent, ink, grounds, TEXT),
    fill,
    onFill: contrast(WHITE, fill) >= TEXT ? WHITE : BLACK,
    goodText: reach(SIGNALS.good, ink, grounds, TEXT),
    warnText: reach(SIGNALS.warn, ink, grounds, TEXT),
    badText: reach(SIGNALS.bad, ink, grounds, TEXT),
  } satisfies Record<keyof Scheme, Colour>
  return hexOf(all)
}

/** `wanted` as a ground when the ink can be read on it, else `safe`, on which it can. */
const readable = (ink: Colour, safe: Colour, wanted: Colour): Colour =>
  contrast(ink, wanted) >= TEXT + 0.1 || contrast(ink, wanted) >= contrast(ink, safe) ? wanted : safe

/** The colour nearest to `colour` on its way to `ink` that has the contrast on all grounds; `least` where there is none. */
function reach(colour: Colour, ink: Colour, grounds: readonly Colour[], wanted: number, least = wanted): Colour {
  const enough = (candidate: Colour, limit: number) => grounds.every((ground) => contrast(candidate, ground) >= limit)
  for (const limit of [wanted, least]) {
    for (let share = 0; share <= 1; share += 0.02) {
      const candidate = mix(colour, ink, share)
      if (enough(candidate, limit)) return candidate
    }
  }
  return ink
}

/** `share` of the second colour. */
const mix = (one: Colour, other: Colour, share: number): Colour => [
  Math.round(one[0] + (other[0] - one[0]) * share),
  Math.round(one[1] + (other[1] - one[1]) * share),
  Math.round(one[2] + (other[2] - one[2]) * share),
]

/** Contrast ratio of WCAG 2.2 between two colours written as #rrggbb. */
export const contrastOf = (one: string, other: string): number => contrast(parse(one), parse(other))

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const linear = (channel: number): number =>
  channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const parse = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

const hexOf = (colours: Record<keyof Scheme, Colour>): Scheme =>
  Object.fromEntries(
    Object.entries(colours).map(([name, channels]) => [
      name,
      `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`,
    ]),
  ) as Record<keyof Scheme, string> // the keys are those of the argument
