/** Room for forms with pictures that are on their way: each is held whole until it is read. */
export interface UploadRoom {
  /** False when there is no room now. */
  enter: (form: object, bytes: number) => boolean
  leave: (form: object) => void
}

export function createUploadRoom(mostBytes: number): UploadRoom {
  const inside = new Map<object, number>()
  let used = 0
  return {
    enter(form, bytes) {
      // One that is alone always fits.
      if (inside.size > 0 && used + bytes > mostBytes) return false
      inside.set(form, bytes)
      used += bytes
      return true
    },
    leave(form) {
      used -= inside.get(form) ?? 0
      inside.delete(form)
    },
  }
}
