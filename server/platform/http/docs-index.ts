import { escapeHtml, htmlPage } from './html-page.ts'
import type { Surface } from './types.ts'

/** A page that lists the APIs of this server. */
export const docsIndex = (surfaces: readonly Surface[]): string =>
  htmlPage({
    title: 'Doorstep APIs',
    body: `<h1>APIs</h1>
<p>Every API below is a door to the same orders, stock and returns: what you write through one is there through the others.</p>
${surfaceList(surfaces)}`,
  })

/** Where each API is, and what describes it. */
export function surfaceList(surfaces: readonly Surface[]): string {
  const entries = surfaces.map((surface) => {
    const count = Object.keys(surface.operations).length
    const base = `/docs/${escapeHtml(surface.name)}`
    return `<li>
<h3><a href="${base}/">${escapeHtml(surface.title)}</a></h3>
<p>${count} ${count === 1 ? 'operation' : 'operations'} below <code>${escapeHtml(surface.prefix)}</code></p>
<p>OpenAPI document: <a href="${base}/openapi.json">JSON</a> or <a href="${base}/openapi.yaml">YAML</a></p>
</li>`
  })
  return `<ul>\n${entries.join('\n')}\n</ul>`
}
