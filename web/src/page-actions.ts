import { useEffect } from 'react'

export interface PageAction {
  label: string
  /** Why it cannot be done now; null: it can. */
  reason: string | null
  run: () => void
}

let current: readonly PageAction[] = []

/** What can be done with the thing that a page is about: the palette offers it while the page is open. */
export function usePageActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    current = actions
    return () => {
      if (current === actions) current = []
    }
  }, [actions])
}

export const actionsOfPage = (): readonly PageAction[] => current
