import { escapeHtml } from '#platform/http/html-page'
import type { Consignment, Scan } from './protocol.ts'

/** The carrier's own page of a parcel, as shoppers find it behind a tracking link. */
export function trackingPage(consignment: Consignment | null): string {
  const title = consignment ? consignment.number : 'Unknown number'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>${escapeHtml(title)} - Northern Post</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem }
li { margin-bottom: .75rem }
time { font-variant-numeric: tabular-nums }
</style>
</head>
<body>
<p>Northern Post, the demo carrier of this machine</p>
<h1>${escapeHtml(title)}</h1>
${consignment ? scansOf(consignment) : '<p>Nobody has announced this parcel.</p>'}
</body>
</html>
`
}

function scansOf({ service, from, to, expected, collectAt, scans }: Consignment): string {
  const facts = [
    `${service.name}, ${from.city} to ${to.city}`,
    expected && `Expected ${expected.from} to ${expected.to}`,
    collectAt && `${collectAt.name}, ${collectAt.street}, ${collectAt.city}: ${collectAt.open}`,
  ]
  const paragraphs = facts.flatMap((fact) => (fact ? `<p>${escapeHtml(fact)}</p>` : []))
  return `${paragraphs.join('\n')}\n<ol reversed>\n${scans.map(row).join('\n')}\n</ol>`
}

const row = ({ at, text, site }: Scan): string =>
  `<li><time>${escapeHtml(at)}</time> ${escapeHtml(site.city)}<br>${escapeHtml(text)}</li>`
