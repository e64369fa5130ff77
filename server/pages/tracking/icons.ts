import { Html } from './html.ts'
import type { Tone } from './stories.ts'

const icon = (strokes: string): Html => new Html(`<svg viewBox="0 0 24 24" aria-hidden="true">${strokes}</svg>`)

/** Points the way that texts run, and turns with them. */
const pointing = (strokes: string): Html =>
  new Html(`<svg class="points" viewBox="0 0 24 24" aria-hidden="true">${strokes}</svg>`)

export const PARCEL = icon('<path d="M12 3 4 7v10l8 4 8-4V7z"/><path d="m4 7 8 4 8-4M12 11v10M8 5l8 4"/>')

export const NEWS = pointing('<path d="M4 10v4h3l8 5V5l-8 5zM18 9.5a4 4 0 0 1 0 5"/>')
/** On what is offered without a picture. */
export const TAG = icon('<path d="M4 4h8l8 8-8 8-8-8z"/><circle cx="8" cy="8" r="1.25"/>')
export const CLOCK = icon('<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>')

const TONES = {
  moving: pointing(
    '<path d="M2.5 6h11v10h-11zM13.5 10h4l4 3.5V16h-8z"/><circle cx="7" cy="17.5" r="1.75"/><circle cx="17" cy="17.5" r="1.75"/>',
  ),
  waiting: icon('<path d="M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>'),
  done: icon('<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.75 2.75L16 9.5"/>'),
  attention: icon('<path d="M12 4 2.75 20h18.5z"/><path d="M12 10v4.5M12 17.25v.01"/>'),
  broken: icon('<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6m0-6-6 6"/>'),
} as const satisfies Record<Tone, Html>

export const iconOf = (tone: Tone): Html => TONES[tone]
