import { useQuery } from '@tanstack/react-query'
import { carriersQuery } from './queries.ts'

/** What a carrier is called, by its key; the key itself for one that nobody knows, and until the names are here. */
export function useCarrierName(): (key: string | null) => string | null {
  const carriers = useQuery(carriersQuery)
  return (key) => carriers.data?.items.find(({ name }) => name === key)?.displayName ?? key
}
