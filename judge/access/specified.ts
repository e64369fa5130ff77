import { checkAnswer } from '../../server/platform/http/index.ts'
import type { Family, Served } from '../operations.ts'
import type { SiteReply } from '../site.ts'

/** Why a call is refused; `over`: what was sent was good once. */
export type Reason = 'missing' | 'malformed' | 'unknown' | 'over' | 'lacking'

type Specified = Readonly<Record<Reason, readonly [status: number, word: string]>>

const PLAIN_401 = [401, ''] as const

/** Status, and the word that programs read, as each contract or its notes say. */
const SPECIFIED: Readonly<Record<Family, Specified>> = {
  api: {
    missing: [401, 'credentials_missing'],
    malformed: [401, 'invalid_credentials'],
    unknown: [401, 'invalid_credentials'],
    over: [401, 'session_over'],
    lacking: [403, 'scope_missing'],
  },
  ogoship: { missing: PLAIN_401, malformed: PLAIN_401, unknown: PLAIN_401, lacking: [403, ''], over: PLAIN_401 },
  'ogoship-tracking': {
    missing: [401, 'UNAUTHORIZED'],
    malformed: [401, 'UNAUTHORIZED'],
    unknown: [401, 'UNAUTHORIZED'],
    over: [401, 'UNAUTHORIZED'],
    lacking: [403, 'FORBIDDEN'],
  },
  karla: {
    missing: [400, 'credentials_missing'],
    malformed: [400, 'credentials_missing'],
    unknown: [401, 'credentials_invalid'],
    over: [401, 'credentials_invalid'],
    lacking: [403, 'forbidden'],
  },
  shopgo: {
    missing: [401, 'unauthorized'],
    malformed: [401, 'unauthorized'],
    unknown: [401, 'unauthorized'],
    over: [401, 'unauthorized'],
    lacking: [403, 'permission required'],
  },
  'shopgo-platform': {
    missing: [401, 'unauthorized'],
    malformed: [401, 'unauthorized'],
    unknown: [401, 'unauthorized'],
    over: [401, 'unauthorized'],
    lacking: [401, 'unauthorized'],
  },
}

/** What is wrong with a refusal; null when it is as specified. */
export function faultOf(one: Served, reason: Reason, reply: SiteReply): string | null {
  const [status, word] = SPECIFIED[one.family][reason]
  const told = `${reply.status} ${reply.text.slice(0, 160)}`
  if (reply.status !== status) return `${status} is specified, answered ${told}`
  const body = bodyOf(reply)
  if (!String(body.code ?? body.key ?? body.description ?? '').startsWith(word))
    return `"${word}" is specified: ${told}`
  const challenges = status === 401 && !one.family.startsWith('shopgo')
  if (challenges && !('www-authenticate' in reply.headers)) return `a 401 without WWW-Authenticate: ${told}`
  return offContract(one, reply)
}

const ERROR_SCHEMA: Partial<Record<Family, string>> = { shopgo: 'Error', 'shopgo-platform': 'Error' }

/** What an answer has that the contract does not declare; null when all is declared. */
export function offContract(
  { contract, operation, family }: Served,
  { status, text, headers }: SiteReply,
): string | null {
  const isJson = String(headers['content-type']).includes('json')
  try {
    checkAnswer(contract, operation.id, status, isJson ? JSON.parse(text) : undefined, ERROR_SCHEMA[family])
    return null
  } catch (error) {
    return String(error)
  }
}

export function bodyOf({ text }: Pick<SiteReply, 'text'>): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
