/** What may stand where a text was read so far; `first` is the place behind an opening bracket. */
type Wanted = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'more' | 'nothing'

const SPACE = /[ \t\n\r]*/y
const ATOM = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y

/** Where a text that is no JSON stops being some: the offset of what may not stand there, or the end of the text. */
export function offsetOfFault(text: string): number {
  const open: ('{' | '[')[] = []
  let wanted: Wanted = 'value'
  let at = 0
  while (at < text.length) {
    at = endOf(SPACE, text, at) ?? at
    const sign = text[at]
    const within = open.at(-1)
    let end: number | null = at + 1
    if (sign === ',' && wanted === 'more') wanted = within === '{' ? 'name' : 'value'
    else if (sign === ':' && wanted === 'colon') wanted = 'value'
    else if ((sign === '}' || sign === ']') && mayClose(sign, within, wanted)) {
      open.pop()
      wanted = open.length > 0 ? 'more' : 'nothing'
    } else if ((sign === '{' || sign === '[') && takesValue(wanted)) {
      open.push(sign)
      wanted = sign === '{' ? 'first name' : 'first value'
    } else if (sign === '"' && wanted.endsWith('name')) {
      end = endOfString(text, at)
      wanted = 'colon'
    } else if (takesValue(wanted)) {
      end = sign === '"' ? endOfString(text, at) : endOf(ATOM, text, at)
      wanted = open.length > 0 ? 'more' : 'nothing'
    } else return at
    if (end === null) return at
    at = end
  }
  return text.length
}

const takesValue = (wanted: Wanted): boolean => wanted.endsWith('value')

const mayClose = (sign: '}' | ']', within: '{' | '[' | undefined, wanted: Wanted): boolean =>
  within === (sign === '}' ? '{' : '[') && (wanted === 'more' || wanted.startsWith('first'))

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** Null when the text that begins here has no end, or holds what a text of JSON may not. */
function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '"') return at + 1
    if (sign < ' ') return null
    if (sign !== '\\') continue
    const end = endOf(ESCAPE, text, at + 1)
    if (end === null) return null
    at = end - 1
  }
  return null
}
