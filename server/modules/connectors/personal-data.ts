import { requireScope, type Tx } from '#platform/context'
import { deleteCallsAbout } from './queries/calls.ts'

/** Forgets what shop systems called about these orders, by their ids there; what was not read yet never is. */
export async function eraseCalls(tx: Tx, externalOrderIds: readonly string[]): Promise<number> {
  requireScope(tx, 'admin')
  return externalOrderIds.length > 0
    ? deleteCallsAbout(
        tx,
        externalOrderIds.map((id) => `order:${id}`),
      )
    : 0
}
