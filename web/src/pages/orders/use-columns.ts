import { useState } from 'react'
import { useSession } from '../../session.tsx'
import { type ListColumn, shownColumns } from './columns.tsx'
import type { SavedView, Views } from './use-views.ts'

/** The columns of the view, or of this browser for lists that are no view of one's own. */
export function useColumns(view: SavedView | undefined, views: Views) {
  const { signedIn, shop } = useSession()
  const key = `doorstep.columns.${signedIn.person.id}.${shop.slug}`
  const [own, setOwn] = useState(() => localStorage.getItem(key) ?? '')
  const columns = shownColumns(view ? view.columns : own.split(','))
  const set = (next: readonly ListColumn[]) => {
    if (view) return views.update.mutate({ id: view.id, columns: [...next] })
    localStorage.setItem(key, next.join(','))
    setOwn(next.join(','))
  }
  return { columns, set }
}
