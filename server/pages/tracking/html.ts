import { escapeHtml } from '#platform/http/html-page'

/** HTML that is safe to send as it is. Made by `html` alone, so that text is always escaped on the way. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[]

/** A template whose values are escaped, for text and for attributes in double quotes. Null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] ?? ''
  for (let i = 0; i < parts.length; i++) text += textOf(parts[i]) + (strings[i + 1] ?? '')
  return new Html(text)
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(textOf).join('')
  return escapeHtml(String(part))
}

/** A text from elsewhere, which may run in the other direction. */
export const foreign = (text: string | number): Html => html`<bdi>${text}</bdi>`

/** Texts from elsewhere one after the other, in the direction of the page; null where there are none. */
export function inARow(texts: readonly (string | null)[], comma: string): Html | null {
  const given = texts.filter((text): text is string => text !== null && text !== '')
  return given.length > 0 ? html`${given.map((text, i) => html`${i > 0 && comma}${foreign(text)}`)}` : null
}

/** What runs from left to right in every language: numbers to dial, addresses of mail. */
export const leftToRight = (text: string): Html => html`<bdi dir="ltr">${text}</bdi>`

/** A number that people copy and nobody translates. */
export const code = (text: string): Html => html`<bdi class="code" translate="no" dir="ltr">${text}</bdi>`

/** Addresses of the web only: anything else could run as a script. */
export function webUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** For dialling: the zero in brackets is for calls from within the country only. */
export const phoneUrl = (phone: string): string => `tel:${phone.replaceAll('(0)', '').replace(/[^+\d]/g, '')}`
