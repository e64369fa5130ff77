import type { operations } from '#generated/doorstep'
import type { Operation } from '#platform/http/index'

/** Handler of one operation of the contract. */
export type Op<Id extends keyof operations> = Operation<operations[Id]>
