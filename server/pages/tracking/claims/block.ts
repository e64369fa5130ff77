import { html, leftToRight } from '../html.ts'
import { textsOf } from '../languages.ts'
import type { BlockSource } from '../mount.ts'
import type { OpenPage } from '../page-requests.ts'
import { type ClaimDesk, mayReport } from './desk.ts'
import { lookOf, numberOf, stateOf } from './states.ts'

/** Path of the form, or of one report, with the language that was chosen. */
export function claimPath({ shop, token, choice }: OpenPage, number?: number): string {
  const report = number === undefined ? '' : `/${number}`
  const query = choice.chosen ? `?lang=${choice.language}` : ''
  return `/t/${shop.slug}/${encodeURIComponent(token)}/claim${report}${query}`
}

/** What was reported about the order and how it stands, and the way to the form. Nothing for links of parcels. */
export const claimBlock =
  (desk: Pick<ClaimDesk, 'reports'>): BlockSource =>
  async (page) => {
    if (!mayReport(page.view)) return {}
    const texts = textsOf(page.choice.language).claim
    const reports = await desk.reports(page.view)
    const link = html`<p class="actions"><a class="button" href="${claimPath(page)}">${texts.report}</a></p>`
    if (reports.length === 0)
      return { bottom: [html`<section class="card" aria-label="${texts.title}">${link}</section>`] }
    const list = reports.map((claim) => {
      const state = stateOf(claim)
      return html`<li><a href="${claimPath(page, claim.number)}">${lookOf(state).icon}<span><strong>${texts.states[state]}</strong><span class="quiet">${texts.number} ${leftToRight(numberOf(claim))}</span></span></a></li>
`
    })
    const section = html`<section class="card" aria-labelledby="reports"><h2 class="part" id="reports">${texts.reports}</h2>
<ul class="parcels">${list}</ul>${link}</section>`
    return { bottom: [section] }
  }
