const LONGEST_HEADER = 500

/** Tags of Accept-Language, the most wished for first, without those that are not wanted. */
export function acceptedTags(header: string | readonly string[] | undefined): string[] {
  return [header ?? '']
    .flat()
    .join(',')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim())
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
