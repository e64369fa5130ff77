/** PostgreSQL's COPY, which moves rows in its own text form faster than any statement. */
import { type Duplex, Readable } from 'node:stream'
import type pg from 'pg'

/** What the driver's connection can do; its published types leave it out. */
interface Wire {
  stream: Duplex
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (reason: string) => void
}

/** The driver's calls for a statement that is not an ordinary one. */
interface CopyStatement {
  submit: (connection: unknown) => void
  handleCopyInResponse: () => void
  handleCopyData: (message: { chunk: Buffer }) => void
  handleCommandComplete: (message: { text: string }) => void
  handleError: (error: Error) => void
  handleReadyForQuery: () => void
}

/** Rows of `copy ... to stdout`, read from the server no faster than they are taken. */
export function copyOut(client: pg.Client, sql: string): AsyncIterable<Buffer> {
  let wire: Wire | undefined
  const rows = new Readable({ read: () => void wire?.stream.resume() })
  const statement: CopyStatement = {
    submit(connection) {
      wire = connection as Wire // the driver's own connection
      wire.query(sql)
    },
    handleCopyInResponse: () => wire?.sendCopyFail('rows go the other way'),
    handleCopyData({ chunk }) {
      // The driver uses the memory again.
      if (!rows.push(Buffer.from(chunk))) wire?.stream.pause()
    },
    handleCommandComplete: () => {},
    handleError: (error) => void rows.destroy(error),
    handleReadyForQuery: () => void rows.push(null),
  }
  client.query(statement)
  return rows
}

/** Sends rows to `copy ... from stdin`, no faster than they are taken. Answers how many there were. */
export function copyIn(client: pg.Client, sql: string, rows: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let wire: Wire | undefined
    let count = 0
    let failure: Error | undefined
    async function send({ stream, sendCopyFromChunk, endCopyFrom }: Wire): Promise<void> {
      for await (const chunk of rows) {
        if (failure) return
        sendCopyFromChunk.call(wire, chunk)
        if (stream.writableNeedDrain) await new Promise<void>((go) => stream.once('drain', () => go()))
      }
      endCopyFrom.call(wire)
    }
    const statement: CopyStatement = {
      submit(connection) {
        wire = connection as Wire // the driver's own connection
        wire.query(sql)
      },
      handleCopyInResponse() {
        if (!wire) return
        const open = wire
        send(open).catch((error: Error) => {
          failure ??= error
          open.sendCopyFail(error.message)
        })
      },
      handleCopyData: () => {},
      handleCommandComplete({ text }) {
        count = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0)
      },
      handleError(error) {
        failure ??= error
        // The connection goes on with its next statement by itself; this one is over.
        reject(failure)
      },
      handleReadyForQuery: () => resolve(count),
    }
    client.query(statement)
  })
}
