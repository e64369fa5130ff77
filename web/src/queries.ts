import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

/** One answer from the server each; nothing else is kept about data. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What was refused is refused again; what was not reached may be reached now.
        retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502),
      },
    },
  })
