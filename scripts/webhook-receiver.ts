/**
 * A receiver of OGOship ApiV1 webhooks: checks each signature over the exact bytes, then prints a line about it.
 * Use: webhook-receiver.ts <port> <key of the webhook>
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const [port, key] = process.argv.slice(2)
if (!port || !key) {
  console.error('use: webhook-receiver.ts <port> <key of the webhook>')
  process.exit(2)
}

function isSigned(body: Buffer, signature: unknown): boolean {
  const expected = createHmac('sha256', key ?? '')
    .update(body)
    .digest()
  const given = Buffer.from(String(signature), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const signed = isSigned(body, request.headers['x-ogoship-hmac-sha256'])
  console.log(`${signed ? 'signed' : 'NOT SIGNED'} ${request.headers['x-ogoship-webhook-type']} ${body}`)
  // Any 2xx says that it arrived; after anything else it comes again.
  response.writeHead(signed ? 204 : 401).end()
})
server.listen(Number(port), '127.0.0.1')
