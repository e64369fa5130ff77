import { Invalid } from '#platform/errors'

export const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null

/** Null stays null. A time that the calendar does not have, such as a leap second, or no four digits, is Invalid. */
export function givenTime(text: string | null | undefined, field: string): Date | null {
  if (text === null || text === undefined) return null
  const at = new Date(text)
  if (!isWritable(at)) throw new Invalid('time_invalid', { field, value: text })
  return at
}

/** An offset can lead out of the years that the database and this wire can write. */
function isWritable(at: Date): boolean {
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999
}

export function requiredTime(text: string, field: string): Date {
  const at = givenTime(text, field)
  if (!at) throw new Error('a text is no null')
  return at
}
