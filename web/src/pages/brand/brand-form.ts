import type { Schemas } from '../../api.ts'

/** A brand while somebody changes it, without its logo, which is set at once. */
export type BrandForm = Required<Schemas['BrandInput']>

export function formOf({ logo: _logo, ...look }: Schemas['Brand']): BrandForm {
  return look
}

const COLOUR = /^#[0-9a-f]{6}$/i

/** What a preview can show of it: a colour that is being typed is the one of before. */
export const shownOf = (form: BrandForm, before: BrandForm): BrandForm => ({
  ...form,
  accent: COLOUR.test(form.accent) ? form.accent : before.accent,
  background: COLOUR.test(form.background) ? form.background : before.background,
})

/** For the browser's field, which knows no unfinished colours. */
export const pickable = (colour: string): string => (COLOUR.test(colour) ? colour.toLowerCase() : '#000000')

type Colours = Schemas['TrackingPagePreview']['colours']

/** What of the accent the pages show in another colour on their own background, because it is hard to read there. */
export const hardToRead = (accent: string, { light }: Colours): ('link' | 'fill')[] =>
  (['link', 'fill'] as const).filter((part) => light[part] !== accent.toLowerCase())
