import assert from 'node:assert/strict'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { OutgoingMail } from '../../modules/messaging/index.ts'
import { loadConfig } from '../../platform/config.ts'
import { createSmtpTransport } from './smtp.ts'

interface Received {
  from: string
  to: string[]
  raw: string
  secure: boolean
}

/** A mail server on this machine that keeps what it is given. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((to) => to.address),
          raw: Buffer.concat(chunks).toString('utf8'),
          secure: session.secure,
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {}) // clients that hang up
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => new Promise<void>((closed) => server.close(closed)))
  const { port } = server.server.address() as AddressInfo
  return { received, port }
}

const MAIL: OutgoingMail = {
  id: '0190c0de-0000-7000-8000-000000000001',
  shopId: '0190c0de-0000-7000-8000-00000000000a',
  to: 'jane@example.com',
  subject: 'Kutsu: Höyry & Käpy 🚢',
  text: `Hei,\n${'pitkä rivi '.repeat(400)}\nhttps://doorstep.example/join/abc\n`,
  html: '<p>Hei</p>',
  createdAt: new Date('2026-03-02T09:00:00Z'),
  senderName: null,
  replyTo: null,
}

function transportTo(url: string, timeoutMs = 5000) {
  const { SMTP_URL, MAIL_FROM } = loadConfig({ SMTP_URL: url, MAIL_FROM: 'Höyry & Käpy <post@shop.example>' })
  assert.ok(SMTP_URL)
  return createSmtpTransport({ server: SMTP_URL, from: MAIL_FROM, timeoutMs })
}

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? ''

test('a mail arrives with both parts, a stable Message-ID, and lines that every server takes', async () => {
  const { received, port } = await mailServer()
  const transport = transportTo(`smtp://127.0.0.1:${port}`)
  assert.deepEqual(await transport.send(MAIL), { ok: true })
  assert.deepEqual(await transport.send(MAIL), { ok: true })
  const [first, second] = received
  assert.ok(first && second)
  assert.equal(first.from, 'post@shop.example')
  assert.deepEqual(first.to, ['jane@example.com'])
  assert.equal(header(first.raw, 'Message-ID'), '<0190c0de-0000-7000-8000-000000000001@shop.example>')
  assert.equal(header(second.raw, 'Message-ID'), header(first.raw, 'Message-ID'))
  assert.match(header(first.raw, 'Subject'), /^(=\?UTF-8\?[BQ]\?[!-~]+\?=\s*)+$/)
  assert.match(header(first.raw, 'From'), /=\?UTF-8\?[BQ]\?.*\?= <post@shop\.example>/)
  assert.match(first.raw, /Content-Type: text\/plain/)
  assert.match(first.raw, /Content-Type: text\/html/)
  assert.equal(header(first.raw, 'Auto-Submitted'), 'auto-generated')
  assert.ok(first.raw.split('\r\n').every((line) => line.length <= 998))
})

test('a refused recipient is refused for good; one that is refused for now is not', async () => {
  const refuse = (responseCode: number): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode })),
  })
  const gone = await mailServer(refuse(550))
  const refused = await transportTo(`smtp://127.0.0.1:${gone.port}`).send(MAIL)
  assert.ok(!refused.ok)
  assert.equal(refused.failure, 'refused')
  assert.match(refused.message, /no such mailbox/)

  const busy = await mailServer(refuse(451))
  const later = await transportTo(`smtp://127.0.0.1:${busy.port}`).send(MAIL)
  assert.ok(!later.ok)
  assert.equal(later.failure, 'unavailable')
  assert.deepEqual([...gone.received, ...busy.received], [])
})

test('a mail whose content is refused is refused for good', async () => {
  const { port } = await mailServer({
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done(Object.assign(new Error('looks like spam'), { responseCode: 554 })))
    },
  })
  const sending = await transportTo(`smtp://127.0.0.1:${port}`).send(MAIL)
  assert.ok(!sending.ok)
  assert.equal(sending.failure, 'refused')
})

test('a wrong password and a sender that is not let through are ours to put right: another try may succeed', async () => {
  const locked = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('wrong password')),
  })
  const unknown = await transportTo(`smtp://user:secret@127.0.0.1:${locked.port}`).send(MAIL)
  assert.ok(!unknown.ok)
  assert.equal(unknown.failure, 'unavailable')
  assert.ok(!unknown.message.includes('secret'))

  const strict = await mailServer({
    onMailFrom: (_address, _session, done) => done(Object.assign(new Error('not you'), { responseCode: 550 })),
  })
  const turned = await transportTo(`smtp://127.0.0.1:${strict.port}`).send(MAIL)
  assert.ok(!turned.ok)
  assert.equal(turned.failure, 'unavailable')
})

test('a server that is away, hangs, or never comes to an end is unavailable', async () => {
  const away = await transportTo('smtp://127.0.0.1:1').send(MAIL)
  assert.ok(!away.ok)
  assert.equal(away.failure, 'unavailable')

  const sockets = new Set<Socket>()
  const timers: NodeJS.Timeout[] = []
  const drip = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    timers.push(setInterval(() => socket.write('220-still here\r\n'), 50))
  }
  for (const greet of [(socket: Socket) => void sockets.add(socket), drip]) {
    const server = createServer(greet)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    const sending = await transportTo(`smtp://127.0.0.1:${port}`, 400).send(MAIL)
    assert.ok(!sending.ok)
    assert.equal(sending.failure, 'unavailable')
    server.close()
  }
  for (const timer of timers) clearInterval(timer)
  for (const socket of sockets) socket.destroy()
})

test('TLS that is required and not offered sends nothing', async () => {
  const { received, port } = await mailServer()
  const sending = await transportTo(`smtp://127.0.0.1:${port}?tls=required`).send(MAIL)
  assert.ok(!sending.ok)
  assert.equal(sending.failure, 'unavailable')
  assert.deepEqual(received, [])
})

test('a certificate that nobody vouches for is not trusted', async () => {
  const { received, port } = await mailServer({ disabledCommands: [] })
  const sending = await transportTo(`smtp://127.0.0.1:${port}?tls=required`).send(MAIL)
  assert.ok(!sending.ok)
  assert.equal(sending.failure, 'unavailable')
  assert.deepEqual(received, [])
})
