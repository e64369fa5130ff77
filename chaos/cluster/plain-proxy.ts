import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pause, until } from '../wait.ts'
import { type Balancer, CHECK_MS, FALL } from './balancer.ts'

interface Backend {
  port: number
  up: boolean
  away: boolean
  failed: number
}

/** Spreads requests over the servers that are ready, and tries the next one while nothing was sent. */
export async function openPlainProxy(ports: readonly number[]): Promise<Balancer> {
  const backends: Backend[] = ports.map((port) => ({ port, up: false, away: false, failed: 0 }))
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  let closed = false

  function next(tried: ReadonlySet<Backend>): Backend | undefined {
    const usable = backends.filter((each) => each.up && !each.away && !tried.has(each))
    return usable[turn++ % usable.length]
  }

  function pass(incoming: IncomingMessage, answer: ServerResponse, tried: Set<Backend>): void {
    const backend = next(tried)
    if (!backend) return void answer.writeHead(503).end()
    tried.add(backend)
    const { method, url: path, headers } = incoming
    const outgoing = request({ host: '127.0.0.1', port: backend.port, method, path, headers, agent })
    outgoing.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') pass(incoming, answer, tried)
      else if (answer.headersSent) answer.destroy()
      else answer.writeHead(502).end()
    })
    outgoing.once('response', (response) => {
      const { connection: _, ...kept } = response.headers
      answer.writeHead(response.statusCode ?? 502, kept)
      response.pipe(answer)
    })
    answer.once('close', () => outgoing.destroy())
    // Nothing of the body is read before there is a connection to send it on.
    outgoing.once('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => incoming.pipe(outgoing))
      else incoming.pipe(outgoing)
    })
  }

  async function check(backend: Backend): Promise<void> {
    while (!closed) {
      const ready = await fetch(`http://127.0.0.1:${backend.port}/health/ready`, { signal: AbortSignal.timeout(5000) })
        .then((response) => response.status === 200)
        .catch(() => false) // refused, cut or late: not ready
      backend.failed = ready ? 0 : backend.failed + 1
      backend.up = ready || (backend.up && backend.failed < FALL)
      await pause(CHECK_MS)
    }
  }

  const server = createServer((incoming, answer) => pass(incoming, answer, new Set()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const checks = backends.map(check)
  const of = (port: number) => backends.filter((each) => each.port === port)
  return {
    kind: 'a proxy of its own',
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // safe: listening on TCP
    until: (port, up) => until(async () => of(port).every((each) => each.up === up)),
    async drain(port, away) {
      for (const each of of(port)) each.away = away
    },
    async close() {
      closed = true
      server.closeAllConnections()
      server.close()
      agent.destroy()
      await Promise.all(checks)
    },
  }
}
