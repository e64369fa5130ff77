import { abuse } from './abuse/abuse.ts'
import { access } from './access/access.ts'
import type { Judgement } from './judgement.ts'

/** In the order they are run. */
export const JUDGEMENTS: readonly Judgement[] = [access, abuse]
