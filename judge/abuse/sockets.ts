import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { pause } from '../../chaos/wait.ts'

/** Connections that somebody opened and does little with. */
export interface Held {
  opened: number
  refused: number
  /** Of those that were opened, how many the server has closed when it was last looked. */
  closed: () => number
  /** Waits until all are closed, for so long at most; answers the seconds that the last one took. */
  untilClosed: (mostMs: number) => Promise<number>
  destroy: () => void
}

/** How a connection behaves once it is open. */
export type Conduct = (socket: Socket, index: number) => void

const AT_ONCE = 250
const BETWEEN_LOOKS_MS = 1000
const ESTABLISHED = '01'

/**
 * The clients, as `127.0.0.1:40123`, whose connection to the port its server has not closed. As the system knows it:
 * a client that does not read does not hear that the other side has closed.
 */
async function openAt(port: number): Promise<Set<string>> {
  const table = await readFile('/proc/net/tcp', 'utf8')
  const server = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const clients = new Set<string>()
  for (const line of table.split('\n').slice(1)) {
    const [, local, remote = '', state] = line.trim().split(/\s+/)
    if (state !== ESTABLISHED || !local?.endsWith(server)) continue
    const [address = '', remotePort = ''] = remote.split(':')
    // Bytes of the address are in the order of the machine.
    const bytes = Buffer.from(address, 'hex').reverse()
    clients.add(`${bytes.join('.')}:${Number.parseInt(remotePort, 16)}`)
  }
  return clients
}

export async function holdMany(base: string, count: number, conduct: Conduct): Promise<Held> {
  const { hostname, port } = new URL(base)
  const sockets: Socket[] = []
  const addresses: string[] = []
  let [closed, refused] = [0, 0]
  const serverPort = Number(port)
  let lastClosed = performance.now()
  const started = performance.now()
  const openOne = (index: number): Promise<void> =>
    new Promise((done) => {
      // Some hundred addresses of this machine, so that ports do not run out.
      const socket = connect({ host: hostname, port: serverPort, localAddress: `127.0.0.${2 + (index % 200)}` })
      let open = false
      socket.once('connect', () => {
        open = true
        sockets.push(socket)
        addresses.push(`${socket.localAddress}:${socket.localPort}`)
        conduct(socket, index)
        done()
      })
      socket.on('error', () => {})
      socket.once('close', () => {
        if (!open) refused++
        done()
      })
    })
  for (let i = 0; i < count; i += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, j) => openOne(i + j)))
  return {
    opened: sockets.length,
    refused,
    closed: () => closed,
    async untilClosed(mostMs) {
      for (;;) {
        const open = await openAt(serverPort)
        const now = addresses.filter((address) => !open.has(address)).length
        if (now > closed) lastClosed = performance.now()
        closed = now
        if (closed === sockets.length || performance.now() - started > mostMs) break
        await pause(BETWEEN_LOOKS_MS)
      }
      return Math.round((lastClosed - started) / 1000)
    },
    destroy() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Sends bytes over a connection of their own, and answers all that comes back until it is closed or nothing comes. */
export function speak(base: string, bytes: string | Buffer, silenceMs = 5000): Promise<string> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let answer = ''
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text.slice(0, 100_000)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
    socket.setTimeout(silenceMs, () => socket.destroy())
  })
}

export const statusesOf = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code))
