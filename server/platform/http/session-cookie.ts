interface Asked {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Scheme and host as the client knows them. */
  readonly origin: string
}

const NAME = 'doorstep_session'

const isSecure = (origin: string): boolean => origin.startsWith('https:')

/** Over https under a name that no other host can set. */
const nameOf = (origin: string): string => (isSecure(origin) ? `__Host-${NAME}` : NAME)

/** What the cookie of a session holds; undefined without one. */
export function readSessionCookie({ headers, origin }: Asked): string | undefined {
  const prefix = `${nameOf(origin)}=`
  const pairs = String(headers.cookie ?? '').split(';')
  return pairs
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length)
}

/** Value of a Set-Cookie header. */
export function sessionCookie(origin: string, text: string, seconds: number): string {
  const secure = isSecure(origin) ? '; Secure' : ''
  return `${nameOf(origin)}=${text}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

export const noSessionCookie = (origin: string): string => sessionCookie(origin, '', 0)

/**
 * Whether a page of our own sent the request. Browsers say so, and no page of another website can make them say it;
 * `hosts` are the names under which the server is reached.
 */
export function isSameOrigin({ headers, origin }: Asked, hosts: readonly string[]): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const from = headers.origin
  if (typeof from !== 'string' || !URL.canParse(from)) return false
  return [new URL(origin).host, ...hosts].includes(new URL(from).host)
}
