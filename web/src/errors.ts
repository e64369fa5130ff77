import { ApiError } from './api.ts'
import type { Texts } from './texts/en.ts'

/** What a failure means for the reader, and the reference under which the server's log knows it. */
export function explain(error: unknown, { errors }: Texts): { text: string; reference: string | null } {
  if (!(error instanceof ApiError)) return { text: errors.server, reference: null }
  const { status, message, reference } = error
  if (status === 0) return { text: errors.unreachable, reference }
  if (status === 403) return { text: errors.forbidden, reference }
  if (status === 404) return { text: errors.notFound, reference }
  if (status === 409) return { text: errors.conflict(message), reference }
  if (status === 429) return { text: errors.busy, reference }
  if (status >= 500) return { text: errors.server, reference }
  return { text: errors.other(message), reference }
}
