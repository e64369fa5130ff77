import { execFileSync } from 'node:child_process'
import type { Socket } from 'node:net'
import { pause } from '../../chaos/wait.ts'
import type { Site } from '../site.ts'
import { beside, memoryOf } from './beside.ts'
import type { Part } from './part.ts'
import { holdMany } from './sockets.ts'

const IDLE = 10_000
/** Files that programs have open beside their connections. */
const OTHER_FILES = 500
const SLACK_SECONDS = 15

/** Connections on which nothing comes: cheap, closed after twenty seconds, and nobody else feels them. */
export async function idleConnections(site: Site, count: number | null): Promise<Part> {
  const limit = Number(execFileSync('sh', ['-c', 'ulimit -n']).toString()) || IDLE
  const wanted = Math.min(count ?? IDLE, limit - OTHER_FILES)
  const before = await memoryOf(site)
  const { result, seen } = await beside(site, async () => {
    const held = await holdMany(site.server.base, wanted, (socket) => {
      // Hears that the other side has closed, and closes as well.
      socket.resume()
    })
    await pause(3000)
    const memory = await memoryOf(site)
    return { held, memory, seconds: await held.untilClosed(120_000) }
  })
  const { held, memory, seconds } = result
  const open = held.opened - held.closed()
  held.destroy()
  return {
    what: `${held.opened} connections on which nothing comes`,
    expected: 'closed after 20 s',
    seen: `${held.closed()} closed, the last after ${seconds} s; +${memory - before} MB`,
    beside: seen,
    violations: [
      ...(open > 0 ? [`${open} idle connections are still open`] : []),
      ...(held.refused > 0 ? [`${held.refused} connections were refused`] : []),
      ...(memory - before > 400 ? [`idle connections took ${memory - before} MB`] : []),
    ],
  }
}

const dripping = (begin: string, drop: string) => (socket: Socket) => {
  socket.write(begin)
  const drops = setInterval(() => socket.write(drop), 1000)
  socket.on('close', () => clearInterval(drops))
}

/** Clients that send and read as slowly as they can, all at once. */
export async function slowClients(site: Site, count: number | null): Promise<Part[]> {
  const { base } = site.server
  const auth = `host: a\r\nauthorization: Bearer ${site.own.karla.keys.api}\r\n`
  const list = `GET /api/orders?limit=50 HTTP/1.1\r\n${auth}\r\n`
  const most = count ?? Number.POSITIVE_INFINITY
  const before = await memoryOf(site)
  const { result, seen } = await beside(site, async () => {
    const kinds = [
      ['headers, one a second', 300, 25, dripping('GET /api/shop HTTP/1.1\r\nhost: a\r\n', 'x-a: 1\r\n')],
      [
        'a body, one byte a second',
        200,
        125,
        dripping(
          `POST /api/orders HTTP/1.1\r\n${auth}content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"a":"`,
          'b',
        ),
      ],
      [
        'a hundred lists asked for, none read',
        100,
        125,
        (socket: Socket) => {
          socket.pause()
          socket.write(list.repeat(100))
        },
      ],
      [
        'a list asked for and left unread',
        200,
        125,
        (socket: Socket) => {
          socket.pause()
          socket.write(list)
        },
      ],
    ] as const
    const held = await Promise.all(
      kinds.map(async ([what, many, seconds, conduct]) => ({
        what,
        seconds,
        held: await holdMany(base, Math.min(most, many), conduct),
      })),
    )
    let peak = 0
    const watching = setInterval(() => void memoryOf(site).then((now) => (peak = Math.max(peak, now))), 1000)
    const parts = await Promise.all(
      held.map(async (one) => ({ ...one, last: await one.held.untilClosed((one.seconds + SLACK_SECONDS) * 1000) })),
    )
    clearInterval(watching)
    return { parts, peak }
  })
  return result.parts.map(({ what, seconds, held, last }): Part => {
    const open = held.opened - held.closed()
    held.destroy()
    return {
      what: `${held.opened} times ${what}`,
      expected: `closed within ${seconds} s`,
      seen: `${held.closed()} closed, the last after ${last} s; at most +${result.peak - before} MB with the others`,
      beside: seen,
      violations: open > 0 ? [`${what}: ${open} connections are still open after ${seconds + SLACK_SECONDS} s`] : [],
    }
  })
}
