import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How long a client may take for each part of a request; who takes longer is cut off. */
export const TIME_LIMITS = {
  /** From the first byte, or from the connection where nothing comes, to the end of the headers. */
  headersMs: 20_000,
  /** To the end of the body. */
  requestMs: 120_000,
  /** Without a byte in either direction while a request or its answer is on the way. */
  silenceMs: 120_000,
  /** For what was written at once, such as a whole answer, by clients that go on sending: others are silent. */
  takingMs: 300_000,
  /** How often is looked. */
  checkMs: 5_000,
} as const

interface Taking {
  /** Bytes that were taken when it was last looked. */
  taken: number
  since: number
}

/**
 * Cuts off clients that read so slowly that their answer stays in our memory: nothing of what was written has left for
 * `takingMs`. Streams whose reader keeps up have nothing left to take. Answers a function that looks once.
 */
export function cutSlowReaders(server: Server, takingMs: number = TIME_LIMITS.takingMs): (at?: number) => void {
  const sockets = new Map<Socket, Taking | null>()
  server.on('connection', (socket: Socket) => {
    sockets.set(socket, null)
    socket.once('close', () => sockets.delete(socket))
  })
  return (at = performance.now()) => {
    for (const [socket, before] of sockets) {
      const left = socket.writableLength
      const taken = socket.bytesWritten - left
      if (left === 0) sockets.set(socket, null)
      else if (before === null || taken !== before.taken) sockets.set(socket, { taken, since: at })
      else if (at - before.since >= takingMs) socket.destroy()
    }
  }
}

/**
 * A client may send requests without waiting for answers. They wait for each other here: whoever reads nothing has one
 * answer in our memory, not a hundred, and one request of a connection is at the database at a time.
 */
export function oneAfterTheOther(): (request: IncomingMessage, response: ServerResponse, go: () => void) => void {
  const latest = new WeakMap<Socket, ServerResponse>()
  return ({ socket }, response, go) => {
    const previous = latest.get(socket)
    latest.set(socket, response)
    if (!previous || previous.writableFinished) return go()
    // Finished is what the system has taken over; without a connection nobody waits any more.
    previous.once('close', () => socket.destroyed || go())
  }
}

/** Whether more than one Host header came: whoever stands before us may have read the other one. */
export function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}
