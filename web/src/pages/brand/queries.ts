import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: ({ signal }) => call('get', '/brand', { signal }),
})
