import bwip from 'bwip-js/node'

/** Dark rectangles of a barcode in points, from its top left corner. */
export interface Barcode {
  width: number
  height: number
  bars: { x: number; y: number; width: number; height: number }[]
}

/** A quarter of a millimetre: what a hand scanner reads from an office printer. */
const MODULE = 0.72
const QR_MODULE = 2

/** Code 128 while it fits the width; a QR code for longer texts and for letters that Code 128 lacks. */
export function barcodeOf(text: string, room: { width: number; height: number }): Barcode {
  if (/^[\x20-\x7e]+$/.test(text)) {
    const [symbol] = bwip.raw({ bcid: 'code128', text })
    if (symbol && 'sbs' in symbol) {
      const modules = symbol.sbs.reduce((sum, size) => sum + size, 0)
      if (modules * MODULE <= room.width) return stripes(symbol.sbs, Math.min(room.width / modules, 1.2), room.height)
    }
  }
  const [symbol] = bwip.raw({ bcid: 'qrcode', text })
  if (!symbol || !('pixs' in symbol)) throw new Error('a QR code has pixels')
  return squares(symbol.pixs, symbol.pixx)
}

/** `sizes` are the widths of bars and gaps in turn, beginning with a bar. */
function stripes(sizes: readonly number[], module: number, height: number): Barcode {
  const bars: Barcode['bars'] = []
  let x = 0
  sizes.forEach((size, index) => {
    if (index % 2 === 0) bars.push({ x, y: 0, width: size * module, height })
    x += size * module
  })
  return { width: x, height, bars }
}

function squares(pixels: readonly number[], columns: number): Barcode {
  const bars = pixels.flatMap((dark, index) =>
    dark
      ? [
          {
            x: (index % columns) * QR_MODULE,
            y: Math.floor(index / columns) * QR_MODULE,
            width: QR_MODULE,
            height: QR_MODULE,
          },
        ]
      : [],
  )
  return { width: columns * QR_MODULE, height: (pixels.length / columns) * QR_MODULE, bars }
}
