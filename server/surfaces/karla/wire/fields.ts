import { Invalid } from '#platform/errors'

/** What a verb says of its input, in the names of the wire. */
export async function inWireNames<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const field = error instanceof Invalid ? error.details.field : undefined
    const name = typeof field === 'string' ? names[field] : undefined
    if (!(error instanceof Invalid) || name === undefined) throw error
    throw new Invalid(error.code, { ...error.details, field: name }, { cause: error })
  }
}
