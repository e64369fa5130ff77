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

export interface Warning {
  part: 'link' | 'fill'
  scheme: 'light' | 'dark'
  wanted: string
  shown: string
}

/** Where the pages show another colour than the accent, because nobody could read it. */
export function warningsOf(accent: string, colours: Schemas['TrackingPagePreview']['colours']): Warning[] {
  const wanted = accent.toLowerCase()
  return (['light', 'dark'] as const).flatMap((scheme) =>
    (['link', 'fill'] as const)
      .map((part) => ({ part, scheme, wanted, shown: colours[scheme][part] }))
      .filter(({ shown }) => shown !== wanted),
  )
}
