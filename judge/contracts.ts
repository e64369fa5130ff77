import { type Contract, type ContractOperation, loadContract } from '../server/platform/http/index.ts'

/** The API families by the name of their surface, with where each is mounted. */
export const FAMILIES = {
  api: { contract: 'doorstep', prefix: '/api' },
  ogoship: { contract: 'ogoship-api-v1', prefix: '/ogoship' },
  'ogoship-tracking': { contract: 'ogoship-tracking', prefix: '/ogoship/tracking' },
  karla: { contract: 'karla', prefix: '/karla' },
  shopgo: { contract: 'shopgo-management', prefix: '/shopgo' },
  'shopgo-platform': { contract: 'shopgo-platform', prefix: '/shopgo' },
} as const

export type Family = keyof typeof FAMILIES

export interface Served {
  family: Family
  contract: Contract
  operation: ContractOperation
}

/** All operations of all contracts. */
export const served: readonly Served[] = Object.entries(FAMILIES).flatMap(([family, { contract: name }]) => {
  const contract = loadContract(name)
  return [...contract.operations.values()].map((operation) => ({ family: family as Family, contract, operation })) // a key of FAMILIES
})

/** `family.operation`, under which ids and bodies of a shop are found. */
export const nameOf = ({ family, operation }: Pick<Served, 'family' | 'operation'>): string =>
  `${family}.${operation.id}`
