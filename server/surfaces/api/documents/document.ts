import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { Barcode } from './barcode.ts'

export type Pdf = PDFKit.PDFDocument

export interface DocumentOptions {
  title: string
  createdAt: Date
  /** The name of a size, or width and height in points. */
  size: string | [number, number]
  margin: number
  compress?: boolean | undefined
}

export const GREY = '#5b6470'
const RULE = '#c9ced6'

const fontFile = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)))
let fonts: Promise<[Buffer, Buffer]> | undefined

/** A document with the fonts `regular` and `bold`, drawn at once. Same drawing, same bytes. */
export async function drawPdf(options: DocumentOptions, draw: (doc: Pdf) => void): Promise<Buffer> {
  fonts ??= Promise.all([fontFile('DejaVuSans.ttf'), fontFile('DejaVuSans-Bold.ttf')])
  const [regular, bold] = await fonts
  const { title, createdAt, size, margin, compress = true } = options
  const doc = new PDFDocument({
    size,
    margin,
    bufferPages: true,
    compress,
    info: { Title: title, Creator: 'Doorstep', CreationDate: createdAt, ModDate: createdAt },
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  const done = collect(doc)
  draw(doc)
  doc.end()
  return done
}

function collect(doc: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

export function drawBarcode(doc: Pdf, barcode: Barcode, at: { x: number; y: number }): void {
  doc.fillColor('black')
  for (const bar of barcode.bars) doc.rect(at.x + bar.x, at.y + bar.y, bar.width, bar.height)
  doc.fill()
}

export function drawRule(doc: Pdf, y: number, margin: number): void {
  doc
    .moveTo(margin, y)
    .lineTo(doc.page.width - margin, y)
    .lineWidth(0.5)
    .stroke(RULE)
}

/** `footer` is written at the bottom right of every page. */
export function drawFooters(doc: Pdf, margin: number, footer: (page: number, of: number) => string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index)
    doc.font('regular').fontSize(8).fillColor(GREY)
    doc.text(footer(index + 1, count), margin, doc.page.height - margin - 10, {
      width: doc.page.width - 2 * margin,
      align: 'right',
      lineBreak: false,
    })
  }
}

/** A day in the words of the language (ISO 639-1). */
export function dateText(at: Date, language: string): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(/^[a-z]{2,3}$/.test(language) ? [language] : [])
  return new Intl.DateTimeFormat(known ?? 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
