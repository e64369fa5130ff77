import type { ParcelView, TrackingView } from '#modules/shipments'
import { zoneOfCountry } from '#platform/country-zones'
import type { FileLinks } from '#platform/files'
import type { PictureLinks } from '../pictures.ts'
import { type Blocks, type Document, hasContacts, renderDocument } from './document.ts'
import { createFormats, type Formats } from './formats.ts'
import { type Headline, isolate } from './headlines.ts'
import { type Html, html } from './html.ts'
import { iconOf } from './icons.ts'
import { itemList, type PictureOf } from './items.ts'
import { type Choice, textsOf } from './languages.ts'
import { oneParcel, onlyParcel, type ParcelInput, story } from './parcel.ts'
import type { PageShop } from './source.ts'
import { structuredData } from './structured-data.ts'
import type { SchemeName } from './style.ts'
import type { Texts } from './texts/texts.ts'

export interface TrackingPage {
  shop: PageShop
  view: TrackingView
  choice: Choice
  now: Date
  files: FileLinks
  pictures: PictureLinks
  blocks: Blocks
  /** Of the stream of changes; null for a page that stays as it is. */
  livePath: string | null
  /** Null: as the reader's device wishes. */
  scheme?: SchemeName | null
}

/** What has become of an order: its parcels, or that there are none yet. */
export function renderTrackingPage(page: TrackingPage): Document {
  const { shop, view, choice, files } = page
  const texts = textsOf(choice.language)
  const content = contentOf(page, texts)
  const over = view.orderCancelled || (view.parcels.length > 0 && view.parcels.every(({ isFinal }) => isFinal))
  return renderDocument({
    title: `${content.headline} · ${isolate(shop.name)}`,
    main: html`${content.main}
${view.items.length > 0 && html`<section class="card"><h2 class="part">${texts.itemsOfOrder}</h2>${itemList(view.items, formatsOf(page, undefined), pictureOf(page))}</section>`}
${view.orderReference && order(view.orderReference, texts)}`,
    choice,
    shop,
    logoPath: logoPathOf(shop, files),
    blocks: page.blocks,
    description: content.headline,
    findable: false,
    live: over || page.livePath === null ? null : { path: page.livePath, version: view.version },
    lookUp: true,
    structured: structuredData(shop, view),
    scheme: page.scheme ?? null,
  })
}

const order = (reference: string, texts: Texts): Html =>
  html`<p class="quiet">${texts.orderNumber}: <bdi translate="no">${reference}</bdi></p>`

interface Content {
  headline: string
  main: Html
}

function contentOf(page: TrackingPage, texts: Texts): Content {
  const { view, blocks } = page
  const parcels = [...outbound(view), ...view.parcels.filter(({ direction }) => direction === 'return')]
  const [first] = parcels
  if (view.orderCancelled || !first) return withoutParcels(page, parcels, texts)
  if (parcels.length > 1) return severalParcels(page, parcels, texts)
  const { headline, card } = onlyParcel(inputOf(page, first, texts))
  return { headline: headline.text, main: html`${card}${blocks.afterHeadline}` }
}

const outbound = (view: TrackingView): ParcelView[] => view.parcels.filter(({ direction }) => direction === 'outbound')

/** Cancelled, or not packed yet. Parcels that were on their way all the same stay to be seen. */
function withoutParcels(page: TrackingPage, parcels: readonly ParcelView[], texts: Texts): Content {
  const headline: Headline = page.view.orderCancelled
    ? { text: texts.headlines.cancelled, tone: 'broken', advice: texts.advice.cancelled }
    : { text: texts.headlines.preparing, tone: 'moving', advice: texts.advice.preparing }
  const card = html`<section class="card">${story(headline, html`<h1>${headline.text}</h1>`, helpOf(page.shop, texts))}</section>`
  const { cards } = cardsOf(page, parcels, texts)
  return { headline: headline.text, main: html`${card}${page.blocks.afterHeadline}${cards}` }
}

function severalParcels(page: TrackingPage, parcels: readonly ParcelView[], texts: Texts): Content {
  const formats = formatsOf(page, parcels[0])
  const going = outbound(page.view)
  const arrived = going.filter(({ standing }) => standing.status === 'DELIVERED').length
  const headline =
    arrived > 0
      ? formats.digits(texts.parcelsArrived(arrived, going.length))
      : formats.plural(texts.parcelsInOrder, going.length)
  const { cards, links } = cardsOf(page, parcels, texts)
  const summary = html`<section class="card"><h1>${headline}</h1><ul class="parcels">${links}</ul></section>`
  return { headline, main: html`${summary}${page.blocks.afterHeadline}${cards}` }
}

function cardsOf(page: TrackingPage, parcels: readonly ParcelView[], texts: Texts): { cards: Html[]; links: Html[] } {
  const total = outbound(page.view).length
  const cards: Html[] = []
  const links: Html[] = []
  parcels.forEach((parcel, i) => {
    const label =
      parcel.direction === 'return' ? texts.returnParcel : formatsOf(page, parcel).digits(texts.parcelOf(i + 1, total))
    const id = `parcel-${i + 1}`
    const { headline, card } = oneParcel(inputOf(page, parcel, texts), label, id)
    cards.push(card)
    links.push(html`<li><a href="#${id}">${iconOf(headline.tone)}<span><strong>${headline.text}</strong><span class="quiet">${label}</span></span></a></li>
`)
  })
  return { cards, links }
}

const inputOf = (page: TrackingPage, parcel: ParcelView, texts: Texts): ParcelInput => ({
  parcel,
  texts,
  formats: formatsOf(page, parcel),
  help: helpOf(page.shop, texts),
  pictureOf: pictureOf(page),
})

const pictureOf =
  ({ files, pictures, shop }: TrackingPage): PictureOf =>
  (url) => {
    if (url === null) return null
    return files.idOf(shop.id)(url) === null ? pictures.pathOf(shop.id, url) : new URL(url).pathname
  }

const helpOf = ({ brand }: PageShop, texts: Texts): string | null => (hasContacts(brand) ? texts.help : null)

/** Days are those of where the parcel goes. */
const formatsOf = ({ choice, shop, now }: TrackingPage, parcel: ParcelView | undefined): Formats =>
  createFormats(choice.locale, zoneOfCountry(parcel?.destinationCountryCode ?? shop.country) ?? 'UTC', now)

/** A path, so that the page and its policy hold whatever the host is called. */
export const logoPathOf = ({ id, brand }: PageShop, files: FileLinks): string | null =>
  brand.logo && new URL(files.urlOf(id)(brand.logo.fileId)).pathname
