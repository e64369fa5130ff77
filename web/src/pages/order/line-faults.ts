import type { Fault } from '../../api.ts'
import { readAmount } from './amounts.ts'
import { isPercent, isQuantity, type LineDrafts, type LineMember } from './line-drafts.ts'

/** What the members of a line in a form are called in a request. */
const MEMBERS: Readonly<Record<LineMember, string>> = {
  quantity: 'quantity',
  unitPrice: 'unitPrice',
  vat: 'vatPercentage',
}

interface Sentences {
  quantity: string
  amount: string
  percent: string
}

/** What is wrong with the lines of a form, by their place in the request. */
export const lineFaultsOf = (lines: LineDrafts, words: Sentences): Fault[] =>
  [...lines.values()].flatMap(({ quantity, unitPrice, vat }, at) => {
    const told = (member: LineMember, detail: string): Fault => ({ pointer: pointerTo(at, member), detail })
    return [
      ...(isQuantity(quantity) ? [] : [told('quantity', words.quantity)]),
      ...(unitPrice.trim() === '' || readAmount(unitPrice) !== null ? [] : [told('unitPrice', words.amount)]),
      ...(isPercent(vat) ? [] : [told('vat', words.percent)]),
    ]
  })

const pointerTo = (at: number, member: LineMember): string => `/lines/${at}/${MEMBERS[member]}`

/** The fault beside a field of a line; one of the line itself, such as an unknown product, stands at its quantity. */
export function lineFault(faults: readonly Fault[], lines: LineDrafts, key: string, member: LineMember): string | null {
  if (faults.length === 0) return null
  const at = [...lines.keys()].indexOf(key)
  const pointers = [pointerTo(at, member), ...(member === 'quantity' ? [`/lines/${at}/code`, `/lines/${at}/id`] : [])]
  return faults.find(({ pointer }) => pointers.includes(pointer))?.detail ?? null
}

/** For the summary of faults: the fields of those lines that have one. */
export function lineSummary(
  faults: readonly Fault[],
  lines: LineDrafts,
  { idOf, label }: { idOf: (key: string, member: LineMember) => string; label: (code: string) => string },
): Record<string, { id: string; label: string }> {
  const entries = [...lines]
  return Object.fromEntries(
    faults.flatMap(({ pointer }) => {
      const [, place, name = ''] = /^\/lines\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? []
      const [key, line] = place === undefined ? [] : (entries[Number(place)] ?? [])
      if (!key || !line) return []
      const member = (['unitPrice', 'vat'] as const).find((each) => MEMBERS[each] === name) ?? 'quantity'
      return [[pointer, { id: idOf(key, member), label: label(line.code) }]]
    }),
  )
}
