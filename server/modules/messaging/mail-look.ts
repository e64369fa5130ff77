import { escapeHtml } from '#platform/http/html-page'

/** What a mail to a person says, before it has a look. Texts are plain. */
export interface MailWords {
  /** Of the texts; English unless told. */
  language?: 'en' | 'de'
  /** Who writes, shown above. */
  sender: string
  title: string
  /** Paragraphs. */
  body: readonly string[]
  /** The one thing to do, if there is one. */
  action?: { label: string; url: string }
  /** Small print: why this came, and what to do when it is not for the reader. */
  note: string
}

/** `#rrggbb`. */
const DEFAULT_ACCENT = '#0b665b'

/** Both parts of a mail, with the same words in each. `html` fits any screen, also a dark one. */
export function dressMail(words: MailWords, accent = DEFAULT_ACCENT): { text: string; html: string } {
  return { text: plain(words), html: dressed(words, accent) }
}

function plain({ sender, title, body, action, note }: MailWords): string {
  const parts = [title, ...body, action && `${action.label}:\n${action.url}`, `-- \n${sender}\n${note}`]
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
}

const OR_OPEN = { en: 'Or open this address:', de: 'Oder öffnen Sie diese Adresse:' } as const

function dressed({ language = 'en', sender, title, body, action, note }: MailWords, accent: string): string {
  const button =
    action &&
    `<p class="do"><a class="button" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>
<p class="quiet">${OR_OPEN[language]} <a href="${escapeHtml(action.url)}">${escapeHtml(action.url)}</a></p>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styleOf(accent)}</style>
</head>
<body>
<div class="page">
<p class="sender">${escapeHtml(sender)}</p>
<div class="card">
<h1>${escapeHtml(title)}</h1>
${body.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${button ?? ''}
</div>
<p class="quiet">${escapeHtml(note)}</p>
</div>
</body>
</html>
`
}

/** Colours outside the media query are those of readers that know no dark mode. */
const styleOf = (accent: string): string => `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #fbfaf8; color: #211f1c; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
.page { max-width: 34rem; margin: 0 auto; padding: 24px 16px; }
.sender { margin: 0 0 16px; font-weight: 600; }
.card { padding: 24px; border: 1px solid #dcd9d3; border-radius: 12px; background: #ffffff; }
h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.25; }
p { margin: 0 0 12px; }
.do { margin: 20px 0; }
.button { display: inline-block; padding: 12px 20px; border-radius: 8px; background: ${accent}; color: ${onColour(accent)} !important; font-weight: 600; text-decoration: none; }
.quiet { margin: 12px 0 0; font-size: 14px; color: #65615a; }
a { color: inherit; }
@media (prefers-color-scheme: dark) {
  body { background: #151413; color: #eeece8; }
  .card { border-color: #3a3833; background: #1d1c1a; }
  .quiet { color: #b2ada4; }
}
`

/** Black or white, whichever is easier to read on the colour. */
function onColour(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
  return luminance > 0.179 ? '#000000' : '#ffffff'
}
