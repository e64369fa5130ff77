import type { Schemas } from '../../api.ts'

export interface FormLine {
  code: string
  name: string
  /** False: the delivery makes a product of it, which needs a name. */
  known: boolean
  quantity: number
}

/** As it is typed. */
export interface DeliveryForm {
  reference: string
  supplier: string
  /** A day, such as 2026-03-09. */
  expectedOn: string
  /** Empty: the default one. */
  warehouse: string
  deliveredBy: string
  pallets: string
  parcels: string
  tracking: string
  comments: string
  lines: readonly FormLine[]
}

export const emptyForm = (lines: readonly FormLine[] = []): DeliveryForm => ({
  reference: '',
  supplier: '',
  expectedOn: '',
  warehouse: '',
  deliveredBy: '',
  pallets: '',
  parcels: '',
  tracking: '',
  comments: '',
  lines,
})

/** Adds units of a product, to the line that it has already. */
export function addLine(lines: readonly FormLine[], line: FormLine): FormLine[] {
  const has = lines.some(({ code }) => code === line.code)
  if (!has) return [...lines, line]
  return lines.map((one) => (one.code === line.code ? { ...one, quantity: one.quantity + line.quantity } : one))
}

/** Members that cannot be sent yet, by their JSON Pointer. */
export function lackingIn(form: DeliveryForm): string[] {
  return [
    ...(form.reference.trim() === '' ? ['/reference'] : []),
    ...(form.supplier.trim() === '' ? ['/supplier'] : []),
    ...(form.expectedOn === '' ? ['/receiveAt'] : []),
    ...(form.lines.length === 0 ? ['/lines'] : []),
    ...form.lines.flatMap(({ known, name }, i) => (known || name.trim() !== '' ? [] : [`/lines/${i}/code`])),
  ]
}

const wholeOrNull = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null)

export const bodyOf = (form: DeliveryForm): Schemas['NewStockUpdate'] => ({
  reference: form.reference.trim(),
  supplier: form.supplier.trim(),
  // Noon of the reader's day: the same day in every zone where it is shown.
  receiveAt: new Date(`${form.expectedOn}T12:00:00`).toISOString(),
  ...(form.warehouse === '' ? {} : { warehouse: form.warehouse }),
  deliveredBy: form.deliveredBy.trim() || null,
  pallets: wholeOrNull(form.pallets),
  parcels: wholeOrNull(form.parcels),
  trackingCodes: form.tracking
    .split('\n')
    .map((code) => code.trim())
    .filter(Boolean),
  comments: form.comments.trim() || null,
  lines: form.lines.map(({ code, name, known, quantity }) => ({
    code,
    ...(known ? {} : { name: name.trim() }),
    expectedQuantity: Math.max(1, quantity),
  })),
})
