import { DomainError } from '#platform/errors'

/** Runs work of the core; an error of it that names a member gets the name that this wire has for the member. */
export async function withFieldNames<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && typeof error.details.field === 'string')
      error.details.field = error.details.field.replace(/[a-zA-Z]+/g, (name) => names[name] ?? name)
    throw error
  }
}
