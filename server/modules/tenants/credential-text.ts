import { newSecret, SECRET_LENGTH } from '#platform/secrets'
import type { CredentialKind } from './types.ts'

const PREFIXES: Record<CredentialKind, string> = {
  api_key: 'dsk',
  ogoship_key: 'ogk',
  ogoship_secret: 'ogs',
  user_key: 'duk',
}
const KINDS = new Map(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as CredentialKind])) // safe: the keys of PREFIXES
const FORM = new RegExp(`^(dsk|ogk|ogs|duk)_([0-9a-f]{32})_([0-9A-Za-z]{${SECRET_LENGTH}})$`)

export interface CredentialText {
  kind: CredentialKind
  id: string
  secret: string
}

/** `<prefix>_<id>_<secret>`: the row it belongs to is found by its primary key, and leaked ones are found by their prefix. */
export function newCredentialText(kind: CredentialKind, id: string): { text: string; secret: string } {
  const secret = newSecret()
  return { text: `${PREFIXES[kind]}_${bareId(id)}_${secret}`, secret }
}

export function readCredentialText(text: string): CredentialText | undefined {
  const [, prefix = '', id = '', secret = ''] = FORM.exec(text) ?? []
  const kind = KINDS.get(prefix)
  return kind && { kind, id: uuidOf(id), secret }
}

const REFRESH = new RegExp(`^rt_([0-9a-f]{32})([0-9a-f]{32})_([0-9A-Za-z]{${SECRET_LENGTH}})$`)

/** A refresh token carries its shop too: the first part of its row's key. */
export function newRefreshTokenText(shopId: string, id: string): { text: string; secret: string } {
  const secret = newSecret()
  return { text: `rt_${bareId(shopId)}${bareId(id)}_${secret}`, secret }
}

export function readRefreshTokenText(text: string): { shopId: string; id: string; secret: string } | undefined {
  const match = REFRESH.exec(text)
  if (!match) return undefined
  const [, shopId = '', id = '', secret = ''] = match
  return { shopId: uuidOf(shopId), id: uuidOf(id), secret }
}

const SESSION = new RegExp(`^([0-9a-f]{32})_([0-9A-Za-z]{${SECRET_LENGTH}})$`)

/** `<id>_<secret>`: what the cookie of a session holds. */
export function newSessionText(id: string): { text: string; secret: string } {
  const secret = newSecret()
  return { text: `${bareId(id)}_${secret}`, secret }
}

export function readSessionText(text: string): { id: string; secret: string } | undefined {
  const [, id, secret] = SESSION.exec(text) ?? []
  return id !== undefined && secret !== undefined ? { id: uuidOf(id), secret } : undefined
}

const bareId = (id: string): string => id.replaceAll('-', '')
const uuidOf = (bare: string): string =>
  [bare.slice(0, 8), bare.slice(8, 12), bare.slice(12, 16), bare.slice(16, 20), bare.slice(20)].join('-')
