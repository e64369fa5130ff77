import { type Contract, type ContractOperation, loadContract } from '../server/platform/http/index.ts'
import { BOUNDARY, bodiesOf } from './bodies.ts'
import type { FilledShop } from './filling/shops.ts'
import { idsOf } from './ids.ts'

/** The API families by the name of their surface, with where each is mounted. */
export const FAMILIES = {
  api: { contract: 'doorstep', prefix: '/api' },
  ogoship: { contract: 'ogoship-api-v1', prefix: '/ogoship' },
  'ogoship-tracking': { contract: 'ogoship-tracking', prefix: '/ogoship/tracking' },
  karla: { contract: 'karla', prefix: '/karla' },
  shopgo: { contract: 'shopgo-management', prefix: '/shopgo' },
  'shopgo-platform': { contract: 'shopgo-platform', prefix: '/shopgo' },
} as const

export type Family = keyof typeof FAMILIES

export interface Served {
  family: Family
  contract: Contract
  operation: ContractOperation
}

/** All operations of all contracts. */
export const served: readonly Served[] = Object.entries(FAMILIES).flatMap(([family, { contract: name }]) => {
  const contract = loadContract(name)
  return [...contract.operations.values()].map((operation) => ({ family: family as Family, contract, operation })) // a key of FAMILIES
})

export interface PlainRequest {
  method: string
  /** With prefix and query. */
  path: string
  headers: Record<string, string>
  body: string | Buffer | undefined
}

/** Replaces ids in a path, or the value of a body. */
export interface Changes {
  ids?: Readonly<Record<string, string>>
  body?: unknown
}

/** `family.operation`, under which ids and bodies of a shop are found. */
export const nameOf = ({ family, operation }: Pick<Served, 'family' | 'operation'>): string =>
  `${family}.${operation.id}`

/** A request that the contract allows and that names things of the shop; without credentials. */
export function requestOf(one: Served, shop: FilledShop, changes: Changes = {}): PlainRequest {
  const { family, operation } = one
  const ids = idsOf(shop)
  let { path } = operation
  const query = new URLSearchParams()
  for (const { name, in: place, required } of operation.parameters) {
    if (place !== 'path' && (place !== 'query' || !required)) continue
    const value = changes.ids?.[name] ?? ids[`${nameOf(one)}.${name}`] ?? ids[`${family}.${name}`]
    if (value === undefined) throw new Error(`${nameOf(one)}: there is no ${name} in judge/ids.ts`)
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value))
    else query.append(name, value)
  }
  const search = query.size > 0 ? `?${query}` : ''
  return { method: operation.method, path: FAMILIES[family].prefix + path + search, ...bodyOf(one, shop, changes) }
}

function bodyOf(one: Served, shop: FilledShop, changes: Changes): Pick<PlainRequest, 'headers' | 'body'> {
  const { operation, contract } = one
  if (!operation.body) return { headers: {}, body: undefined }
  const [type = 'application/json'] = operation.body.content.keys()
  const value = changes.body ?? bodiesOf(shop)[nameOf(one)] ?? exampleBody(contract, operation)
  if (value === undefined) return { headers: {}, body: undefined }
  if (Buffer.isBuffer(value)) {
    const boundary = type.startsWith('multipart/') ? `; boundary=${BOUNDARY}` : ''
    return { headers: { 'content-type': type + boundary }, body: value }
  }
  if (type === 'application/x-www-form-urlencoded') {
    const form = new URLSearchParams(value as Record<string, string>) // the table of bodies says so
    return { headers: { 'content-type': type }, body: form.toString() }
  }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

type Json = Record<string, unknown>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first example of the JSON body in the contract; undefined where it has none. */
export function exampleBody({ document }: Contract, { path, method }: ContractOperation): unknown {
  const follow = (value: unknown): unknown =>
    isRecord(value) && typeof value.$ref === 'string'
      ? follow(
          value.$ref
            .slice(2)
            .split('/')
            .reduce<unknown>((at, key) => member(at, key), document),
        )
      : value
  const at = (from: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((value, key) => follow(member(value, key)), follow(from))
  const content = at(document, 'paths', path, method.toLowerCase(), 'requestBody', 'content')
  const [media] = isRecord(content) ? Object.values(content) : []
  if (!isRecord(media)) return undefined
  if (media.example !== undefined) return media.example
  const [first] = isRecord(media.examples) ? Object.values(media.examples) : []
  const example = follow(first)
  return isRecord(example) ? example.value : undefined
}

const member = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)
