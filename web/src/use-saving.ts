import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError, type Fault } from './api.ts'

interface Options<Result> {
  send: () => Promise<Result>
  /** First words of the keys of what is different then. */
  changes: readonly string[]
  /** Fields that a conflict is about, with its sentence, by the code of the conflict. */
  conflicts?: Readonly<Record<string, Fault>>
  onSaved: (result: Result) => void
}

export interface Saving {
  save: () => void
  busy: boolean
  /** What stands beside a field. */
  faults: readonly Fault[]
  /** What no field is about. */
  failure: Error | null
}

/** Sends a form. What the server found wrong with a field stands there; everything else is a failure. */
export function useSaving<Result>({ send, changes, conflicts = {}, onSaved }: Options<Result>): Saving {
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: send,
    async onSuccess(result) {
      await Promise.all(changes.map((name) => queries.invalidateQueries({ queryKey: [name] })))
      onSaved(result)
    },
  })
  const conflict = error instanceof ApiError ? conflicts[error.code] : undefined
  const faults = conflict ? [conflict] : error instanceof ApiError ? error.faults : []
  return { save: () => mutate(), busy: isPending, faults, failure: error && faults.length === 0 ? error : null }
}
