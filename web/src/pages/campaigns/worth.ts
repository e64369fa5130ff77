import type { Schemas } from '../../api.ts'
import { money } from '../../format.ts'

/** "−10 %", "−5 €"; a dash where nothing is said. */
export function worthOf({ value, valueType }: Schemas['Discount'], currency: string, language: string): string {
  if (value === null || valueType === null) return '–'
  if (valueType === 'fixed_amount') return money({ amount: `-${value}`, currency }, language)
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(-Number(value) / 100)
}
