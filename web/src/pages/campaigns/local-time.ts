const two = (value: number): string => String(value).padStart(2, '0')

/** A time as the browser's field for it writes times: in the reader's zone, to the minute. */
export function toField(at: string | null): string {
  if (at === null) return ''
  const time = new Date(at)
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${date}T${two(time.getHours())}:${two(time.getMinutes())}`
}

/** Null for a field that is empty, or not filled in yet. */
export function fromField(text: string): string | null {
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
