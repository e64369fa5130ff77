import type { FileFormat } from './format.ts'
import type { Cell, ExportStyle } from './types.ts'

/** Text by RFC 4180 in UTF-8. Times are in UTC. */
export function csv({ headings, delimiter, byteOrderMark }: ExportStyle): FileFormat {
  const write = (rows: readonly Cell[][]) =>
    Buffer.from(rows.map((row) => `${row.map((cell) => quoted(textOf(cell), delimiter)).join(delimiter)}\r\n`).join(''))
  return {
    begin: async () => ({
      bytes: Buffer.concat([Buffer.from(byteOrderMark ? '\u{feff}' : ''), write([headings])]),
      state: null,
    }),
    add: async (state, rows) => ({ bytes: write(rows), state }),
    end: async () => Buffer.alloc(0),
  }
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmless(cell)
  if (typeof cell === 'boolean') return String(cell)
  return cell instanceof Date ? cell.toISOString() : cell.amount
}

/** Spreadsheets run what begins like a formula, also when a shopper typed it; behind an apostrophe it is text. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
