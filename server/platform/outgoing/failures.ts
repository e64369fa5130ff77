/** What kept a call from being answered. */
export type Failure = 'timeout' | 'refused_target' | 'dns' | 'connect' | 'tls' | 'too_large' | 'protocol'

const DNS = new Set([
  'ENOTFOUND',
  'ENODATA',
  'ESERVFAIL',
  'ETIMEOUT',
  'EAI_AGAIN',
  'EREFUSED',
  'EBADRESP',
  'ECANCELLED',
])
const TIMEOUT = new Set(['OUTGOING_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'])
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO|ERR_OSSL)/
const TOO_LARGE = new Set(['UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW'])
const CONNECTION = new Set([
  'UND_ERR_SOCKET',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'EADDRNOTAVAIL',
])

/** Sorts an error of a call; null when it is the caller's mistake. */
export function failureOf(error: unknown): { failure: Failure; message: string } | null {
  const code = codeOf(error)
  if (!(error instanceof Error) || error instanceof TypeError || code === 'UND_ERR_INVALID_ARG') return null
  const message = error.message || code
  if (code === 'REFUSED_TARGET') return { failure: 'refused_target', message }
  if (TIMEOUT.has(code)) return { failure: 'timeout', message }
  if (DNS.has(code)) return { failure: 'dns', message }
  if (TLS.test(code)) return { failure: 'tls', message }
  if (TOO_LARGE.has(code)) return { failure: 'too_large', message }
  if (CONNECTION.has(code)) return { failure: 'connect', message }
  return { failure: 'protocol', message }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  // Where several addresses failed, the first tells as much as any.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
