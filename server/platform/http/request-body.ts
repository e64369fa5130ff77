import { isUtf8 } from 'node:buffer'
import { invalidRequest, Refusal } from './failure.ts'
import { offsetOfFault } from './json-fault.ts'

export interface UploadedFile {
  readonly name: string
  readonly contentType: string
  readonly content: Buffer
}

export interface ParsedBody {
  readonly value: unknown
  readonly files?: ReadonlyMap<string, readonly UploadedFile[]>
}

export const URLENCODED = 'application/x-www-form-urlencoded'
export const MULTIPART = 'multipart/form-data'

const MAX_FORM_FIELDS = 1000

/** Media type of a Content-Type without its parameters. */
export const mediaTypeOf = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()

/** Undefined for an empty body. Throws a 400 for text that is broken or tries to reach a prototype. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) throw invalidRequest([{ field: 'body', message: 'is not valid UTF-8' }])
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '') return undefined
  let dangerous = false
  try {
    // Only a text that could name a prototype pays for looking at every member.
    const value: unknown = SUSPICIOUS.test(text)
      ? JSON.parse(text, (key, member: unknown) => {
          if (key === '__proto__' || (key === 'constructor' && hasPrototype(member))) dangerous = true
          return member
        })
      : JSON.parse(text)
    if (!dangerous) return value
  } catch {
    const offset = offsetOfFault(text)
    throw new Refusal(400, 'invalid_json', 'The body is not valid JSON.', {
      violations: [
        {
          field: 'body',
          message: 'is not valid JSON',
          loc: ['body', offset],
          rule: { keyword: 'json', params: { offset } },
        },
      ],
    })
  }
  throw invalidRequest([{ field: 'body', message: 'must not have members that name a prototype' }])
}

/** Also spelled with escapes, which only the parser can tell. */
const SUSPICIOUS = /__proto__|constructor|\\u00[567]/

const hasPrototype = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')

/** Fields by name; a name sent more than once has a list. */
export function parseUrlEncoded(bytes: Buffer): ParsedBody {
  if (bytes.length === 0) return { value: undefined }
  const fields: [string, string][] = []
  for (const field of new URLSearchParams(bytes.toString('utf8'))) {
    fields.push(field)
    if (fields.length > MAX_FORM_FIELDS) throw tooManyFields()
  }
  return { value: collect(fields) }
}

/** As `parseUrlEncoded`; the fields of files hold their names. */
export async function parseMultipart(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  if (bytes.length === 0) return { value: undefined }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw invalidRequest([{ field: 'body', message: 'is not a valid multipart form' }])
    })
  const fields: [string, string][] = []
  const files = new Map<string, UploadedFile[]>()
  for (const [name, entry] of form) {
    fields.push([name, typeof entry === 'string' ? entry : entry.name])
    if (fields.length > MAX_FORM_FIELDS) throw tooManyFields()
    if (typeof entry === 'string') continue
    const file = { name: entry.name, contentType: entry.type, content: Buffer.from(await entry.arrayBuffer()) }
    files.set(name, [...(files.get(name) ?? []), file])
  }
  return { value: collect(fields), files }
}

const tooManyFields = (): Refusal =>
  invalidRequest([{ field: 'body', message: `must not have more than ${MAX_FORM_FIELDS} fields` }])

function collect(fields: readonly [string, string][]): Record<string, string | string[]> {
  // Without a prototype, a field called __proto__ is a field like any other.
  const result = Object.create(null) as Record<string, string | string[]> // an empty record
  for (const [name, value] of fields) {
    const before = result[name]
    result[name] = before === undefined ? value : [before, value].flat()
  }
  return result
}
