import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '../session.tsx'
import { staleKeys } from './stale-keys.ts'
import { listenTo } from './stream.ts'

/** Many events in a row read a list anew once. */
const GATHER_MS = 1_500
/** A connection that is back at once was never missed. */
const UNNOTICED_MS = 4_000

/** Keeps every page as it is on the server. False: it has been cut off for some seconds, and tries to come back. */
export function useLive(): boolean {
  const queries = useQueryClient()
  const { shop } = useSession()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const stale = new Map<string, string[]>()
    let gathering: ReturnType<typeof setTimeout> | undefined
    let missing: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      gathering = undefined
      for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey })
      stale.clear()
    }
    const end = listenTo(shop.slug, {
      onEvent(event) {
        for (const key of staleKeys(event)) stale.set(key.join(' '), key)
        gathering ??= setTimeout(flush, GATHER_MS)
      },
      onGap: () => void queries.invalidateQueries(),
      onState(now) {
        clearTimeout(missing)
        if (now) setConnected(true)
        else missing = setTimeout(() => setConnected(false), UNNOTICED_MS)
      },
    })
    return () => {
      end()
      clearTimeout(gathering)
      clearTimeout(missing)
    }
  }, [queries, shop.slug])
  return connected
}
