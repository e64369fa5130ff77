import { barcodeOf } from './barcode.ts'
import { dateText, drawBarcode, drawFooters, drawPdf, drawRule, GREY, type Pdf } from './document.ts'
import { type DocumentTexts, documentTexts } from './document-texts.ts'

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
const COLUMNS = { code: 0, product: 130, quantity: 410 } as const
const GAP = 12
/** Longer names end in an ellipsis. */
const TALLEST = 120

/** An A4 document of as many pages as the lines need. Same slip, same bytes. */
export function packingSlipPdf(slip: PackingSlip, { compress }: { compress?: boolean } = {}): Promise<Buffer> {
  const texts = documentTexts(slip.language)
  const options = { title: slip.reference, createdAt: slip.createdAt, size: 'A4', margin: MARGIN, compress }
  return drawPdf(options, (doc) => {
    drawHead(doc, slip, texts)
    drawLines(doc, slip, texts)
    drawFooters(doc, MARGIN, (page, of) => `${slip.reference}   ·   ${texts.page(page, of)}`)
  })
}

const contentWidth = (doc: Pdf): number => doc.page.width - 2 * MARGIN
const contentBottom = (doc: Pdf): number => doc.page.height - MARGIN - 24

function drawHead(doc: Pdf, slip: PackingSlip, texts: DocumentTexts): void {
  const barcode = barcodeOf(slip.reference, BARCODE)
  const left = doc.page.width - MARGIN - barcode.width
  drawBarcode(doc, barcode, { x: left, y: MARGIN })
  const title = { width: contentWidth(doc) - barcode.width - GAP * 2 }
  doc.font('regular').fontSize(10).fillColor(GREY).text(slip.shopName, MARGIN, MARGIN, title)
  doc.font('bold').fontSize(20).fillColor('black').text(texts.packingSlip, title)
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

function drawField(doc: Pdf, label: string, value: string, at: { x: number; y: number; width: number }): number {
  doc.font('regular').fontSize(8).fillColor(GREY).text(label, at.x, at.y, { width: at.width })
  doc.font('regular').fontSize(10.5).fillColor('black').text(value, { width: at.width, lineGap: 1.5 })
  return doc.y
}

function drawLines(doc: Pdf, slip: PackingSlip, texts: DocumentTexts): void {
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
    drawRule(doc, top + height, MARGIN)
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

function drawColumnHeads(doc: Pdf, texts: DocumentTexts): void {
  const top = doc.y
  doc.font('bold').fontSize(8).fillColor(GREY)
  doc.text(texts.code, MARGIN + COLUMNS.code, top)
  doc.text(texts.product, MARGIN + COLUMNS.product, top)
  drawQuantity(doc, texts.quantity, top)
  drawRule(doc, top + 14, MARGIN)
  doc.font('regular').fontSize(10).fillColor('black')
  doc.y = top + 14
}

function drawQuantity(doc: Pdf, text: string, y: number): void {
  doc.text(text, MARGIN + COLUMNS.quantity, y, { width: contentWidth(doc) - COLUMNS.quantity, align: 'right' })
}
