import type { Surface } from './types.ts'

/** A page that lists the APIs of this server. */
export function docsIndex(surfaces: readonly Surface[]): string {
  const entries = surfaces.map((surface) => {
    const count = Object.keys(surface.operations).length
    const base = `/docs/${escapeHtml(surface.name)}`
    return `<li>
  <h2><a href="${base}/">${escapeHtml(surface.title)}</a></h2>
  <p>${count} ${count === 1 ? 'operation' : 'operations'} below <code>${escapeHtml(surface.prefix)}</code></p>
  <p class="files">OpenAPI: <a href="${base}/openapi.json">JSON</a> <a href="${base}/openapi.yaml">YAML</a></p>
</li>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Doorstep APIs</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>APIs</h1>
<p>Every API below is a door to the same data.</p>
<ul>
${entries.join('\n')}
</ul>
</main>
</body>
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1c2024, #edeef0); background: light-dark(#fcfcfd, #111113); }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { font-size: 1.75rem; margin: 0; }
h2 { font-size: 1.125rem; margin: 0; }
ul { list-style: none; padding: 0; margin: 2rem 0 0; display: grid; gap: 1rem; }
li { padding: 1rem 1.25rem; border: 1px solid light-dark(#d9d9e0, #363a3f); border-radius: 8px; }
p { margin: .25rem 0 0; color: light-dark(#60646c, #b0b4ba); }
a { color: light-dark(#0d5bbd, #70b8ff); text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 2px; }
code { font: .9em ui-monospace, monospace; }
.files { font-size: .875rem; }
`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
