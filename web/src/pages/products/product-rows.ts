/** Rows of a spreadsheet: a code and a whole number, parted by a tab, a semicolon or a comma. */
export function rowsOf(text: string): { code: string; quantity: number }[] {
  return text.split(/\r?\n/).flatMap((row) => {
    const parts = /^\s*(.+?)\s*[\t;,]\s*(\d{1,9})\s*$/.exec(row)
    const [, code = '', quantity = '0'] = parts ?? []
    return code !== '' && Number(quantity) > 0 ? [{ code, quantity: Number(quantity) }] : []
  })
}
