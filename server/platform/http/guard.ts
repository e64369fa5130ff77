import type { Contract, ContractOperation } from './contract.ts'
import { Refusal } from './failure.ts'
import type { Admission } from './types.ts'

interface Alternative {
  readonly schemes: readonly string[]
  readonly scopes: readonly string[]
}

/** Who may call an operation, as the contract says. */
export interface Guard {
  /** Nothing is declared: nobody may. */
  readonly closed: boolean
  /** Callers without credentials may. */
  readonly anonymous: boolean
  readonly schemes: readonly string[]
  readonly alternatives: readonly Alternative[]
  readonly roles: ReadonlySet<string> | null
  /** For WWW-Authenticate: the kinds of credentials asked for. */
  readonly challenges: readonly { readonly kind: string; readonly realm: string }[]
}

export function guardOf(contract: Contract, operation: ContractOperation): Guard {
  const requirements = operation.security
  const alternatives = (requirements ?? [])
    .map((requirement) => ({ schemes: Object.keys(requirement), scopes: Object.values(requirement).flat() }))
    .filter((alternative) => alternative.schemes.length > 0)
  const schemes = [...new Set(alternatives.flatMap((alternative) => alternative.schemes))]
  const kinds = new Set(schemes.map((name) => kindOf(contract, name)))
  return {
    closed: requirements === null,
    anonymous: requirements !== null && alternatives.length < Math.max(1, requirements.length),
    schemes,
    alternatives,
    roles: operation.roles && new Set(operation.roles),
    challenges: [...kinds].map((kind) => ({ kind, realm: contract.name })),
  }
}

function kindOf(contract: Contract, name: string): string {
  const scheme = contract.securitySchemes.get(name)
  if (!scheme) throw new Error(`${contract.name}: security scheme ${name} is not declared`)
  if (scheme.type === 'http' && scheme.scheme?.toLowerCase() === 'basic') return 'Basic'
  if (scheme.type === 'http' || scheme.type === 'oauth2' || scheme.type === 'openIdConnect') return 'Bearer'
  return scheme.in === 'cookie' ? 'Cookie' : 'ApiKey'
}

/** What a client without sufficient credentials is told to send; `error` is for bearer tokens (RFC 6750). */
export function challengeOf(guard: Guard, error = ''): Record<string, string> {
  if (guard.challenges.length === 0) return {}
  const challenges = guard.challenges.map(
    ({ kind, realm }) => `${kind} realm="${realm}"${kind === 'Bearer' ? error : ''}`,
  )
  return { 'www-authenticate': challenges.join(', ') }
}

/**
 * Throws 403 unless the caller may call the operation. Only the scheme that admitted the caller counts: a token without
 * a scope does not get in through another scheme that asks for less.
 */
export function admit(guard: Guard, caller: Admission | null): void {
  if (guard.closed) throw new Refusal(403, 'not_allowed', 'This operation is open to nobody.')
  if (caller === null) {
    if (guard.anonymous) return
    throw new Refusal(401, 'credentials_missing', 'Credentials are missing.', { headers: challengeOf(guard) })
  }
  const missing = missingScopes(guard, caller)
  if (missing.length > 0) {
    const scope = missing.join(' ')
    const headers = challengeOf(guard, `, error="insufficient_scope", scope="${scope}"`)
    throw new Refusal(403, 'scope_missing', `The credentials lack the scope ${scope}.`, { headers })
  }
  const { roles } = guard
  if (roles && !(caller.roles ?? [caller.role]).some((role) => roles.has(role))) {
    throw new Refusal(403, 'role_missing', `The role ${caller.role} may not do this.`)
  }
}

function missingScopes(guard: Guard, { scheme, scopes }: Admission): string[] {
  const lacking = (wanted: readonly string[]): string[] => wanted.filter((scope) => !hasScope(scopes, scope))
  if (scheme === undefined)
    return [...new Set(lacking(guard.alternatives.flatMap((alternative) => alternative.scopes)))]
  const open = guard.alternatives.filter((alternative) => alternative.schemes.includes(scheme))
  if (open.length === 0) throw new Refusal(403, 'scheme_not_allowed', 'These credentials are not for this operation.')
  const [first = []] = open.map((alternative) => lacking(alternative.scopes)).sort((a, b) => a.length - b.length)
  return first
}

const hasScope = (scopes: ReadonlySet<string>, scope: string): boolean => scopes.has(scope)
