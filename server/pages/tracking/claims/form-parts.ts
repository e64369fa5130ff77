import { type Html, html } from '../html.ts'
import type { ClaimFault } from '../texts/claim/texts.ts'
import type { Texts } from '../texts/texts.ts'

/** What is wrong, by the element that leads there. */
export type Anchors = Readonly<Record<ClaimFault, string>>

/** On top: all faults, each leading to its field. */
export const faultSummary = (faults: readonly ClaimFault[], anchors: Anchors, texts: Texts): Html | null =>
  faults.length > 0
    ? html`<div class="summary" role="alert"><h2 class="part">${texts.lookUp.problem}</h2><ul>${faults.map(
        (fault) => html`<li><a href="#${anchors[fault]}">${texts.claim.faults[fault]}</a></li>`,
      )}</ul></div>`
    : null

/** The first of the faults that belong to a field. */
export function faultIn(
  faults: readonly ClaimFault[],
  mine: readonly ClaimFault[],
  texts: Texts,
): { text: string } | null {
  const fault = faults.find((one) => mine.includes(one))
  return fault ? { text: texts.claim.faults[fault] } : null
}

export interface Group {
  id: string
  legend: string
  help?: string
  fault: { text: string } | null
  /** Classes beside those of every group. */
  kind?: string
}

/** Several inputs that answer one question. */
export function group({ id, legend, help, fault, kind }: Group, content: Html): Html {
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter((one) => one).join(' ')
  return html`<fieldset class="field${kind ? ` ${kind}` : ''}"${described && html` aria-describedby="${described}"`}><legend>${legend}</legend>
${help && html`<p class="quiet" id="${id}-help">${help}</p>`}
${fault && html`<p class="error" id="${id}-fault">${fault.text}</p>`}
${content}</fieldset>`
}

export interface Choices {
  name: string
  options: readonly { value: string; label: Html | string; more?: Html | null }[]
  chosen: string | null
}

/** One of several. `more` belongs to an option, and is seen once it is chosen. */
export const choices = ({ name, options, chosen }: Choices): Html =>
  html`<div class="choices">${options.map(
    (
      { value, label, more },
      i,
    ) => html`<div class="choice"><label><input type="radio" id="${name}-${i}" name="${name}" value="${value}"${value === chosen && html` checked`}><span>${label}</span></label>${more && html`<div class="more">${more}</div>`}</div>
`,
  )}</div>`

export interface TextField {
  name: string
  label: string
  help?: string
  value: string
  fault: { text: string } | null
  long?: boolean
}

export function textField({ name, label, help, value, fault, long }: TextField): Html {
  const described = [help && `${name}-help`, fault && `${name}-fault`].filter((one) => one).join(' ')
  const attributes = html`id="${name}" name="${name}" dir="auto"${described && html` aria-describedby="${described}"`}${fault && html` aria-invalid="true"`}`
  return html`<div class="field"><label for="${name}">${label}</label>
${help && html`<p class="quiet" id="${name}-help">${help}</p>`}
${fault && html`<p class="error" id="${name}-fault">${fault.text}</p>`}
${
  long
    ? html`<textarea ${attributes} rows="5" maxlength="4000">
${value}</textarea>`
    : html`<input ${attributes} type="text" maxlength="200" autocomplete="name" value="${value}">`
}</div>`
}

const PICTURE_FAULTS: readonly ClaimFault[] = ['picturesTooMany', 'pictureTooLarge', 'pictureUnreadable']

/** Browsers forget chosen files when a form comes back. */
export function pictureField(faults: readonly ClaimFault[], texts: Texts): Html {
  const fault = faultIn(faults, PICTURE_FAULTS, texts)
  const { claim } = texts
  return html`<div class="field"><label for="pictures">${claim.pictures}</label>
<p class="quiet" id="pictures-help">${claim.picturesHelp}</p>
${faults.length > 0 && html`<p class="${fault ? 'error' : 'quiet'}" id="pictures-fault">${fault ? fault.text : claim.picturesAgain}</p>`}
<input id="pictures" name="pictures" type="file" multiple accept="image/jpeg,image/png,image/webp" aria-describedby="pictures-help${faults.length > 0 && ' pictures-fault'}"${fault && html` aria-invalid="true"`}></div>`
}
