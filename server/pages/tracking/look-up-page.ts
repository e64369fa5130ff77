import type { FileLinks } from '#platform/files'
import { type Document, NO_BLOCKS, renderDocument } from './document.ts'
import { createFormats } from './formats.ts'
import { isolate } from './headlines.ts'
import { type Html, html } from './html.ts'
import { type Choice, textsOf } from './languages.ts'
import type { PageShop } from './source.ts'
import { logoPathOf } from './tracking-page.ts'

export type LookUpFault = 'orderNumberMissing' | 'proofMissing' | 'notFound'

interface LookUpPage {
  shop: PageShop
  choice: Choice
  files: FileLinks
  /** What was sent before. */
  sent: { orderNumber: string; proof: string }
  faults: readonly LookUpFault[]
}

const FIELD = { orderNumberMissing: 'orderNumber', proofMissing: 'proof', notFound: 'orderNumber' } as const

/** The form for whoever has no link. What is wrong is summed up on top and told beside its field. */
export function renderLookUpPage({ shop, choice, files, sent, faults }: LookUpPage): Document {
  const texts = textsOf(choice.language)
  const { lookUp } = texts
  const query = choice.chosen ? `?lang=${choice.language}` : ''
  const field = (name: 'orderNumber' | 'proof', help: string) =>
    fieldOf({ name, label: lookUp[name], help, value: sent[name], fault: faultOf(faults, name, lookUp) })
  const main = html`<section class="card">
<h1>${lookUp.title}</h1>
${faults.length > 0 && summary(faults, lookUp)}
<p>${lookUp.intro}</p>
<form class="form" method="post" action="/t/${shop.slug}${query}" novalidate>
${field('orderNumber', lookUp.orderNumberHelp)}
${field('proof', lookUp.proofHelp)}
<button class="button primary" type="submit">${lookUp.submit}</button>
</form>
</section>`
  return renderDocument({
    title: `${faults.length > 0 ? lookUp.problem : lookUp.title} · ${isolate(shop.name)}`,
    main,
    choice,
    shop,
    logoPath: logoPathOf(shop, files),
    blocks: NO_BLOCKS,
    description: lookUp.intro,
    findable: faults.length === 0,
    live: null,
    lookUp: false,
    structured: null,
  })
}

type Words = Record<LookUpFault | 'problem', string>

const faultOf = (faults: readonly LookUpFault[], field: 'orderNumber' | 'proof', words: Words): string | null => {
  const fault = faults.find((one) => FIELD[one] === field)
  return fault ? words[fault] : null
}

const summary = (faults: readonly LookUpFault[], words: Words): Html =>
  html`<div class="summary" role="alert"><h2 class="part">${words.problem}</h2><ul>${faults.map((fault) => html`<li><a href="#${FIELD[fault]}">${words[fault]}</a></li>`)}</ul></div>`

interface Field {
  name: 'orderNumber' | 'proof'
  label: string
  help: string
  value: string
  fault: string | null
}

function fieldOf({ name, label, help, value, fault }: Field): Html {
  const described = fault ? `${name}-help ${name}-fault` : `${name}-help`
  return html`<div class="field"><label for="${name}">${label}</label>
<p class="quiet" id="${name}-help">${help}</p>
${fault && html`<p class="error" id="${name}-fault">${fault}</p>`}
<input id="${name}" name="${name}" type="text" maxlength="254" required autocomplete="${name === 'proof' ? 'on' : 'off'}" autocapitalize="none" spellcheck="false" dir="auto" value="${value}" aria-describedby="${described}"${fault && html` aria-invalid="true"`}></div>`
}

export interface FailurePage {
  /** Null when the shop is not known. */
  shop: PageShop | null
  choice: Choice
  files: FileLinks
  failure: 'shopUnknown' | 'linkUnknown' | 'tooMany' | 'elsewhere' | 'broken'
  /** For `tooMany`. */
  retrySeconds?: number
}

/** A page that says what went wrong, and leads to the form where there is one. */
export function renderFailurePage({ shop, choice, files, failure, retrySeconds = 0 }: FailurePage): Document {
  const { failures, lookUp } = textsOf(choice.language)
  const minutes = Math.max(1, Math.ceil(retrySeconds / 60))
  const formats = createFormats(choice.locale, 'UTC', new Date(0))
  const [title, text] = {
    shopUnknown: [failures.notFound, failures.shopUnknown],
    linkUnknown: [failures.notFound, failures.linkUnknown],
    tooMany: [failures.tooMany, formats.plural(failures.tryAgainIn, minutes)],
    elsewhere: [failures.elsewhere, failures.elsewhereText],
    broken: [failures.broken, failures.brokenText],
  }[failure] as [string, string] // every entry is a pair
  const toForm = shop && (failure === 'linkUnknown' || failure === 'elsewhere')
  const query = choice.chosen ? `?lang=${choice.language}` : ''
  return renderDocument({
    title: shop ? `${title} · ${isolate(shop.name)}` : title,
    main: html`<section class="card"><h1>${title}</h1><p>${text}</p>
${toForm && html`<p class="actions"><a class="button primary" href="/t/${shop.slug}${query}">${lookUp.submit}</a></p>`}</section>`,
    choice,
    shop,
    logoPath: shop && logoPathOf(shop, files),
    blocks: NO_BLOCKS,
    description: text,
    findable: false,
    live: null,
    lookUp: false,
    structured: null,
  })
}
