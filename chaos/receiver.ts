import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { Webhook } from 'standardwebhooks'

/** What arrived at one address. */
export interface Inbox {
  /** Ids of events. */
  accepted: Set<string>
  /** Events that were there before it; times do not tell where a clock was set. */
  before: ReadonlySet<string>
  calls: number
  refused: number
  forged: number
}

export interface Receiver {
  url: (path: string) => string
  /** Tells how calls to the path are signed. */
  expect: (path: string, secret: string) => void
  inbox: (path: string) => Inbox
  /** Ends every connection; whoever calls again makes a new one. */
  hangUp: () => void
  close: () => void
}

/** Of a hundred events, so many are answered with 500 the first time. */
const REFUSED_PERCENT = 2

/** The other end of every webhook: checks signatures, notes what came, and refuses some at first. */
export async function openReceiver(port: number): Promise<Receiver> {
  const inboxes = new Map<string, Inbox>()
  const secrets = new Map<string, string>()
  const refusedOnce = new Set<string>()

  function inbox(path: string): Inbox {
    const known = inboxes.get(path)
    if (known) return known
    const made = { accepted: new Set<string>(), before: new Set<string>(), calls: 0, refused: 0, forged: 0 }
    inboxes.set(path, made)
    return made
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const body = await textOf(request).catch(() => null)
    if (body === null) return // the caller was killed in the middle of its sentence
    const box = inbox(path)
    box.calls++
    const eventId = verifiedId(request, body, secrets.get(path) ?? '')
    if (eventId === null) {
      box.forged++
      response.writeHead(401).end()
      return
    }
    const call = `${path} ${eventId}`
    if (!box.accepted.has(eventId) && !refusedOnce.has(call) && Math.random() * 100 < REFUSED_PERCENT) {
      refusedOnce.add(call)
      box.refused++
      response.writeHead(500).end()
      return
    }
    box.accepted.add(eventId)
    response.writeHead(204).end()
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    expect: (path, secret) => void secrets.set(path, secret),
    inbox,
    hangUp: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // safe: no encoding is set
  return Buffer.concat(chunks).toString('utf8')
}

/** The event's id when the signature is right. */
function verifiedId({ headers }: IncomingMessage, body: string, secret: string): string | null {
  const own = headers['x-ogoship-delivery-id']
  if (own !== undefined) {
    const signature = createHmac('sha256', secret).update(body).digest('base64')
    return signature === headers['x-ogoship-hmac-sha256'] ? String(own) : null
  }
  const id = String(headers['webhook-id'])
  // By the clock of the sender, which may be wrong on purpose.
  const sentAt = new Date(Number(headers['webhook-timestamp']) * 1000)
  const signed = secret !== '' && new Webhook(secret).sign(id, sentAt, body)
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one === signed)
    ? id
    : null
}
