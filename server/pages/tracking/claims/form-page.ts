import type { FileLinks } from '#platform/files'
import { type Document, NO_BLOCKS, renderDocument } from '../document.ts'
import { digitsOf } from '../formats.ts'
import { isolate } from '../headlines.ts'
import { code, foreign, type Html, html } from '../html.ts'
import { PARCEL } from '../icons.ts'
import type { PictureOf } from '../items.ts'
import { textsOf } from '../languages.ts'
import type { OpenPage } from '../page-requests.ts'
import { type ClaimFault, PROBLEMS, WISHES } from '../texts/claim/texts.ts'
import type { Texts } from '../texts/texts.ts'
import { logoPathOf } from '../tracking-page.ts'
import { claimPath } from './block.ts'
import type { ClaimOffer, OfferedGoods, OfferedParcel } from './desk.ts'
import { type Anchors, choices, faultIn, faultSummary, group, pictureField, textField } from './form-parts.ts'
import { goodsFor, type Sent, unitsField } from './sent-form.ts'
import { CLAIM_RULES } from './style.ts'

export interface FormPage extends OpenPage {
  files: FileLinks
  pictureOf: PictureOf
  /** Null: nothing can be reported any more. */
  offer: ClaimOffer | null
  sent: Sent
  faults: readonly ClaimFault[]
}

/** The form for a problem with an order. It works without scripts: what does not concern the reader is hidden by style. */
export function renderFormPage(page: FormPage): Document {
  const { shop, choice, offer, faults, files } = page
  const texts = textsOf(choice.language)
  const { claim } = texts
  const title = faults.length > 0 ? texts.lookUp.problem : claim.title
  return renderDocument({
    title: `${title} · ${isolate(shop.name)}`,
    main: html`<section class="card">
<h1>${claim.title}</h1>
${offer ? form(page, offer, texts) : html`<p>${claim.over}</p>`}
</section>
<p><a href="${backPath(page)}">${claim.back}</a></p>`,
    choice,
    shop,
    logoPath: logoPathOf(shop, files),
    blocks: NO_BLOCKS,
    description: claim.title,
    findable: false,
    live: null,
    lookUp: true,
    structured: null,
    rules: CLAIM_RULES,
  })
}

export const backPath = (page: OpenPage): string => claimPath(page).replace('/claim', '')

function form(page: FormPage, offer: ClaimOffer, texts: Texts): Html {
  const { sent, faults, shop } = page
  const { claim } = texts
  const fault = (...mine: ClaimFault[]) => faultIn(faults, mine, texts)
  return html`${faultSummary(faults, anchorsOf(offer, sent), texts)}
<p>${claim.intro(isolate(shop.name))}</p>
<form class="form claim" method="post" action="${claimPath(page)}" enctype="multipart/form-data" novalidate>
${group(
  { id: 'problem', legend: claim.problem, fault: fault('problemMissing') },
  choices({
    name: 'problem',
    chosen: sent.problem,
    options: PROBLEMS.map((problem) => ({ value: problem, label: claim.problems[problem] })),
  }),
)}
${whichParcel(page, offer, texts)}
${group(
  { id: 'dropOff', legend: claim.dropOff, help: claim.dropOffHelp, fault: fault('dropOffMissing'), kind: 'ifLost' },
  choices({
    name: 'dropOff',
    chosen: sent.dropOff === null ? null : sent.dropOff ? 'yes' : 'no',
    options: [
      { value: 'yes', label: claim.yes },
      { value: 'no', label: claim.no },
    ],
  }),
)}
<div class="ifLost">${textField({ name: 'name', label: claim.name, help: claim.nameHelp, value: sent.name, fault: fault('nameMissing') })}</div>
${group(
  { id: 'wish', legend: claim.wish, fault: fault('wishMissing') },
  choices({
    name: 'wish',
    chosen: sent.wish,
    options: WISHES.map((wish) => ({ value: wish, label: claim.wishes[wish] })),
  }),
)}
${textField({ name: 'description', label: claim.description, help: claim.descriptionHelp, value: sent.description, fault: fault('descriptionMissing', 'textTooLong'), long: true })}
${pictureField(faults, texts)}
<button class="button primary" type="submit">${claim.submit}</button>
</form>`
}

/** The parcel, where there are several, each with what it holds; else what there is to choose from. */
function whichParcel(page: FormPage, offer: ClaimOffer, texts: Texts): Html {
  const { sent, faults } = page
  const [only, ...others] = offer.parcels
  if (others.length === 0) return goodsGroup(page, offer, only, texts)
  const digits = digitsOf(page.choice.locale)
  const allKnown = offer.parcels.every(({ goods }) => goods !== null)
  const parcels = group(
    { id: 'parcel', legend: texts.claim.parcel, fault: faultIn(faults, ['parcelMissing'], texts) },
    choices({
      name: 'parcel',
      chosen: sent.parcelId,
      options: offer.parcels.map((parcel, i) => ({
        value: parcel.id,
        label: html`${digits(texts.parcelOf(i + 1, offer.parcels.length))}${parcel.trackingNumber !== null && html` ${code(parcel.trackingNumber)}`}`,
        more: parcel.goods && goodsGroup(page, offer, parcel, texts),
      })),
    }),
  )
  return html`${parcels}
${!allKnown && html`<div class="ifUnknown">${goodsGroup(page, offer, null, texts)}</div>`}`
}

function goodsGroup(page: FormPage, offer: ClaimOffer, parcel: OfferedParcel | null, texts: Texts): Html {
  const { goods, of } = goodsFor(offer, parcel)
  if (goods.length === 0) return html``
  const chosen = parcel === null || parcel.id === page.sent.parcelId || offer.parcels.length === 1
  return group(
    {
      id: `goods-${of?.id ?? 'order'}`,
      legend: texts.claim.goods,
      fault: chosen ? faultIn(page.faults, ['goodsMissing', 'goodsClaimed'], texts) : null,
      kind: 'units',
    },
    html`<ul class="items">${goods.map((one, i) => goodsLine(page, one, unitsField(of, i), texts))}</ul>`,
  )
}

const MOST_OPTIONS = 30

function goodsLine({ sent, choice, pictureOf }: FormPage, goods: OfferedGoods, field: string, texts: Texts): Html {
  const digits = digitsOf(choice.locale)
  const units = sent.units.get(field) ?? 0
  const picture = pictureOf(goods.pictureUrl)
  const image = picture
    ? html`<img src="${picture}" alt="" width="56" height="56" loading="lazy">`
    : html`<span class="box">${PARCEL}</span>`
  const label = html` id="${field}" name="${field}" aria-label="${texts.claim.unitsOf(isolate(goods.name))}"`
  const input =
    goods.quantity <= MOST_OPTIONS
      ? html`<select${label}>${Array.from({ length: goods.quantity + 1 }, (_, n) => html`<option value="${n}"${n === units && html` selected`}>${digits(n)}</option>`)}</select>`
      : html`<input${label} type="number" inputmode="numeric" min="0" max="${goods.quantity}" value="${units}">`
  return html`<li>${image}${foreign(goods.name)}${input}</li>
`
}

/** The first input of each question. */
function anchorsOf(offer: ClaimOffer, sent: Sent): Anchors {
  const parcel = offer.parcels.find(({ id }) => id === sent.parcelId) ?? null
  const goods = unitsField(goodsFor(offer, parcel).of, 0)
  return {
    problemMissing: 'problem-0',
    parcelMissing: 'parcel-0',
    goodsMissing: goods,
    goodsClaimed: goods,
    dropOffMissing: 'dropOff-0',
    nameMissing: 'name',
    wishMissing: 'wish-0',
    descriptionMissing: 'description',
    textTooLong: 'description',
    picturesTooMany: 'pictures',
    pictureTooLarge: 'pictures',
    pictureUnreadable: 'pictures',
    answerMissing: 'description',
  }
}
