import type { EventView, ParcelView } from '#modules/shipments'
import { sentenceOf } from './event-sentences.ts'
import type { Formats, LocalTime } from './formats.ts'
import { foreign, type Html, html, inARow } from './html.ts'
import type { Texts } from './texts/texts.ts'

/** Steps that are shown without being asked for. */
const SHOWN = 5

/** What happened to a parcel, newest first, a group for each day. */
export function history(parcel: ParcelView, texts: Texts, formats: Formats, heading: 'h3' | 'h4'): Html {
  const { events } = parcel
  if (events.length === 0) return html`<p>${texts.noHistory}</p>`
  const days = (some: readonly EventView[]) =>
    byDay(some, formats).map((day) => dayOf(day, parcel, texts, formats, heading))
  // One more is shown rather than a button for it.
  const shown = events.length > SHOWN + 1 ? SHOWN : events.length
  const hidden = events.slice(shown)
  return html`<div class="history">${days(events.slice(0, shown))}</div>
${
  hidden.length > 0 &&
  html`<details id="more-${parcel.id}"><summary>${formats.plural(texts.earlier, hidden.length)}</summary>
<div class="history">${days(hidden)}</div></details>`
}
<p class="quiet">${texts.localTime}</p>`
}

interface Day {
  day: string
  events: { event: EventView; local: LocalTime }[]
}

function byDay(events: readonly EventView[], formats: Formats): Day[] {
  const days: (Day & { key: string })[] = []
  for (const event of events) {
    const local = formats.local(event.at, event.offsetMinutes)
    const last = days.at(-1)
    if (last?.key === local.dayKey) last.events.push({ event, local })
    else days.push({ key: local.dayKey, day: local.day, events: [{ event, local }] })
  }
  return days
}

const dayOf = (
  { day, events }: Day,
  parcel: ParcelView,
  texts: Texts,
  formats: Formats,
  heading: 'h3' | 'h4',
): Html => {
  const title = heading === 'h3' ? html`<h3>${day}</h3>` : html`<h4>${day}</h4>`
  return html`<div>${title}<ol>${events.map(
    ({
      event,
      local,
    }) => html`<li><time datetime="${local.iso}">${local.time}</time><div><p>${told(event, texts)}</p>${placeOf(event, parcel, formats)}</div></li>
`,
  )}</ol></div>`
}

/** In our own words, which are in the reader's language; the carrier's words only where we have none. */
function told({ name, text }: EventView, texts: Texts): Html | string {
  if (name) return texts.events[sentenceOf(name)]
  return text ? foreign(text) : texts.newsFromCarrier
}

function placeOf({ place }: EventView, parcel: ParcelView, formats: Formats): Html | null {
  if (!place) return null
  const { name, city, countryCode } = place
  const abroad = countryCode !== null && countryCode !== parcel.destinationCountryCode
  const country = countryCode && (abroad || !(name || city)) ? formats.country(countryCode) : null
  const words = inARow([name, city === name ? null : city, country], formats.comma)
  return words && html`<p>${words}</p>`
}
