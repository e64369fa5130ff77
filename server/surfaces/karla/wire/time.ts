import { Invalid } from '#platform/errors'

export const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null

/** Null stays null. A time that the calendar does not have, such as a leap second, is Invalid. */
export function givenTime(text: string | null | undefined, field: string): Date | null {
  if (text === null || text === undefined) return null
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Invalid('time_invalid', { field, value: text })
  return at
}

export function requiredTime(text: string, field: string): Date {
  const at = givenTime(text, field)
  if (!at) throw new Error('a text is no null')
  return at
}
