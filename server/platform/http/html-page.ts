/** Two strokes: a frame, and a door that stands ajar. */
const STROKES = '<path d="M3 15V1.5h10V15"/><path d="M3 1.5 9 4v11.5L3 15"/>'

/** For browser tabs, where the page's colours do not reach. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 17" fill="none" stroke="#0e766a" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${STROKES}</svg>`

const MARK = `<svg class="mark" viewBox="0 0 16 17" aria-hidden="true">${STROKES}</svg>`

export interface HtmlPage {
  title: string
  /** HTML; what it was given as text has gone through `escapeHtml`. */
  body: string
}

/** A page for reading, which asks for nothing but its icon. */
export const htmlPage = ({ title, body }: HtmlPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">${MARK}Doorstep</a></header>
<main>
${body}
</main>
</body>
</html>
`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** Every pair of text and ground has a contrast of at least 4.5. */
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf8, #151413);
  --card: light-dark(#fff, #1d1c1a);
  --edge: light-dark(#dcd9d3, #3a3833);
  --text: light-dark(#211f1c, #eeece8);
  --quiet: light-dark(#65615a, #b2ada4);
  --accent: light-dark(#0b665b, #5cc9b9);
  --good: light-dark(#1a6b35, #7bd096);
  --bad: light-dark(#a3271c, #ff9c8f);
}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); overflow-wrap: anywhere; }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
header a { display: inline-flex; gap: .5rem; align-items: center; font-weight: 500; color: var(--text); text-decoration: none; }
.mark { width: 1rem; height: 1.0625rem; fill: none; stroke: var(--accent); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
main { padding-top: 2rem; padding-bottom: 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; text-wrap: balance; }
h2 { font-size: 1.125rem; margin: 2rem 0 0; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .5rem 0 0; max-width: 68ch; color: var(--quiet); }
ul { list-style: none; padding: 0; margin: .75rem 0 0; display: grid; gap: .75rem; }
li { padding: .875rem 1.25rem 1rem; border: 1px solid var(--edge); border-radius: 8px; background: var(--card); }
li p { margin-top: .25rem; }
dl { margin: .75rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
form { margin: 1.5rem 0 0; max-width: 26rem; display: grid; gap: 1.25rem; }
.field { display: grid; gap: .25rem; }
.field label { font-weight: 600; }
.field p { margin: 0; font-size: .9375rem; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--quiet); border-radius: 8px; font: inherit; color: var(--text); background: var(--card); }
input[readonly] { border-color: var(--edge); background: transparent; }
[aria-invalid] { border-color: var(--bad); }
button { min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: 8px; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); cursor: pointer; }
.field .fault, .faults p { color: var(--bad); font-weight: 600; }
.faults { margin-top: 1.5rem; max-width: 26rem; padding: .25rem 1rem .75rem; border: 1px solid var(--bad); border-radius: 8px; }
pre { margin: 1rem 0 0; font: inherit; white-space: pre-wrap; }
iframe { display: block; width: 100%; height: 34rem; margin-top: 1rem; border: 1px solid var(--edge); border-radius: 8px; }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, monospace; }
.good { color: var(--good); }
.bad { color: var(--bad); }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
`
