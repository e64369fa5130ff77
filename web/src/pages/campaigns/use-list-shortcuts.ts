import type { RefObject } from 'react'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'

/** The keys of a list: its rows, and its search where it has one. */
export const useListShortcuts = (search?: RefObject<HTMLInputElement | null>): void =>
  useShortcuts({
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
    ...(search ? { '/': () => search.current?.focus() } : {}),
  })
