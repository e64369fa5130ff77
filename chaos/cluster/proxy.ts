/** What stands before the servers: HAProxy where the machine has it, else a small one of our own with the same rules. */
import { execFileSync, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort, until } from '../wait.ts'
import { type Balancer, CHECK_MS, FALL } from './balancer.ts'
import { openPlainProxy } from './plain-proxy.ts'

export async function openProxy(folder: string, ports: readonly number[]): Promise<Balancer> {
  return hasHaproxy() ? openHaproxy(folder, ports) : openPlainProxy(ports)
}

function hasHaproxy(): boolean {
  try {
    execFileSync('haproxy', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false // not installed here
  }
}

const configOf = (port: number, socket: string, ports: readonly number[]): string => `
global
  maxconn 4000
  stats socket ${socket} level admin
defaults
  mode http
  timeout connect 10s
  timeout client 180s
  timeout server 180s
  timeout check 30s
  retries 3
  option redispatch 1
frontend everybody
  bind 127.0.0.1:${port}
  default_backend doorstep
backend doorstep
  balance roundrobin
  option httpchk GET /health/ready
  http-check expect status 200
  default-server check inter ${CHECK_MS}ms fall ${FALL} rise 2
${ports.map((each) => `  server s${each} 127.0.0.1:${each}`).join('\n')}
`

async function openHaproxy(folder: string, ports: readonly number[]): Promise<Balancer> {
  const port = await freePort()
  const socket = join(folder, 'haproxy.sock')
  const file = join(folder, 'haproxy.cfg')
  await writeFile(file, configOf(port, socket, ports))
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const isUp = async (server: number): Promise<boolean> => {
    const rows = (await ask(socket, 'show stat')).split('\n').map((line) => line.split(','))
    const head = rows[0] ?? []
    const row = rows.find((cells) => cells[0] === 'doorstep' && cells[1] === `s${server}`)
    return row?.[head.indexOf('status')] === 'UP'
  }
  await until(async () => (await ask(socket, 'show info')).includes('Version'))
  return {
    kind: 'HAProxy',
    base: `http://127.0.0.1:${port}`,
    until: (server, up) => until(async () => (await isUp(server)) === up),
    async drain(server, away) {
      await ask(socket, `set server doorstep/s${server} state ${away ? 'drain' : 'ready'}`)
    },
    async close() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** One command to its administration socket, and the whole answer. */
function ask(socket: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const connection = connect(socket, () => connection.end(`${command}\n`))
    connection.on('data', (chunk: Buffer) => chunks.push(chunk))
    connection.once('error', reject)
    connection.once('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })
}
