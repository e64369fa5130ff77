import type { ParcelView } from '#modules/shipments'
import type { Formats } from './formats.ts'
import { type Headline, headlineOf, isolate } from './headlines.ts'
import { history } from './history.ts'
import { code, foreign, type Html, html, inARow, leftToRight, phoneUrl, webUrl } from './html.ts'
import { iconOf } from './icons.ts'
import { itemList, type PictureOf } from './items.ts'
import { pickUpPlace } from './pick-up-place.ts'
import { progress } from './progress.ts'
import type { Texts } from './texts/texts.ts'

export interface ParcelInput {
  parcel: ParcelView
  texts: Texts
  formats: Formats
  pictureOf: PictureOf
  /** Words for a link to the shop's contacts; null when it gave none. */
  help: string | null
}

/** A parcel alone on its page, whose headline is that of the page. */
export const onlyParcel = (input: ParcelInput): { headline: Headline; card: Html } => {
  const headline = headlineOf(input.parcel, input.texts, input.formats)
  const card = html`<section class="card">${story(headline, html`<h1>${headline.text}</h1>`, input.help)}${body(input, 2)}</section>`
  return { headline, card }
}

/** One parcel of several. */
export function oneParcel(input: ParcelInput, label: string, id: string): { headline: Headline; card: Html } {
  const headline = headlineOf(input.parcel, input.texts, input.formats)
  const title = html`<p class="eyebrow">${label}</p><h2 id="${id}">${headline.text}</h2>`
  const card = html`<section class="card" aria-labelledby="${id}">${story(headline, title, input.help)}${body(input, 3)}</section>`
  return { headline, card }
}

/** What happened and what to do. `help` leads to the contacts, from stories that need them. */
export function story({ tone, advice }: Headline, title: Html, help: string | null): Html {
  const needsHelp = tone === 'attention' || tone === 'broken'
  return html`<div class="story ${tone}">${iconOf(tone)}<div>${title}${advice && html`<p>${advice}</p>`}
${needsHelp && help && html`<p class="actions"><a class="button" href="#help">${help}</a></p>`}</div></div>`
}

function body(input: ParcelInput, level: 2 | 3): Html {
  const { parcel, texts, formats } = input
  const part = (title: string, content: Html | null) =>
    content &&
    html`<div class="block">${level === 2 ? html`<h2 class="part">${title}</h2>` : html`<h3>${title}</h3>`}${content}</div>`
  const carrierPage = webUrl(parcel.carrierUrl)
  return html`${progress(parcel, texts, formats)}
${parcel.isLate && !parcel.isFinal && parcel.promisedAt !== null && html`<p class="notice">${texts.laterThanPromised}</p>`}
${facts(input)}
${carrierPage && html`<p class="actions"><a class="button" href="${carrierPage}" rel="noreferrer">${parcel.carrier ? texts.carrierPage(isolate(parcel.carrier.displayName)) : texts.carrier}</a></p>`}
${part(texts.pickUpPoint, pickUpPlace(parcel, texts, formats))}
${part(texts.items, itemList(parcel.items, formats, input.pictureOf))}
${part(texts.history, history(parcel, texts, formats, level === 2 ? 'h3' : 'h4'))}`
}

function facts({ parcel, texts, formats }: ParcelInput): Html {
  const { standing, estimatedDelivery, promisedAt, deliveredAt, carrier } = parcel
  const pickedUp = standing.subStatus === 'PICKUP_POINT' || standing.subStatus === 'PARCEL_LOCKER'
  const coming =
    !parcel.isFinal && standing.status !== 'RETURNED_TO_SENDER' && standing.status !== 'AVAILABLE_FOR_PICKUP'
  const until = standing.status === 'AVAILABLE_FOR_PICKUP' ? parcel.pickUpPoint?.availableUntil : null
  const country = parcel.destinationCountryCode && formats.country(parcel.destinationCountryCode)
  const destination = inARow([parcel.destinationCity, country], formats.comma)
  const rows: (readonly [string, Html | string] | null | false | undefined)[] = [
    deliveredAt && [pickedUp ? texts.pickedUpOn : texts.deliveredOn, moment(deliveredAt, formats)],
    until && [texts.pickUpBy, day(until, formats)],
    coming && estimatedDelivery && [texts.expected, expectedDay(estimatedDelivery, formats)],
    coming && promisedAt && [texts.promised, day(promisedAt, formats)],
    destination && parcel.direction === 'outbound' && [texts.destination, destination],
    carrier && [texts.carrier, carrierOf(carrier, parcel.serviceName)],
    parcel.trackingNumber !== null && [texts.trackingNumber, code(parcel.trackingNumber)],
  ]
  const shown = rows.filter((row) => Array.isArray(row))
  if (shown.length === 0) return html``
  return html`<dl class="facts">${shown.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  )}</dl>`
}

const day = (at: Date, formats: Formats): Html =>
  html`<time datetime="${at.toISOString()}">${formats.fullDay(at)}</time>`

function moment(at: Date, formats: Formats): Html {
  const { day, time, iso } = formats.local(at, null)
  return html`<time datetime="${iso}">${day}${formats.comma}${time}</time>`
}

function expectedDay(expected: { from: Date; to: Date | null }, formats: Formats): Html | string {
  const { from, to } = expected
  if (to && !formats.sameDay(from, to)) return formats.dayRange(from, to)
  return to && formats.isWindow(expected)
    ? html`${day(from, formats)}${formats.comma}<span class="whole">${formats.timeRange(from, to)}</span>`
    : day(from, formats)
}

function carrierOf({ displayName, phone }: NonNullable<ParcelView['carrier']>, service: string | null): Html {
  const call = phone && html`<br><a href="${phoneUrl(phone)}">${leftToRight(phone)}</a>`
  return html`${foreign(displayName)}${service && html` (${foreign(service)})`}${call}`
}
