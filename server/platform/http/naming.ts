import { DomainError, Invalid, invalidInput, problemsOf } from '../errors.ts'

/**
 * Runs a verb and tells its errors by the member names of a wire: `names` from core to wire, of a member or of
 * the way to one.
 */
export async function naming<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const word = (name: string) => names[name] ?? name
    const rename = (field: string) => field.replace(/\w+(\.\w+)*/g, (way) => names[way] ?? way.replace(/\w+/g, word))
    const problems = problemsOf(error)
    if (problems.length > 0) {
      throw invalidInput(problems.map((problem) => ({ ...problem, field: rename(problem.field) })))
    }
    if (typeof error.details.field !== 'string' || error.kind !== 'invalid') throw error
    throw new Invalid(error.code, { ...error.details, field: rename(error.details.field) })
  }
}
