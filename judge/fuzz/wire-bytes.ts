import type { PlainRequest } from './cases.ts'

/** The request as a client writes it; text goes out as UTF-8. */
export function bytesOf({ method, path, headers, body }: PlainRequest): Buffer {
  const content = body === undefined ? null : Buffer.from(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...(headers.host === undefined ? ['host: 127.0.0.1'] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(content ? [`content-length: ${content.length}`] : []),
  ]
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
  return content ? Buffer.concat([head, content]) : head
}

/** A command that sends the bytes again to the server at the address. */
export function commandFor(base: string, bytes: Buffer): string {
  const { hostname, port } = new URL(base)
  return `printf %s '${bytes.toString('base64')}' | base64 -d | nc -q 5 ${hostname} ${port}`
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

/** The request as a command line of curl, where it can be written as one. */
export function curlOf(base: string, { method, path, headers, body }: PlainRequest): string {
  const parts = [`curl -sS -i -X ${method} ${quoted(base + path)}`]
  for (const [name, value] of Object.entries(headers)) parts.push(`-H ${quoted(`${name}: ${value}`)}`)
  if (body === undefined) return parts.join(' ')
  const text = body.toString('utf8')
  const isPlain = Buffer.from(text).equals(Buffer.from(body)) && !text.includes('\0')
  if (isPlain) return `${parts.join(' ')} --data-binary ${quoted(text)}`
  return `printf %s '${Buffer.from(body).toString('base64')}' | base64 -d | ${parts.join(' ')} --data-binary @-`
}
