import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { barcodeOf } from './barcode.ts'
import { type SlipTexts, slipTexts } from './slip-texts.ts'

export interface PackingSlip {
  shopName: string
  /** ISO 639-1; the slip is read by the customer too. */
  language: string
  reference: string
  createdAt: Date
  test: boolean
  recipient: readonly string[]
  shipping: string | null
  pickUpPoint: string | null
  lines: readonly { code: string; name: string | null; eanCode: string | null; quantity: number }[]
}

const MARGIN = 48
const BARCODE = { width: 240, height: 44 }
const GREY = '#5b6470'
const RULE = '#c9ced6'
const COLUMNS = { code: 0, product: 130, quantity: 410 } as const
const GAP = 12
/** Longer names end in an ellipsis. */
const TALLEST = 120

const fontFile = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)))
let fonts: Promise<[Buffer, Buffer]> | undefined

/** An A4 document of as many pages as the lines need. Same slip, same bytes. */
export async function packingSlipPdf(slip: PackingSlip, options: { compress?: boolean } = {}): Promise<Buffer> {
  fonts ??= Promise.all([fontFile('DejaVuSans.ttf'), fontFile('DejaVuSans-Bold.ttf')])
  const [regular, bold] = await fonts
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    compress: options.compress ?? true,
    info: { Title: slip.reference, Creator: 'Doorstep', CreationDate: slip.createdAt, ModDate: slip.createdAt },
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  const done = collect(doc)
  const texts = slipTexts(slip.language)
  drawHead(doc, slip, texts)
  drawLines(doc, slip, texts)
  drawPageNumbers(doc, slip, texts)
  doc.end()
  return done
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

const contentWidth = (doc: PDFKit.PDFDocument): number => doc.page.width - 2 * MARGIN
const contentBottom = (doc: PDFKit.PDFDocument): number => doc.page.height - MARGIN - 24

function drawHead(doc: PDFKit.PDFDocument, slip: PackingSlip, texts: SlipTexts): void {
  const barcode = barcodeOf(slip.reference, BARCODE)
  const left = doc.page.width - MARGIN - barcode.width
  doc.fillColor('black')
  for (const bar of barcode.bars) doc.rect(left + bar.x, MARGIN + bar.y, bar.width, bar.height)
  doc.fill()
  const title = { width: contentWidth(doc) - barcode.width - GAP * 2 }
  doc.font('regular').fontSize(10).fillColor(GREY).text(slip.shopName, MARGIN, MARGIN, title)
  doc.font('bold').fontSize(20).fillColor('black').text(texts.title, title)
  if (slip.test) doc.font('bold').fontSize(10).text(texts.test.toUpperCase(), title)
  const top = Math.max(doc.y, MARGIN + barcode.height) + 28
  const column = contentWidth(doc) / 2 - GAP
  const leftEnd = drawField(doc, texts.shipTo, slip.recipient.join('\n'), { x: MARGIN, y: top, width: column })
  const facts: [string, string | null][] = [
    [texts.order, slip.reference],
    [texts.date, dateText(slip.createdAt, slip.language)],
    [texts.shipping, slip.shipping],
    [texts.pickUpPoint, slip.pickUpPoint],
  ]
  let y = top
  for (const [label, value] of facts) {
    if (value) y = drawField(doc, label, value, { x: MARGIN + column + GAP * 2, y, width: column }) + 8
  }
  doc.y = Math.max(leftEnd, y) + 20
}

function drawField(
  doc: PDFKit.PDFDocument,
  label: string,
  value: string,
  at: { x: number; y: number; width: number },
): number {
  doc.font('regular').fontSize(8).fillColor(GREY).text(label, at.x, at.y, { width: at.width })
  doc.font('regular').fontSize(10.5).fillColor('black').text(value, { width: at.width, lineGap: 1.5 })
  return doc.y
}

function dateText(at: Date, language: string): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(/^[a-z]{2,3}$/.test(language) ? [language] : [])
  return new Intl.DateTimeFormat(known ?? 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

function drawLines(doc: PDFKit.PDFDocument, slip: PackingSlip, texts: SlipTexts): void {
  drawColumnHeads(doc, texts)
  for (const line of slip.lines) {
    const cells = [
      { text: line.code, x: COLUMNS.code, width: COLUMNS.product - GAP },
      {
        text: [line.name ?? '', line.eanCode ?? ''].filter(Boolean).join('\n'),
        x: COLUMNS.product,
        width: COLUMNS.quantity - COLUMNS.product - GAP,
      },
    ]
    doc.font('regular').fontSize(10)
    const heights = cells.map((cell) => doc.heightOfString(cell.text, { width: cell.width }))
    const height = Math.min(Math.max(14, ...heights), TALLEST) + 10
    if (doc.y + height > contentBottom(doc)) {
      doc.addPage()
      drawColumnHeads(doc, texts)
    }
    const top = doc.y
    for (const cell of cells) {
      doc.text(cell.text, MARGIN + cell.x, top + 5, { width: cell.width, height: TALLEST, ellipsis: true })
    }
    drawQuantity(doc, String(line.quantity), top + 5)
    rule(doc, top + height)
    doc.y = top + height
  }
  if (doc.y + 30 > contentBottom(doc)) doc.addPage()
  const units = slip.lines.reduce((sum, line) => sum + line.quantity, 0)
  const top = doc.y + 8
  doc
    .font('bold')
    .fontSize(10)
    .text(texts.total, MARGIN + COLUMNS.product, top)
  drawQuantity(doc, String(units), top)
}

function drawColumnHeads(doc: PDFKit.PDFDocument, texts: SlipTexts): void {
  const top = doc.y
  doc.font('bold').fontSize(8).fillColor(GREY)
  doc.text(texts.code, MARGIN + COLUMNS.code, top)
  doc.text(texts.product, MARGIN + COLUMNS.product, top)
  drawQuantity(doc, texts.quantity, top)
  rule(doc, top + 14)
  doc.font('regular').fontSize(10).fillColor('black')
  doc.y = top + 14
}

function drawQuantity(doc: PDFKit.PDFDocument, text: string, y: number): void {
  doc.text(text, MARGIN + COLUMNS.quantity, y, { width: contentWidth(doc) - COLUMNS.quantity, align: 'right' })
}

function rule(doc: PDFKit.PDFDocument, y: number): void {
  doc
    .moveTo(MARGIN, y)
    .lineTo(doc.page.width - MARGIN, y)
    .lineWidth(0.5)
    .stroke(RULE)
}

function drawPageNumbers(doc: PDFKit.PDFDocument, slip: PackingSlip, texts: SlipTexts): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index)
    const at = doc.page.height - MARGIN - 10
    doc.font('regular').fontSize(8).fillColor(GREY)
    const footer = `${slip.reference}   ·   ${texts.page(index + 1, count)}`
    doc.text(footer, MARGIN, at, { width: contentWidth(doc), align: 'right', lineBreak: false })
  }
}
