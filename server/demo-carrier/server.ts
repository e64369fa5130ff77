import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Announcements } from './announcements.ts'
import { createDesk, fault, type Question, type Reply } from './desk.ts'

export interface DemoCarrierOptions {
  /** Taken if it is free, else another one is; 0 takes any. */
  port: number
  /** Where the announced parcels are kept. */
  file: string
  /** How many times faster than life its parcels go. */
  speed: number
  /** What callers prove themselves with. */
  customerKey: string
  now: () => Date
  onError: (error: unknown) => void
}

export interface DemoCarrier {
  /** Without a slash at its end. */
  address: string
  stop: () => Promise<void>
}

/** A carrier of its own on loopback: it knows nothing of shops and orders, only of the numbers it is asked about. */
export async function startDemoCarrier(options: DemoCarrierOptions): Promise<DemoCarrier> {
  const answer = createDesk({ ...options, announcements: await Announcements.load(options.file) })
  const handle = async (request: IncomingMessage): Promise<Reply> => {
    try {
      const question = await questionOf(request)
      return question ? await answer(question) : fault(413, 'TOO_LONG')
    } catch (error) {
      options.onError(error)
      return fault(500, 'BROKEN')
    }
  }
  const server = createServer((request, response) => {
    void handle(request).then((reply) => send(response, reply))
  })
  try {
    await listen(server, options.port)
  } catch {
    await listen(server, 0)
  }
  const { port } = server.address() as AddressInfo // safe: listening on TCP
  return { address: `http://${HOST}:${port}`, stop: () => close(server) }
}

const HOST = '127.0.0.1'

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve()
    })
  })

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  return closed
}

const LONGEST_BODY = 16 * 1024

/** Null for a body that no question has. */
async function questionOf(request: IncomingMessage): Promise<Question | null> {
  const chunks: Buffer[] = []
  let length = 0
  const body = request as AsyncIterable<Buffer> // safe: no encoding is set
  for await (const chunk of body) {
    length += chunk.length
    if (length <= LONGEST_BODY) chunks.push(chunk)
  }
  if (length > LONGEST_BODY) return null
  const key = request.headers['x-customer-key']
  return {
    method: request.method ?? '',
    target: request.url ?? '/',
    customerKey: typeof key === 'string' ? key : '',
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function send(response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}
