/**
 * A backup is SQL in gzip: a header of comments, one `copy` for each table in an order that foreign keys allow, sequences,
 * and a last comment with the number of rows of each table. psql can read it into a database of the same schema.
 */

export const FORMAT = 1
const FIRST_LINE = `-- Doorstep backup, format ${FORMAT}`
const HEADER = '-- header '
const END = '-- end '
const COPY = /^copy "([a-z_0-9]+)" \(("[a-z_0-9]+"(?:, "[a-z_0-9]+")*)\) from stdin;$/
const SEQUENCE = /^select setval\('"([a-z_0-9]+)"', (\d+), (true|false)\);$/

export interface Partition {
  name: string
  of: string
  /** As PostgreSQL writes them: `FOR VALUES FROM (...) TO (...)`. */
  bounds: string
}

export interface BackupHeader {
  /** Of the program that wrote it. */
  version: string
  /** When the rows were as they are here; ISO 8601. */
  at: string
  migrations: string[]
  partitions: Partition[]
}

/** A file that is no backup, of a newer program, cut off or damaged; the message says which. */
export class BackupError extends Error {}

export const headText = (header: BackupHeader): string => `${FIRST_LINE}\n${HEADER}${JSON.stringify(header)}\n`
export const copyText = (table: string, columns: readonly string[]): string =>
  `copy "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) from stdin;\n`
export const sequenceText = (name: string, value: string, called: boolean): string =>
  `select setval('"${name}"', ${value}, ${called});\n`
export const endText = (rows: Readonly<Record<string, number>>): string => `${END}${JSON.stringify(rows)}\n`
/** After the rows of a table. */
export const ROWS_END = '\\.\n'

export type Part =
  | { kind: 'table'; table: string; sql: string; rows: AsyncIterable<Buffer> }
  | { kind: 'sequence'; sql: string }
  | { kind: 'end'; rows: Readonly<Record<string, number>> }

/** Reads a backup from its start; the rows of a table have to be taken before the next part is asked for. */
export class BackupReader {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async header(): Promise<BackupHeader> {
    const first = await this.#line()
    if (first !== FIRST_LINE) {
      const format = /^-- Doorstep backup, format (\d+)$/.exec(first ?? '')?.[1]
      throw new BackupError(format ? `it has format ${format}, which this version does not read` : 'it is no backup')
    }
    const line = (await this.#line()) ?? ''
    if (!line.startsWith(HEADER)) throw new BackupError('it is damaged: its header is missing')
    return JSON.parse(line.slice(HEADER.length)) as BackupHeader // safe: written by headText, for this format
  }

  async next(): Promise<Part> {
    const line = await this.#line()
    if (line === null) throw new BackupError('it is cut off')
    const table = COPY.exec(line)?.[1]
    if (table !== undefined) return { kind: 'table', table, sql: line, rows: this.#rows() }
    if (SEQUENCE.test(line)) return { kind: 'sequence', sql: line }
    if (line.startsWith(END)) return { kind: 'end', rows: JSON.parse(line.slice(END.length)) }
    throw new BackupError(`it is damaged: "${line.slice(0, 80)}" is not understood`)
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next()
    if (done) return false
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value])
    return true
  }

  /** Null at the end. */
  async #line(): Promise<string | null> {
    for (;;) {
      const end = this.#rest.indexOf(0x0a)
      if (end >= 0) {
        const line = this.#rest.subarray(0, end).toString('utf8')
        this.#rest = this.#rest.subarray(end + 1)
        return line
      }
      if (!(await this.#more())) return null
    }
  }

  /** Whole lines up to the end of the table. A line break inside a value is written as two characters. */
  async *#rows(): AsyncIterable<Buffer> {
    for (;;) {
      const atStart = this.#rest.subarray(0, ROWS_END.length).toString('latin1') === ROWS_END
      const before = atStart ? 0 : this.#rest.indexOf(`\n${ROWS_END}`) + 1
      if (atStart || before > 0) {
        if (before > 0) yield this.#rest.subarray(0, before)
        this.#rest = this.#rest.subarray(before + ROWS_END.length)
        return
      }
      const whole = this.#rest.lastIndexOf(0x0a) + 1
      if (whole > 0) {
        yield this.#rest.subarray(0, whole)
        this.#rest = this.#rest.subarray(whole)
      }
      if (!(await this.#more())) throw new BackupError('it is cut off')
    }
  }
}
