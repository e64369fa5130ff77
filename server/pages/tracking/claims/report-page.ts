import type { ClaimEntry, ClaimWithHistory } from '#modules/claims'
import { CUSTOMER } from '#modules/claims'
import { zoneOfCountry } from '#platform/country-zones'
import type { FileLinks } from '#platform/files'
import { type Document, NO_BLOCKS, renderDocument } from '../document.ts'
import { createFormats, type Formats } from '../formats.ts'
import { isolate } from '../headlines.ts'
import { code, type Html, html } from '../html.ts'
import { itemList } from '../items.ts'
import { textsOf } from '../languages.ts'
import type { OpenPage } from '../page-requests.ts'
import type { ClaimFault } from '../texts/claim/texts.ts'
import type { Texts } from '../texts/texts.ts'
import { logoPathOf } from '../tracking-page.ts'
import { claimPath } from './block.ts'
import { backPath } from './form-page.ts'
import { type Anchors, faultIn, faultSummary, pictureField, textField } from './form-parts.ts'
import { lookOf, numberOf, problemOf, stateOf, wishOf } from './states.ts'
import { CLAIM_RULES } from './style.ts'

export interface ReportPage extends OpenPage {
  files: FileLinks
  now: Date
  claim: ClaimWithHistory
  /** The answer as it was sent. */
  answer: string
  faults: readonly ClaimFault[]
}

/** One report: where it stands, what happens next, what was said, and a form while the shop waits for an answer. */
export function renderReportPage(page: ReportPage): Document {
  const { shop, choice, claim, faults, files } = page
  const texts = textsOf(choice.language)
  const state = stateOf(claim)
  const { tone, icon } = lookOf(state)
  const title = texts.claim.states[state]
  return renderDocument({
    title: `${faults.length > 0 ? texts.lookUp.problem : title} · ${isolate(shop.name)}`,
    main: html`<section class="card">
<div class="story ${tone}">${icon}<div><h1>${title}</h1><p>${texts.claim.next[state]}</p></div></div>
${faultSummary(faults, ANCHORS, texts)}
${conversation(page, texts)}
${state === 'waiting' && answerForm(page, texts)}
${facts(page, texts)}
</section>
<p><a href="${backPath(page)}">${texts.claim.back}</a></p>`,
    choice,
    shop,
    logoPath: logoPathOf(shop, files),
    blocks: NO_BLOCKS,
    description: title,
    findable: false,
    live: null,
    lookUp: true,
    structured: null,
    rules: CLAIM_RULES,
  })
}

function facts(page: ReportPage, texts: Texts): Html {
  const { claim, choice, shop, now } = page
  const formats = createFormats(choice.locale, zoneOfCountry(shop.country) ?? 'UTC', now)
  const wish = wishOf(claim)
  const items = claim.lines.map(({ sku, title, quantity }) => ({ code: sku, name: title, quantity, pictureUrl: null }))
  const rows = [
    [texts.claim.number, code(numberOf(claim))],
    [texts.claim.reported, html`${formats.fullDay(claim.createdAt)}`],
    [texts.claim.problem, html`${texts.claim.problems[problemOf(claim)]}`],
    wish && [texts.claim.wish, html`${texts.claim.wishes[wish]}`],
  ]
  return html`<div class="block"><dl class="facts">${rows.map(
    (row) => row && html`<div><dt>${row[0] ?? ''}</dt><dd>${row[1] ?? ''}</dd></div>`,
  )}</dl>
${itemList(items, formats, () => null)}
${gallery(page, formats, texts)}</div>`
}

/** Those that we keep ourselves. */
function gallery({ claim, shop, files }: ReportPage, formats: Formats, texts: Texts): Html | null {
  const kept = claim.pictures.flatMap((picture) => ('fileId' in picture ? files.urlOf(shop.id)(picture.fileId) : []))
  if (kept.length === 0) return null
  return html`<ul class="gallery" aria-label="${texts.claim.pictures}">${kept.map(
    (url, i) =>
      html`<li><img src="${new URL(url).pathname}" alt="${texts.claim.pictures} ${formats.digits(i + 1)}" width="96" height="96" loading="lazy"></li>`,
  )}</ul>`
}

interface Said {
  byCustomer: boolean
  text: string
  at: Date
}

function conversation(page: ReportPage, texts: Texts): Html | null {
  const { claim, choice, shop, now } = page
  const formats = createFormats(choice.locale, zoneOfCountry(shop.country) ?? 'UTC', now)
  const first: Said[] =
    claim.description === null ? [] : [{ byCustomer: true, text: claim.description, at: claim.createdAt }]
  const said = [...first, ...claim.history.flatMap(spoken)]
  if (said.length === 0) return null
  return html`<ol class="talk">${said.map((one) => speech(one, formats, texts))}</ol>`
}

const spoken = ({ note, forCustomer, actor, at }: ClaimEntry): Said[] =>
  note !== null && forCustomer ? [{ byCustomer: actor === CUSTOMER, text: note, at }] : []

const speech = ({ byCustomer, text, at }: Said, formats: Formats, texts: Texts): Html =>
  html`<li${byCustomer && html` class="mine"`}><p class="eyebrow">${byCustomer ? texts.claim.youSay : texts.claim.shopSays} <time datetime="${at.toISOString()}">${formats.shortDay(at)}</time></p><p class="said" dir="auto">${text}</p></li>
`

const ANCHORS: Anchors = {
  answerMissing: 'answer',
  textTooLong: 'answer',
  picturesTooMany: 'pictures',
  pictureTooLarge: 'pictures',
  pictureUnreadable: 'pictures',
  problemMissing: 'answer',
  parcelMissing: 'answer',
  goodsMissing: 'answer',
  goodsClaimed: 'answer',
  dropOffMissing: 'answer',
  nameMissing: 'answer',
  wishMissing: 'answer',
  descriptionMissing: 'answer',
}

function answerForm(page: ReportPage, texts: Texts): Html {
  const { claim, answer, faults } = page
  return html`<form class="form" method="post" action="${claimPath(page, claim.number)}" enctype="multipart/form-data" novalidate>
${textField({ name: 'answer', label: texts.claim.answer, value: answer, fault: faultIn(faults, ['answerMissing', 'textTooLong'], texts), long: true })}
${pictureField(faults, texts)}
<button class="button primary" type="submit">${texts.claim.sendAnswer}</button>
</form>`
}
