import type { RefObject } from 'react'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'

/** The keys that every list has. */
export function useListShortcuts(searchRef?: RefObject<HTMLInputElement | null>): void {
  useShortcuts({
    ...(searchRef ? { '/': () => searchRef.current?.focus() } : {}),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
  })
}
