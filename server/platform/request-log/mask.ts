/**
 * What a log may keep of a body: its shape, and the values of members that are known to hold no data of people and no
 * secrets. Everything else is told by its kind and length, so a member that nobody thought of is masked.
 */

/** Names that are kept whole or as an ending, without letter case and separators. */
const KEPT =
  /(^|.)(ids?|codes?|status|type|types|state|skus?|currency|quantity|amount|price|total|count|at|date|weight|language|locale|reference|limit|cursor|scopes?|version|decimals)$/
/** Endings that look like one of those and are not. */
const NOT_KEPT = /zip|post|tax|vatid|personal|national|social|security|secret|token|pin|recovery|access|password|key/
/** Of answers also their words: they come from us. */
const WORDS = /^(title|detail|message|msg|error|errordescription|description|field|loc|instance)$/
/** Words of one piece: a code, a number, a time, never a sentence or an address. */
const PIECE = /^[\w.:+/-]{1,64}$/
const MOST_ITEMS = 20
const DEEPEST = 8
const MOST_CHARACTERS = 8 * 1024

/** The value as indented JSON of 8,192 characters at most; `answer` for one of our own. Undefined: there is nothing. */
export function maskedJson(value: unknown, answer = false): string | undefined {
  if (value === undefined) return undefined
  const text = JSON.stringify(masked(value, '', answer, 0), null, 2)
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 4).toWellFormed()}\n...` : text
}

/** An answer as it was sent: text that is no JSON is told by its length. */
export function maskedAnswer(text: string): string | undefined {
  if (text === '') return undefined
  try {
    return maskedJson(JSON.parse(text), true)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return `[text of ${text.length} characters]`
  }
}

/** The value of a parameter; null when it may be somebody's. */
export const keptText = (name: string, value: string): string | null =>
  isKept(name) && PIECE.test(value) ? value : null

/** Words of ours, without the addresses of people. */
export const maskedWords = (text: string): string =>
  text
    .replace(/[^\s"'<>(),:;]+@[^\s"'<>(),:;]+/g, '[e-mail address]')
    .slice(0, 500)
    .toWellFormed()

function masked(value: unknown, name: string, answer: boolean, depth: number): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return maskedText(value, name, answer)
  if (typeof value !== 'object') return isKept(name) ? value : '[number]'
  if (depth === DEEPEST) return '[more levels]'
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => masked(item, name, answer, depth + 1))
    return value.length > MOST_ITEMS ? [...items, `[${value.length - MOST_ITEMS} more]`] : items
  }
  const members = Object.entries(value).slice(0, 10 * MOST_ITEMS)
  return Object.fromEntries(members.map(([key, member]) => [shownName(key), masked(member, key, answer, depth + 1)]))
}

function maskedText(value: string, name: string, answer: boolean): string {
  if (isKept(name) && PIECE.test(value)) return value
  if (answer && WORDS.test(plain(name))) return maskedWords(value)
  return value === '' ? '' : `[text of ${value.length} characters]`
}

const plain = (name: string): string => name.replaceAll(/[-_\s]/g, '').toLowerCase()
const isKept = (name: string): boolean => KEPT.test(plain(name)) && !NOT_KEPT.test(plain(name))
const shownName = (name: string): string => (PIECE.test(name) ? name : `[name of ${name.length} characters]`)
