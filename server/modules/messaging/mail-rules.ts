import { isIP } from 'node:net'
import { Invalid } from '#platform/errors'

export interface NewMail {
  /** One address. */
  to: string
  subject: string
  text: string
  html?: string
  /** What it is about, as `<kind>:<id>`. */
  about: string
}

const LONGEST_SUBJECT = 250
const LARGEST_PART = 256 * 1024
const CONTROL = /[\p{Cc}\u2028\u2029]/u

/** Throws Invalid `mail_invalid`, which names the field, for what could not be sent or would add headers of its own. */
export function checkMail({ to, subject, text, html = '' }: NewMail): void {
  const refuse = (field: string): never => {
    throw new Invalid('mail_invalid', { field })
  }
  if (!isMailAddress(to)) refuse('to')
  if (subject.trim() === '' || subject.length > LONGEST_SUBJECT || !subject.isWellFormed() || CONTROL.test(subject)) {
    refuse('subject')
  }
  if (text.trim() === '' || text.length > LARGEST_PART) refuse('text')
  if (html.length > LARGEST_PART) refuse('html')
}

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64
/** Letters of any script and what may stand unquoted beside them. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u

/** Whether the text is one address of the internet, without a name, a route or a second one. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  if (at < 1 || text.length > LONGEST_ADDRESS || local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) {
    return false
  }
  const labels = domain.split('.')
  return labels.length > 1 && isIP(domain) === 0 && labels.every((label) => LABEL.test(label))
}
