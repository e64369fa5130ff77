import { barcodeOf } from './barcode.ts'
import { drawBarcode, drawPdf, drawRule, GREY, type Pdf } from './document.ts'
import { type DocumentTexts, documentTexts } from './document-texts.ts'

export interface AddressLabel {
  /** ISO 639-1, of the words around the addresses. */
  language: string
  reference: string
  createdAt: Date
  sender: readonly string[]
  recipient: readonly string[]
  phone: string | null
  shipping: string | null
  pickUpPoint: string | null
  parcels: number
}

const POINTS_PER_MM = 72 / 25.4
const WIDTH = 100 * POINTS_PER_MM
const HEIGHT = 150 * POINTS_PER_MM
const MARGIN = 14
const ROOM = WIDTH - 2 * MARGIN
const BARCODE = { width: ROOM, height: 46 }
const SENDER_HEIGHT = 48
const RECIPIENT_HEIGHT = 150
const LARGEST_TEXT = 17
const SMALLEST_TEXT = 8

/** One label of 100 by 150 millimetres for each parcel. Same label, same bytes. */
export function addressLabelPdf(label: AddressLabel, { compress }: { compress?: boolean } = {}): Promise<Buffer> {
  const texts = documentTexts(label.language)
  const { reference: title, createdAt } = label
  return drawPdf({ title, createdAt, size: [WIDTH, HEIGHT], margin: MARGIN, compress }, (doc) => {
    for (let parcel = 1; parcel <= label.parcels; parcel++) {
      if (parcel > 1) doc.addPage()
      drawLabel(doc, label, { texts, parcel })
    }
  })
}

function drawLabel(doc: Pdf, label: AddressLabel, { texts, parcel }: { texts: DocumentTexts; parcel: number }): void {
  const sender = { y: drawCaption(doc, texts.from, MARGIN), height: SENDER_HEIGHT, largest: 9 }
  drawFitting(doc, label.sender.join('\n'), sender)
  const line = sender.y + SENDER_HEIGHT + 8
  drawRule(doc, line, MARGIN)
  const recipient = { y: drawCaption(doc, texts.shipTo, line + 10), height: RECIPIENT_HEIGHT, largest: LARGEST_TEXT }
  doc.font('bold')
  drawFitting(doc, label.recipient.join('\n'), recipient)
  const facts = [
    label.phone,
    label.pickUpPoint && `${texts.pickUpPoint}: ${label.pickUpPoint}`,
    label.shipping,
    label.parcels > 1 ? texts.parcel(parcel, label.parcels) : null,
  ].filter(Boolean)
  doc.font('regular')
  drawFitting(doc, facts.join('\n'), { y: recipient.y + RECIPIENT_HEIGHT + 6, height: 56, largest: 10 })
  drawReference(doc, label.reference)
}

function drawCaption(doc: Pdf, text: string, y: number): number {
  doc.font('regular').fontSize(7).fillColor(GREY).text(text, MARGIN, y, { width: ROOM, lineBreak: false })
  return y + 11
}

/** As large as fits, so that no part of an address is left out. */
function drawFitting(doc: Pdf, text: string, { y, height, largest }: { y: number; height: number; largest: number }) {
  let size = largest
  while (size > SMALLEST_TEXT && doc.fontSize(size).heightOfString(text, { width: ROOM }) > height) size -= 0.5
  doc.fontSize(size).fillColor('black').text(text, MARGIN, y, { width: ROOM, height, ellipsis: true })
}

function drawReference(doc: Pdf, reference: string): void {
  const barcode = barcodeOf(reference, BARCODE)
  const textHeight = 14
  const top = HEIGHT - MARGIN - textHeight - Math.max(barcode.height, BARCODE.height)
  drawBarcode(doc, barcode, { x: (WIDTH - barcode.width) / 2, y: top })
  doc.font('regular').fontSize(9)
  doc.text(reference, MARGIN, HEIGHT - MARGIN - textHeight + 3, {
    width: ROOM,
    height: textHeight,
    align: 'center',
    ellipsis: true,
    lineBreak: false,
  })
}
