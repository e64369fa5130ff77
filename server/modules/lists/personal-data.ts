import { requireScope, type Tx } from '#platform/context'
import { deleteExportsOfShop } from './queries/exports.ts'
import { deleteViewsAbout } from './queries/views.ts'

/**
 * Takes the person out of lists: any file may name them, so that none stays, and views that look for them by their
 * address go. Answers how many files there were.
 */
export async function erasePersonFromLists(tx: Tx, email: string | null): Promise<number> {
  requireScope(tx, 'admin')
  if (email !== null) await deleteViewsAbout(tx, email)
  return deleteExportsOfShop(tx)
}
