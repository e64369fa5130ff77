import type { ParcelView, PickUpPoint } from '#modules/shipments'
import type { Formats } from './formats.ts'
import { foreign, type Html, html } from './html.ts'
import type { Texts } from './texts/texts.ts'

/** Where the parcel waits or will wait; null once it has been picked up, and where there is none. */
export function pickUpPlace(
  { pickUpPoint, isFinal, direction }: ParcelView,
  texts: Texts,
  formats: Formats,
): Html | null {
  if (!pickUpPoint || isFinal || direction === 'return') return null
  const { name, address1, zip, city, countryCode, openingHours } = pickUpPoint
  const town = [zip, city].filter((part) => part).join(' ')
  const lines = [address1, town, countryCode && formats.country(countryCode)].filter((line) => line)
  return html`<div class="place"><strong>${foreign(name)}</strong>${lines.map((line) => html`<span>${foreign(line ?? '')}</span>`)}</div>
${openingHours && html`<div><p class="quiet">${texts.openingHours}</p><p class="hours"><bdi>${openingHours}</bdi></p></div>`}
<p class="actions"><a class="button" href="${mapUrl(pickUpPoint)}" rel="noreferrer">${texts.showOnMap}</a></p>`
}

/** A plain link: nothing is loaded from there before somebody follows it. */
function mapUrl({ latitude, longitude, name, address1, zip, city, countryCode }: PickUpPoint): string {
  const site = 'https://www.openstreetmap.org/'
  if (latitude !== null && longitude !== null)
    return `${site}?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
  const address = [address1 ?? name, zip, city, countryCode].filter((part) => part).join(', ')
  return `${site}search?query=${encodeURIComponent(address.toWellFormed())}`
}
