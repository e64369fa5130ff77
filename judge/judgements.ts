import { abuse } from './abuse/abuse.ts'
import { access } from './access/access.ts'
import { fuzz } from './fuzz/fuzz.ts'
import type { Judgement } from './judgement.ts'
import { mutations } from './mutations/mutations.ts'

/** In the order they are run. */
export const JUDGEMENTS: readonly Judgement[] = [access, fuzz, mutations, abuse]
