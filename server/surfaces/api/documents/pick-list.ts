import { barcodeOf } from './barcode.ts'
import { dateText, drawBarcode, drawFooters, drawPdf, drawRule, GREY, type Pdf } from './document.ts'
import { type DocumentTexts, documentTexts } from './document-texts.ts'

export interface PickListDocument {
  shopName: string
  /** ISO 639-1. */
  language: string
  madeAt: Date
  /** The number is what the stops call the order by. */
  orders: readonly { number: number; reference: string; recipient: string; units: number }[]
  stops: readonly {
    place: string | null
    code: string
    eanCode: string | null
    name: string | null
    quantity: number
    orders: readonly { number: number; quantity: number }[]
  }[]
}

const MARGIN = 48
const GAP = 10
const TALLEST = 70
const COLUMNS = [
  { x: 0, width: 16 },
  { x: 20, width: 76 },
  { x: 100, width: 105 },
  { x: 215, width: 165 },
  { x: 385, width: 34, align: 'right' },
  { x: 430, width: 69 },
] as const
const BARCODE = { width: 200, height: 30 }

/** A4 pages: the walk with a box to tick at every stop, then the orders with their barcodes. Same list, same bytes. */
export function pickListPdf(list: PickListDocument, { compress }: { compress?: boolean } = {}): Promise<Buffer> {
  const texts = documentTexts(list.language)
  const options = { title: texts.pickList, createdAt: list.madeAt, size: 'A4', margin: MARGIN, compress }
  return drawPdf(options, (doc) => {
    drawHead(doc, list, texts)
    drawStops(doc, list, texts)
    drawOrders(doc, list, texts)
    drawFooters(doc, MARGIN, texts.page)
  })
}

const contentBottom = (doc: Pdf): number => doc.page.height - MARGIN - 24

function drawHead(doc: Pdf, list: PickListDocument, texts: DocumentTexts): void {
  const about = `${list.shopName}   ·   ${dateText(list.madeAt, list.language)}   ·   ${texts.orders}: ${list.orders.length}`
  doc.font('regular').fontSize(10).fillColor(GREY).text(about, MARGIN, MARGIN)
  doc.font('bold').fontSize(20).fillColor('black').text(texts.pickList)
  doc.y += 16
}

function drawStops(doc: Pdf, list: PickListDocument, texts: DocumentTexts): void {
  const heads = ['', texts.place, texts.code, texts.product, texts.quantity, texts.order]
  drawHeads(doc, heads)
  for (const stop of list.stops) {
    const parts = stop.orders.map(({ number, quantity }) => `${quantity} → #${number}`)
    const cells = [
      '',
      stop.place ?? '',
      stop.code,
      [stop.name, stop.eanCode].filter(Boolean).join('\n'),
      String(stop.quantity),
      list.orders.length > 1 ? parts.join('\n') : '',
    ]
    doc.font('regular').fontSize(10)
    const heights = cells.map((text, i) => doc.heightOfString(text, { width: COLUMNS[i]?.width ?? 0 }))
    // All the orders of a stop are shown, however many.
    const height = Math.max(14, Math.min(TALLEST, ...heights.slice(0, 4).sort((a, b) => b - a)), heights[5] ?? 0) + 10
    if (doc.y + height > contentBottom(doc)) {
      doc.addPage()
      drawHeads(doc, heads)
    }
    const top = doc.y
    doc
      .rect(MARGIN, top + 6, 10, 10)
      .lineWidth(0.8)
      .stroke('black')
    drawCells(doc, cells, { y: top + 5, height: height - 8 })
    drawRule(doc, top + height, MARGIN)
    doc.y = top + height
  }
}

function drawHeads(doc: Pdf, heads: readonly string[]): void {
  const top = doc.y
  doc.font('bold').fontSize(8).fillColor(GREY)
  drawCells(doc, heads, { y: top, height: 12 })
  drawRule(doc, top + 14, MARGIN)
  doc.font('regular').fontSize(10).fillColor('black')
  doc.y = top + 14
}

function drawCells(doc: Pdf, cells: readonly string[], { y, height }: { y: number; height: number }): void {
  cells.forEach((text, i) => {
    const column = COLUMNS[i]
    if (!column || text === '') return
    const align = 'align' in column ? column.align : 'left'
    doc.text(text, MARGIN + column.x, y, { width: column.width, height, ellipsis: true, align })
  })
}

function drawOrders(doc: Pdf, list: PickListDocument, texts: DocumentTexts): void {
  const room = doc.page.width - 2 * MARGIN - BARCODE.width - GAP
  doc.y += 24
  list.orders.forEach((order, i) => {
    const barcode = barcodeOf(order.reference, BARCODE)
    const height = Math.max(barcode.height, 34) + 12
    const title = i === 0 ? 24 : 0
    if (doc.y + title + height > contentBottom(doc)) doc.addPage()
    if (title) doc.font('bold').fontSize(12).fillColor('black').text(texts.orders, MARGIN, doc.y)
    const top = doc.y + (title ? 8 : 0)
    const one = { width: room, height: 14, ellipsis: true, lineBreak: false }
    doc.font('bold').fontSize(11).fillColor('black').text(`#${order.number}   ${order.reference}`, MARGIN, top, one)
    doc.font('regular').fontSize(10).fillColor(GREY)
    doc.text(`${order.recipient}   ·   ${texts.quantity}: ${order.units}`, MARGIN, top + 16, one)
    drawBarcode(doc, barcode, { x: doc.page.width - MARGIN - barcode.width, y: top })
    doc.y = top + height
  })
}
