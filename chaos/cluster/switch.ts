import { connect, createServer, type Socket } from 'node:net'

/** An address that leads to the primary, whichever server that is: what a virtual IP, HAProxy or a managed service gives. */
export interface Switch {
  port: number
  /** Cuts what is open; from now on everybody is led there. */
  lead: (port: number) => void
  close: () => void
}

export async function openSwitch(port: number, first: number): Promise<Switch> {
  let target = first
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one.setNoDelay(true)
      // Followed by `close`, which is acted on.
      one.on('error', () => {})
      one.once('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port,
    lead(next) {
      target = next
      cut()
    },
    close() {
      server.close()
      cut()
    },
  }
}
