/** Shorter secrets would be told by what is shown of them. */
const SHORTEST_SHOWN = 8
const SHOWN = 3

/**
 * A secret as people may see it: the text up to the first underscore, which names its kind, an asterisk for each
 * character that is hidden, and the last three.
 */
export function masked(secret: string): string {
  const prefix = secret.slice(0, secret.indexOf('_') + 1)
  const characters = [...secret]
  const hidden = characters.length - [...prefix].length
  if (hidden < SHORTEST_SHOWN)
    return characters.length < SHORTEST_SHOWN ? stars(characters.length) : withEnd(characters)
  return prefix + withEnd([...secret.slice(prefix.length)])
}

const stars = (count: number): string => '*'.repeat(count)

const withEnd = (characters: readonly string[]): string =>
  stars(characters.length - SHOWN) + characters.slice(-SHOWN).join('')
