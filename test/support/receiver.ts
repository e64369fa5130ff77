import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnd } from './at-end.ts'

export interface Received {
  method: string
  url: string
  headers: IncomingHttpHeaders
  /** Names and values in turn, in the letter case they were sent in. */
  rawHeaders: string[]
  body: string
}

export interface Receiver {
  url: string
  port: number
  received: Received[]
  /** Statuses of the next answers; 200 when there are none. */
  answers: number[]
}

/** A real HTTP server on loopback that keeps what it is sent. `answer` replaces its way of answering. */
export async function receiver(answer?: (response: ServerResponse, request: Received) => void): Promise<Receiver> {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers, rawHeaders } = request
    const one = { method, url, headers, rawHeaders, body: Buffer.concat(chunks).toString('utf8') }
    received.push(one)
    if (answer) return answer(response, one)
    response.writeHead(answers.shift() ?? 200).end('seen')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  atEnd(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/hook`, port, received, answers }
}
