import type { Contract, ContractOperation } from '../server/platform/http/index.ts'
import { BOUNDARY, bodiesOf } from './bodies.ts'
import { FAMILIES, nameOf, type Served } from './contracts.ts'
import type { FilledShop } from './filling/shops.ts'
import { idsOf } from './ids.ts'

export { FAMILIES, type Family, nameOf, type Served, served } from './contracts.ts'

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

/** A request that the contract allows and that names things of the shop; without credentials. */
export function requestOf(one: Served, shop: FilledShop, changes: Changes = {}): PlainRequest {
  const { family, operation } = one
  let { path } = operation
  const query = new URLSearchParams()
  for (const { name, in: place, required } of operation.parameters) {
    if (place !== 'path' && (place !== 'query' || !required)) continue
    const value = changes.ids?.[name] ?? idOf(one, shop, name)
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value))
    else query.append(name, value)
  }
  const search = query.size > 0 ? `?${query}` : ''
  return { method: operation.method, path: FAMILIES[family].prefix + path + search, ...bodyOf(one, shop, changes) }
}

/** What a parameter is called with to name a thing of the shop. */
export function idOf(one: Served, shop: FilledShop, name: string): string {
  const ids = idsOf(shop)
  const id = ids[`${nameOf(one)}.${name}`] ?? ids[`${one.family}.${name}`]
  if (id === undefined) throw new Error(`${nameOf(one)}: there is no ${name} in judge/ids.ts`)
  return id
}

/** The value of the body that names things of the shop; undefined for none. */
export const bodyValueOf = (one: Served, shop: FilledShop): unknown =>
  one.operation.body ? (bodiesOf(shop)[nameOf(one)] ?? exampleBody(one.contract, one.operation)) : undefined

function bodyOf(one: Served, shop: FilledShop, changes: Changes): Pick<PlainRequest, 'headers' | 'body'> {
  const { operation } = one
  if (!operation.body) return { headers: {}, body: undefined }
  const [type = 'application/json'] = operation.body.content.keys()
  const value = changes.body ?? bodyValueOf(one, shop)
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
function exampleBody({ document }: Contract, { path, method }: ContractOperation): unknown {
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
