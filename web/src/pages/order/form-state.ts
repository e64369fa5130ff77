import type { Fault } from '../../api.ts'

/** A form as its fields see it. A field such as `customer.city` is the member `/customer/city` of the request. */
export interface FormState {
  value: (field: string) => string
  set: (field: string, text: string) => void
  fault: (field: string) => string | null
  /** Of the element, so that the summary of faults leads there. */
  idOf: (field: string) => string
}

export const pointerOf = (field: string): string => `/${field.replaceAll('.', '/')}`

export const formStateOf = (
  name: string,
  facts: Readonly<Record<string, string>>,
  faults: readonly Fault[],
  set: FormState['set'],
): FormState => ({
  value: (field) => facts[field] ?? '',
  set,
  fault: (field) => faults.find(({ pointer }) => pointer === pointerOf(field))?.detail ?? null,
  idOf: (field) => `${name}-${field.replaceAll('.', '-')}`,
})

export interface FieldName {
  field: string
  label: string
}

/** The fields of a form for the summary of its faults. */
export const summaryFields = (form: FormState, names: readonly FieldName[]) =>
  Object.fromEntries(names.map(({ field, label }) => [pointerOf(field), { id: form.idOf(field), label }]))

/** Faults of the fields that are needed and empty. */
export const missingOf = (
  facts: Readonly<Record<string, string>>,
  fields: readonly string[],
  sentence: string,
): Fault[] =>
  fields
    .filter((field) => (facts[field] ?? '').trim() === '')
    .map((field) => ({ pointer: pointerOf(field), detail: sentence }))
