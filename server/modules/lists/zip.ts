import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)

/** What is in the archive under this name. */
export interface ZipEntry {
  name: string
  crc: number
  size: number
  compressed: number
  offset: number
  method: 'stored' | 'deflated'
}

/** Whether sizes follow the content, because they are not known before it. */
const isStreamed = ({ method }: ZipEntry): boolean => method === 'deflated'

/** Text that is stored as it is: its entry, and its bytes with their header. */
export function storedText(name: string, text: string, offset: number): { entry: ZipEntry; bytes: Buffer } {
  const content = Buffer.from(text)
  const size = content.length
  const entry: ZipEntry = { name, crc: crc32(content), size, compressed: size, offset, method: 'stored' }
  return { entry, bytes: Buffer.concat([localHeader(entry), content]) }
}

/** Ahead of content that is compressed in blocks. */
export const streamedHeader = (name: string, offset: number): { entry: ZipEntry; bytes: Buffer } => {
  const entry: ZipEntry = { name, crc: 0, size: 0, compressed: 0, offset, method: 'deflated' }
  return { entry, bytes: localHeader(entry) }
}

/**
 * The next block of the entry. It refers to nothing before it and ends on a whole byte, so that blocks made by different
 * processes are one stream.
 */
export async function addBlock(entry: ZipEntry, text: string): Promise<{ entry: ZipEntry; bytes: Buffer }> {
  const content = Buffer.from(text)
  const bytes = await deflate(content, { finishFlush: constants.Z_FULL_FLUSH })
  const crc = crc32(content, entry.crc)
  return {
    entry: { ...entry, crc, size: entry.size + content.length, compressed: entry.compressed + bytes.length },
    bytes,
  }
}

/** An empty last block. */
const LAST_BLOCK = Buffer.from([0x03, 0x00])

/** Ends the entry that is being written, which must be the last, and the archive. */
export function endArchive(entries: readonly ZipEntry[], open: ZipEntry): Buffer {
  const done = { ...open, compressed: open.compressed + LAST_BLOCK.length }
  const all = [...entries, done]
  const descriptor = fields([4, 0x08074b50], [4, done.crc], [4, done.compressed], [4, done.size])
  const directoryAt = done.offset + localHeader(done).length + done.compressed + descriptor.length
  const directory = Buffer.concat(all.map(directoryEntry))
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, all.length],
    [2, all.length],
    [4, directory.length],
    [4, directoryAt],
    [2, 0],
  )
  return Buffer.concat([LAST_BLOCK, descriptor, directory, end])
}

const VERSION = 20
/** The first day that the format knows: files that are equal are made of equal bytes. */
const DATE = 0x0021
const common = (entry: ZipEntry): Field[] => [
  [2, VERSION],
  [2, isStreamed(entry) ? 0x0808 : 0x0800],
  [2, isStreamed(entry) ? 8 : 0],
  [2, 0],
  [2, DATE],
]

function localHeader(entry: ZipEntry): Buffer {
  const sizes: Field[] = isStreamed(entry)
    ? [
        [4, 0],
        [4, 0],
        [4, 0],
      ]
    : [
        [4, entry.crc],
        [4, entry.compressed],
        [4, entry.size],
      ]
  const name = Buffer.from(entry.name)
  return Buffer.concat([fields([4, 0x04034b50], ...common(entry), ...sizes, [2, name.length], [2, 0]), name])
}

function directoryEntry(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name)
  const head = fields(
    [4, 0x02014b50],
    [2, VERSION],
    ...common(entry),
    [4, entry.crc],
    [4, entry.compressed],
    [4, entry.size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
  )
  return Buffer.concat([head, name])
}

/** Its bytes, and the number in it. */
type Field = readonly [bytes: 2 | 4, value: number]

function fields(...list: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of list) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
