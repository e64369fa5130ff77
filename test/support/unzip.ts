import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** Files of a ZIP archive by name, found by its directory. Throws where a size, a place or a checksum is wrong. */
export function unzipped(archive: Buffer): Map<string, string> {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== END) throw new Error('the archive has no end')
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('the directory is broken')
    const [crc, compressed, size, nameLength] = [16, 20, 24, 28].map((field) => archive.readUInt32LE(at + field)) as [
      number,
      number,
      number,
      number,
    ] // four were asked for
    const name = archive.subarray(at + 46, at + 46 + (nameLength & 0xffff)).toString('utf8')
    const local = archive.readUInt32LE(at + 42)
    if (archive.readUInt32LE(local) !== LOCAL) throw new Error(`${name} is not where it should be`)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const raw = archive.subarray(from, from + compressed)
    const content = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged`)
    files.set(name, content.toString('utf8'))
    at += 46 + (nameLength & 0xffff)
  }
  if (at !== end) throw new Error('something stands behind the directory')
  return files
}
