import { invalidInput } from './errors.ts'

/** Characters of a text that things are found by. A B-tree page holds a third of 8 kB: longer ones may not fit. */
export const LONGEST_KEY = 255

/** As long as a name may be that is searched by its beginning. */
export const LONGEST_NAME = 500

/** Throws `key_too_long` for every text, by its field, that has more than `most` characters. */
export function requireShort(
  texts: Readonly<Record<string, string | null | undefined>>,
  most: typeof LONGEST_KEY | typeof LONGEST_NAME = LONGEST_KEY,
): void {
  const problems = Object.entries(texts)
    .filter(([, text]) => text !== null && text !== undefined && text.length > most)
    .map(([field]) => ({ field, code: 'key_too_long', value: String(most) }))
  if (problems.length > 0) throw invalidInput(problems)
}
