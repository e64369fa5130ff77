import type { Judgement } from '../judgement.ts'
import { served } from '../operations.ts'

/** Who may call what. */
export const access: Judgement = {
  name: 'access',
  what: 'nobody gets or changes what is not theirs',
  run: async () => ({ lines: [{ operations: served.length }], violations: [] }),
}
