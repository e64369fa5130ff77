import type { Announcement } from '#modules/campaigns'
import { foreign, type Html, html } from '../html.ts'
import { NEWS } from '../icons.ts'

/** More would hide what the reader came for. */
const MOST_SHOWN = 3

export interface NewsReader {
  language: string
  /** Of the shop, for readers in whose language it says nothing. */
  fallback: string
}

/** What the shop tells in the reader's language, else in its own; null for nothing. */
export function announcementBlock(
  announcements: readonly Announcement[],
  { language, fallback }: NewsReader,
  title: string,
): Html | null {
  const spoken = announcements.some((one) => one.language === language) ? language : fallback
  const shown = announcements.filter((one) => one.language === spoken).slice(0, MOST_SHOWN)
  if (shown.length === 0) return null
  const lang = spoken === language ? null : html` lang="${spoken}"`
  return html`<section class="news" aria-label="${title}">${NEWS}<ul${lang}>${shown.map(
    ({ text }) => html`<li>${foreign(text)}</li>
`,
  )}</ul></section>`
}
