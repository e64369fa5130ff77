import { offsetAt } from '#platform/zoned-time'
import type { FileFormat } from './format.ts'
import type { Cell, ExportStyle } from './types.ts'
import { addBlock, endArchive, storedText, streamedHeader, type ZipEntry } from './zip.ts'

/** A sheet of Excel has 1,048,576 rows; one is the headings. */
export const MOST_ROWS = 1_048_575
const MOST_CHARACTERS = 32_767

/** A workbook of one sheet. Times are as the clock on the wall of the time zone shows them. */
export function xlsx({ headings }: ExportStyle, timeZone: string): FileFormat {
  const serial = serialIn(timeZone)
  const row = (cells: readonly Cell[]) => `<row>${cells.map((cell) => xmlOf(cell, serial)).join('')}</row>`
  return {
    async begin() {
      const { bytes, end } = fixedParts()
      const sheet = streamedHeader('xl/worksheets/sheet1.xml', end)
      const head = await addBlock(sheet.entry, sheetHead(headings))
      return { bytes: Buffer.concat([bytes, sheet.bytes, head.bytes]), state: head.entry }
    },
    async add(state, rows) {
      const { entry, bytes } = await addBlock(entryIn(state), rows.map(row).join(''))
      return { bytes, state: entry }
    },
    async end(state) {
      const { entry, bytes } = await addBlock(entryIn(state), '</sheetData></worksheet>')
      return Buffer.concat([bytes, endArchive(fixedParts().entries, entry)])
    },
  }
}

const entryIn = (state: unknown): ZipEntry => state as ZipEntry // what `begin` and `add` gave

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Parts of the workbook that are the same in every one. Styles: 0 plain, 1 time, 2 amount, 3 heading. */
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Doorstep" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

function fixedParts(): { entries: ZipEntry[]; bytes: Buffer; end: number } {
  const entries: ZipEntry[] = []
  const bytes: Buffer[] = []
  let end = 0
  for (const [name, xml] of Object.entries(PARTS)) {
    const part = storedText(name, HEADER + xml, end)
    entries.push(part.entry)
    bytes.push(part.bytes)
    end += part.bytes.length
  }
  return { entries, bytes: Buffer.concat(bytes), end }
}

/** Up to the rows; the headings stay in view. */
const sheetHead = (headings: readonly string[]): string =>
  `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${headings.length}" width="18" customWidth="1"/></cols><sheetData><row>${headings.map((heading) => text(heading, ' s="3"')).join('')}</row>`

function xmlOf(cell: Cell, serial: (at: Date) => number): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'string') return text(cell)
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return `<c s="1"><v>${serial(cell)}</v></c>`
  return `<c s="2"><v>${cell.amount}</v></c>`
}

const text = (value: string, style = ''): string =>
  `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(value.slice(0, MOST_CHARACTERS))}</t></is></c>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Without what XML cannot hold; what Excel would read as one of its own escapes is escaped. */
const escaped = (value: string): string =>
  value
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)

const DAY_MS = 86_400_000
const QUARTER_MS = 900_000
/** Days from the one that Excel counts from to 1970. */
const EPOCH = 25_569

/** Days as Excel counts them. Clocks change on a quarter of an hour, and asking for the offset is slow. */
function serialIn(timeZone: string): (at: Date) => number {
  const offsets = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at.getTime() / QUARTER_MS)
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      offset = offsetAt(at, timeZone)
      if (offsets.size > 50_000) offsets.clear()
      offsets.set(quarter, offset)
    }
    return (at.getTime() + offset * 60_000) / DAY_MS + EPOCH
  }
}
