/** An image as its own bytes describe it. */
export interface LogoImage {
  contentType: 'image/png' | 'image/jpeg' | 'image/webp'
  width: number
  height: number
}

/** A browser unpacks a picture whole, whatever the size of its file. */
const MOST_PIXELS = 4096

/** PNG, JPEG or WebP with its size in pixels; null for anything else, and for more than 4096 pixels a side. */
export function readLogo(content: Buffer): LogoImage | null {
  const image = pngOf(content) ?? jpegOf(content) ?? webpOf(content)
  const fits = (side: number) => side > 0 && side <= MOST_PIXELS
  return image && fits(image.width) && fits(image.height) ? image : null
}

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex')

function pngOf(content: Buffer): LogoImage | null {
  const isPng = content.length >= 33 && content.subarray(0, 8).equals(PNG_START) && ascii(content, 12, 16) === 'IHDR'
  return isPng ? { contentType: 'image/png', width: content.readUInt32BE(16), height: content.readUInt32BE(20) } : null
}

/** Walks the segments to the frame header, which holds the size. */
function jpegOf(content: Buffer): LogoImage | null {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= content.length && content[at] === 0xff) {
    const marker = content.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame)
      return { contentType: 'image/jpeg', height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) }
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2)
  }
  return null
}

function webpOf(content: Buffer): LogoImage | null {
  if (content.length < 30 || ascii(content, 0, 4) !== 'RIFF' || ascii(content, 8, 12) !== 'WEBP') return null
  const size = webpSize(content)
  return size && { contentType: 'image/webp', ...size }
}

function webpSize(content: Buffer): { width: number; height: number } | null {
  switch (ascii(content, 12, 16)) {
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = content.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff }
    default:
      return null
  }
}

const ascii = (content: Buffer, from: number, to: number): string => content.toString('latin1', from, to)
