import type { ServerResponse } from 'node:http'
import { type Received, receiver } from '../receiver.ts'

/** How a fake behaves: `hang` answers never, `down` with 503, `odd` with a page of a proxy. */
export type Conduct = 'well' | 'hang' | 'down' | 'odd'

export interface Reply {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

export interface Fake {
  url: string
  calls: Received[]
  conduct: Conduct
}

/** A server on loopback that answers as `answer` says while it behaves well. */
export async function fake(contentType: string, answer: (request: Received) => Reply): Promise<Fake> {
  const made: Fake = { url: '', calls: [], conduct: 'well' }
  const { port } = await receiver((response, request) => {
    made.calls.push(request)
    if (made.conduct === 'hang') return
    if (made.conduct === 'down') return send(response, 'text/plain', { status: 503, body: 'upstream' })
    if (made.conduct === 'odd') return send(response, 'text/html', { status: 200, body: '<!doctype html><p>Hello' })
    send(response, contentType, answer(request))
  })
  made.url = `http://127.0.0.1:${port}`
  return made
}

function send(response: ServerResponse, contentType: string, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, ...headers })
  response.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body))
}

/** The value of a JSON text; undefined for any other. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
