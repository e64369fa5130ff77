import type { ParcelView } from '#modules/shipments'
import type { Formats } from './formats.ts'
import { foreign, type Html, html } from './html.ts'
import { PARCEL } from './icons.ts'

/** Path of a picture on this host; null for one of any other. */
export type PictureOf = (url: string | null) => string | null

/** What was ordered or sent; null for nothing. */
export function itemList(items: ParcelView['items'], formats: Formats, pictureOf: PictureOf): Html | null {
  if (items.length === 0) return null
  return html`<ul class="items">${items.map(({ code, name, quantity, pictureUrl }) => {
    const picture = pictureOf(pictureUrl)
    const image = picture
      ? html`<img src="${picture}" alt="" width="56" height="56" loading="lazy">`
      : html`<span class="box">${PARCEL}</span>`
    return html`<li>${image}${foreign(name ?? code ?? '')}<span class="count">${formats.digits(quantity)} ×</span></li>
`
  })}</ul>`
}
