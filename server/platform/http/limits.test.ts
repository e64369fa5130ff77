import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { cutSlowReaders, hasTwoHosts, TIME_LIMITS } from './limits.ts'
import { createHttp } from './server.ts'

test('a client that takes nothing of its answer is cut off, and one that has taken all is not', async () => {
  const server = createServer((request, response) => response.end(Buffer.alloc(request.url === '/large' ? 64e6 : 10)))
  const look = cutSlowReaders(server, 1000)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  const { port } = server.address() as AddressInfo
  const ask = (path: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`)
    return socket
  }
  const quick = ask('/small')
  const slow = ask('/large')
  await Promise.all([once(quick, 'data'), once(slow, 'readable')])
  slow.pause()
  look(0)
  look(900)
  assert.equal(await connectionsOf(server), 2, 'the time is not over')
  look(1100)
  look(2200)
  slow.on('error', () => {}).resume()
  await once(slow, 'close')
  assert.equal(await connectionsOf(server), 1)
  quick.destroy()
})

const connectionsOf = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))))

test('requests of one connection wait for each other, until the answer before them is taken', async () => {
  const app = createHttp({ trustProxy: false, newId: () => 'an-id-of-ours', log: pino({ level: 'silent' }) })
  after(() => app.close())
  const asked: string[] = []
  app.get('/:name', async (request, reply) => {
    asked.push(request.url)
    return reply.send(Buffer.alloc(request.url === '/large' ? 64e6 : 10))
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: a\r\n${more}\r\n`
  socket.write(get('/large') + get('/second') + get('/third', 'connection: close\r\n'))
  await once(socket, 'readable')
  assert.deepEqual(asked, ['/large'])
  socket.resume()
  await once(socket, 'close')
  assert.deepEqual(asked, ['/large', '/second', '/third'])
})

test('a second Host header is seen in any letter case, and one alone is not', () => {
  assert.equal(hasTwoHosts(['Host', 'a', 'hOST', 'b']), true)
  assert.equal(hasTwoHosts(['Host', 'a', 'x-host', 'b', 'accept', 'host']), false)
})

test('a server gives headers twenty seconds, a request two minutes and silence two minutes', async () => {
  const app = createHttp({ trustProxy: false, newId: () => 'an-id-of-ours', log: pino({ level: 'silent' }) })
  after(() => app.close())
  const { headersTimeout, requestTimeout, timeout } = app.server
  assert.deepEqual([headersTimeout, requestTimeout, timeout], [20_000, 120_000, 120_000])
  assert.ok(TIME_LIMITS.takingMs >= requestTimeout)
})
