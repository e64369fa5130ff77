import { invalidInput } from '#platform/errors'

/** Exactly three decimals and Z: some clients read any other fraction as local time. */
export const toTime = (at: Date): string => at.toISOString()
export const toTimeOrNull = (at: Date | null): string | null => at && at.toISOString()

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+ -])(\d{2}):?(\d{2}))?)?$/

/** ISO 8601 as clients write it: without an offset it is UTC, a space before the offset stands for a plus. */
export function timeFrom(text: string, field: string): Date {
  const match = DATE_TIME.exec(text)
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', , sign, oh, om] =
    match ?? []
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const at = new Date(`${plain}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  const real = match !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(plain)
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(oh) * 60 + Number(om)) : 0
  const utc = new Date(at.getTime() - offset * 60_000)
  const sound = Math.abs(offset) <= 14 * 60 && Number(om ?? 0) <= 59 && isFourDigitYear(utc)
  if (!real || !sound) throw invalidInput([{ field, code: 'is not a valid date and time' }])
  return utc
}

/** Others have no form on this wire; an offset can lead to one. */
const isFourDigitYear = (at: Date): boolean => at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999
