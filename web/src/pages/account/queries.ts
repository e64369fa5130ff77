import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => call('get', '/session/passkeys', { signal }),
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call('get', '/sessions', { signal }),
})
