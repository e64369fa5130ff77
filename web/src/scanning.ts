/** What a scanner can read off goods. */
export interface Scannable {
  code: string
  eanCode: string | null
}

/** EANs are the same with and without the zeros in front that some labels leave out; codes in any letter case. */
const plain = (text: string): string => {
  const trimmed = text.trim()
  return /^\d{8,14}$/.test(trimmed) ? trimmed.replace(/^0+/, '') : trimmed.toLowerCase()
}

/** The goods that a scan means; their code goes before an EAN. */
export function scanned<T extends Scannable>(goods: readonly T[], scan: string): T | undefined {
  const wanted = plain(scan)
  return (
    goods.find(({ code }) => plain(code) === wanted) ??
    goods.find(({ eanCode }) => eanCode !== null && plain(eanCode) === wanted)
  )
}
