import { createSocket } from 'node:dgram'

export interface NameServer {
  /** As `127.0.0.1:53`. */
  address: string
  /** Every name is this machine, no name can be found out, or nobody answers. */
  behave: (mode: 'well' | 'fail' | 'silent') => void
  asked: () => number
  close: () => void
}

const HEADER = 12
const A_RECORD = 1

/** A name server of one trick, on UDP. */
export async function openNameServer(): Promise<NameServer> {
  let mode: 'well' | 'fail' | 'silent' = 'well'
  let asked = 0
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    asked++
    if (mode !== 'silent') socket.send(answerTo(query, mode === 'fail'), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${socket.address().port}`,
    behave(next) {
      mode = next
    },
    asked: () => asked,
    close: () => void socket.close(),
  }
}

/** RFC 1035: the question comes back, with one address where one was asked for. */
function answerTo(query: Buffer, fails: boolean): Buffer {
  const nameEnd = query.indexOf(0, HEADER)
  const questionEnd = nameEnd + 5
  const found = !fails && query.readUInt16BE(nameEnd + 1) === A_RECORD
  const header = Buffer.from(query.subarray(0, HEADER))
  header.writeUInt16BE(fails ? 0x8182 : 0x8180, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(found ? 1 : 0, 6)
  header.writeUInt16BE(0, 8)
  header.writeUInt16BE(0, 10)
  const answer = found
    ? Buffer.from([0xc0, HEADER, 0, A_RECORD, 0, 1, 0, 0, 0, 0, 0, 4, 127, 0, 0, 1])
    : Buffer.alloc(0)
  return Buffer.concat([header, query.subarray(HEADER, questionEnd), answer])
}
