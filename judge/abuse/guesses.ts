import { Agent, request } from 'node:http'
import type { Site } from '../site.ts'
import { beside } from './beside.ts'
import type { Part } from './part.ts'

interface Guess {
  path: string
  headers?: Record<string, string>
  body?: unknown
  /** Last part of the address of this machine that it comes from. */
  from?: number
}

const AT_ONCE = 100

/** Statuses by how often they came. */
async function guessAll(site: Site, guesses: readonly Guess[]): Promise<Map<number, number>> {
  const agents = new Map<number, Agent>()
  const agentOf = (from: number): Agent => {
    const agent = agents.get(from) ?? new Agent({ keepAlive: true, maxSockets: 100, localAddress: addressOf(from) })
    agents.set(from, agent)
    return agent
  }
  const counted = new Map<number, number>()
  const queue = guesses.values()
  const worker = async () => {
    for (const guess of queue) {
      const status = await send(site, guess, agentOf(guess.from ?? 0))
      counted.set(status, (counted.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  for (const agent of agents.values()) agent.destroy()
  return counted
}

const addressOf = (from: number): string => `127.${1 + (from >> 16)}.${(from >> 8) & 255}.${1 + (from & 127)}`

function send({ server }: Site, { path, headers, body }: Guess, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const method = body === undefined ? 'GET' : 'POST'
    const json =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
    const sent = request(server.base + path, {
      method,
      agent,
      headers: { 'sec-fetch-site': 'same-origin', ...json, ...headers },
    })
    sent.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
    sent.on('error', () => resolve(0))
    sent.end(text)
  })
}

const signIn = (email: string, password: string, from: number): Guess => ({
  path: '/api/session',
  body: { email, password },
  from,
})

/** Passwords and keys that somebody guesses: none is right, and the ways in close. */
export async function guesses(site: Site, count: number | null): Promise<Part[]> {
  const many = count ?? 10_000
  const spread = Math.min(many, 300)
  const kinds: [what: string, expected: string, guesses: Guess[], fine: (seen: Map<number, number>) => boolean][] = [
    [
      `${many} passwords for one account from one address`,
      'ten are tried, the rest are 429',
      Array.from({ length: many }, (_, i) => signIn('jane@example.com', `guess ${i}`, 1)),
      (seen) => seen.get(401) === 10 && seen.get(429) === many - 10,
    ],
    [
      `${many} passwords for ${many} accounts from one address`,
      'ten are tried, the rest are 429',
      Array.from({ length: many }, (_, i) => signIn(`p${i}@example.com`, 'Summer2026!', 2)),
      (seen) => seen.get(401) === 10 && seen.get(429) === many - 10,
    ],
    [
      `${spread} passwords for ${spread} accounts from ${spread} addresses`,
      'all are tried, one after the other',
      Array.from({ length: spread }, (_, i) => signIn(`q${i}@example.com`, 'Summer2026!', 1000 + i)),
      (seen) => seen.get(401) === spread,
    ],
    [
      `${many} made-up keys`,
      'all are 401',
      Array.from({ length: many }, (_, i) => ({
        path: '/api/shop',
        headers: { authorization: `Bearer dsk_${String(i).padStart(32, '0')}_${'x'.repeat(32)}` },
      })),
      (seen) => seen.get(401) === many,
    ],
  ]
  const parts: Part[] = []
  for (const [what, expected, all, fine] of kinds) {
    const { result, seen } = await beside(site, () => guessAll(site, all))
    const told = [...result].map(([status, times]) => `${times} x ${status}`).join(', ')
    parts.push({ what, expected, seen: told, beside: seen, violations: fine(result) ? [] : [`${what}: ${told}`] })
  }
  return parts
}
