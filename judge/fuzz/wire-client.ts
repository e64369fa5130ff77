/** HTTP/1.1 over a socket of its own, for bytes that careful clients would not send. */
import { connect, type Socket } from 'node:net'
import type { Reply } from './judge-reply.ts'

/** The bytes of a request. `cut`: it is said to be longer, and ends there. */
export interface WireRequest {
  bytes: Buffer
  cut?: boolean
  isHead?: boolean
}

/** Nobody answered in time, or the connection ended without an answer. */
export class NoReply extends Error {
  readonly reason: 'hangs' | 'closed'
  constructor(reason: 'hangs' | 'closed') {
    super(reason === 'hangs' ? 'there is no answer' : 'the connection ended without an answer')
    this.reason = reason
  }
}

/** One connection that is kept alive and made anew when it ended; requests go one after the other. */
export class WireClient {
  readonly #port: number
  readonly #limitMs: number
  #socket: Socket | null = null
  connections = 0

  constructor(base: string, limitMs = 20_000) {
    this.#port = Number(new URL(base).port)
    this.#limitMs = limitMs
  }

  /** Throws `NoReply`. A kept connection that the server has closed meanwhile is tried once more. */
  async send(request: WireRequest): Promise<Reply> {
    const kept = this.#socket
    try {
      return await this.#exchange(request)
    } catch (error) {
      const closed = error instanceof NoReply && error.reason === 'closed'
      if (!closed || !kept || request.cut) throw error
      return this.#exchange(request)
    }
  }

  #open(): Socket {
    this.#socket = connect({ port: this.#port, host: '127.0.0.1', allowHalfOpen: true })
    this.#socket.setNoDelay(true)
    this.connections++
    return this.#socket
  }

  #exchange({ bytes, cut = false, isHead = false }: WireRequest): Promise<Reply> {
    const socket = this.#socket?.writable ? this.#socket : this.#open()
    return new Promise((resolve, reject) => {
      let received = Buffer.alloc(0)
      const done = (keep: boolean) => {
        clearTimeout(timer)
        socket.removeAllListeners()
        socket.on('error', () => {})
        if (keep) {
          socket.once('end', () => this.close(socket))
          return
        }
        this.close(socket)
      }
      const fail = (reason: 'hangs' | 'closed') => {
        done(false)
        reject(new NoReply(reason))
      }
      const timer = setTimeout(() => fail('hangs'), this.#limitMs)
      const ended = () => {
        const reply = readReply(received, isHead, true)
        if (!reply) return fail('closed')
        done(false)
        resolve(reply)
      }
      socket.on('error', ended)
      socket.on('end', ended)
      socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk])
        const reply = readReply(received, isHead, false)
        if (!reply) return
        done(!cut && reply.headers.connection !== 'close' && !isStream(reply))
        resolve(reply)
      })
      socket.write(bytes)
      if (cut) socket.end()
    })
  }

  close(socket = this.#socket): void {
    socket?.destroy()
    if (socket === this.#socket) this.#socket = null
  }
}

const isStream = ({ headers }: Reply): boolean => (headers['content-type'] ?? '').includes('event-stream')

/** Null while there is more to come. Of a stream of events the head is the answer. */
function readReply(bytes: Buffer, isHead: boolean, ended: boolean): Reply | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const status = Number(first.split(' ')[1])
  if (status === 100) return readReply(bytes.subarray(end + 4), isHead, ended)
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  const body = bytes.subarray(end + 4)
  const reply = { status, headers, text: '' }
  if (isHead || status === 204 || status === 304 || isStream(reply)) return reply
  const length = headers['content-length']
  if (length !== undefined) return body.length < Number(length) ? null : { ...reply, text: body.toString('utf8') }
  if (headers['transfer-encoding'] === 'chunked') {
    const whole = unchunked(body)
    return whole && { ...reply, text: whole.toString('utf8') }
  }
  return ended ? { ...reply, text: body.toString('utf8') } : null
}

function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at)
    if (line < 0) return null
    const size = Number.parseInt(body.subarray(at, line).toString('latin1'), 16)
    if (body.length < line + 2 + size + 2) return null
    if (size === 0) return Buffer.concat(parts)
    parts.push(body.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
