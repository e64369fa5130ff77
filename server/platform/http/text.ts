/** Deepest nesting of objects and arrays that a request may have. */
export const MAX_DEPTH = 60

export type Path = readonly (string | number)[]

export interface Unstorable {
  path: (string | number)[]
  message: string
}

/** Finds a text that PostgreSQL cannot store (NUL or half a surrogate pair), or nesting beyond the limit. */
export function findUnstorable(value: unknown, depth = 0): Unstorable | null {
  if (typeof value === 'string') return isStorable(value) ? null : { path: [], message: BAD_TEXT }
  if (typeof value !== 'object' || value === null) return null
  if (depth === MAX_DEPTH) return { path: [], message: `must not be nested deeper than ${MAX_DEPTH} levels` }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const found = findUnstorable(value[i], depth + 1)
      if (found) return at(i, found)
    }
    return null
  }
  for (const key in value) {
    if (!isStorable(key)) return { path: [], message: 'has a member name with characters that cannot be stored' }
    const found = findUnstorable((value as Record<string, unknown>)[key], depth + 1) // any object is a record of its members
    if (found) return at(key, found)
  }
  return null
}

const BAD_TEXT = 'must not contain NUL or half a surrogate pair'

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

function at(key: string | number, found: Unstorable): Unstorable {
  found.path.unshift(key)
  return found
}

const LONGEST_PATH = 200

/** `orderLines[0].code`; the whole thing goes by `root`. */
export function fieldName(path: Path, root: string): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number' || /^\d+$/.test(part)) text += `[${part}]`
    else text += text === '' ? part : `.${part}`
  }
  if (text === '') return root
  return text.length > LONGEST_PATH ? `${text.slice(0, LONGEST_PATH)}...`.toWellFormed() : text
}
