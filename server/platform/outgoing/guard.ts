import { lookup, Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { isGlobalAddress } from './addresses.ts'

/** All addresses of a host name. Throws what node:dns throws. */
export type Resolve = (hostname: string) => Promise<string[]>

/** The target is not on the public internet, or not an address that may be called at all. */
export class RefusedTarget extends Error {
  readonly code = 'REFUSED_TARGET'
}

/** Why a URL is refused whatever its host resolves to; null when only its addresses can tell. */
export function refusalOf(url: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(url)) return 'not a URL'
  const { protocol, username, password, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return 'neither http nor https'
  if (username !== '' || password !== '') return 'has a user name or password'
  const literal = literalOf(hostname)
  if (literal && !allowPrivate && !isGlobalAddress(literal)) return privateAddress(literal)
  return null
}

/** Why a host is refused for what it resolves to now; null where it does not resolve. */
export async function refusalOfHost(host: string, allowPrivate: boolean, resolve: Resolve): Promise<string | null> {
  if (allowPrivate || literalOf(host)) return null
  const addresses = await resolve(host).catch(() => [])
  const refused = addresses.find((address) => !isGlobalAddress(address))
  return refused === undefined ? null : privateAddress(refused)
}

/**
 * Connects to checked addresses only: every address of a name is checked and one that is not global refuses them all;
 * the socket goes to the addresses that were checked, whatever the name resolves to later, and its peer is checked again.
 */
export function guardedConnector(options: {
  allowPrivate: boolean
  resolve: Resolve
  timeoutMs: number
}): buildConnector.connector {
  const allowed = (address: string) => options.allowPrivate || isGlobalAddress(address)
  const checkedLookup: LookupFunction = (hostname, wanted, callback) => {
    options.resolve(hostname).then(
      (addresses) => {
        const refused = addresses.find((address) => !allowed(address))
        if (refused !== undefined) return callback(new RefusedTarget(privateAddress(refused)), [])
        const found = addresses.map((address) => ({ address, family: isIP(address) }))
        const [first] = found
        if (!first) return callback(Object.assign(new Error('no address'), { code: 'ENODATA' }), [])
        if (wanted.all) callback(null, found)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    )
  }
  const connect = buildConnector({ timeout: options.timeoutMs, lookup: checkedLookup, allowH2: false })
  return (target, callback) => {
    // A literal address never reaches the lookup.
    const literal = literalOf(target.hostname)
    if (literal && !allowed(literal)) return callback(new RefusedTarget(privateAddress(literal)), null)
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null)
      const peer = socket.remoteAddress
      if (peer !== undefined && allowed(peer)) return callback(null, socket)
      socket.destroy()
      callback(new RefusedTarget(privateAddress(peer ?? 'unknown')), null)
    })
  }
}

const privateAddress = (address: string): string => `${address} is not a public address`

function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : null
}

const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA'])

/**
 * Asks the name servers without the thread pool, which a slow name server would block for the whole process. Names that
 * only the hosts file knows are private by nature, so it is read only where private targets are allowed.
 */
export function systemResolve(allowPrivate: boolean): Resolve {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  return async (hostname) => {
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    if (addresses.length > 0) return addresses
    const failure = answers.find((answer) => answer.status === 'rejected')?.reason
    if (!allowPrivate || !NO_SUCH_NAME.has(failure?.code)) throw failure
    return (await lookup(hostname, { all: true })).map(({ address }) => address)
  }
}
