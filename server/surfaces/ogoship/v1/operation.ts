import type { operations } from '#generated/ogoship-api-v1'
import type { Operation } from '#platform/http/index'

/** Handler of one operation of the contract. */
export type Op<Id extends keyof operations> = Operation<operations[Id]>
