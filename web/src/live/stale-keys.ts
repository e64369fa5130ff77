import type { Schemas } from '../api.ts'

type Told = Pick<Schemas['Event'], 'subject' | 'data'>

/** Things that pages call otherwise than events do. */
const NAMES: Readonly<Record<string, string>> = { variant: 'product', endpoint: 'webhook' }
const PLURALS: Readonly<Record<string, string>> = { stockUpdate: 'stock-updates' }

/**
 * Beginnings of the keys of queries that an event makes stale: by the convention of all pages, one thing is
 * `['order', id]` and every list of them begins with `orders`.
 */
export function staleKeys({ subject, data }: Told): string[][] {
  const [kind = '', id = ''] = subject.split(':')
  const things = new Map([[kind, id]])
  for (const [member, value] of Object.entries(data)) {
    if (member.endsWith('Id') && typeof value === 'string') things.set(member.slice(0, -2), value)
  }
  const keys = [...things].flatMap(([thing, its]) => {
    const name = NAMES[thing] ?? thing
    return [[name, its], [PLURALS[name] ?? `${name}s`]]
  })
  return [...keys, ['events'], ['today']]
}
