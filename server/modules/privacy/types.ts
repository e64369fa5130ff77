/** How a person is known; any of these is enough. */
export interface PersonKeys {
  email: string | null
  /** Of the customer, in the shop system. */
  externalCustomerId: string | null
  orderIds: readonly string[]
  /** Of orders, in the shop system. */
  externalOrderIds: readonly string[]
}

/** A person, or all whom the shop system told of. */
export type Whom = PersonKeys | 'everybody'

/** A person with everything that is theirs. */
export interface Person {
  keys: PersonKeys
  orderIds: string[]
  shipmentIds: string[]
}

/** How many things of each kind were erased. */
export type ErasedCounts = Record<string, number>

export interface Erasure {
  erased: ErasedCounts
  /** References of orders that still have to be shipped: they keep the address until they are over. */
  openOrders: string[]
}

export type RequestKind = 'export' | 'erasure'

/** What somebody asked about their data. */
export interface PrivacyRequest {
  id: string
  kind: RequestKind
  /** Who passed it on: a door, or a shop system. */
  origin: string
  requestedBy: string
  createdAt: Date
  /** The law gives a month. */
  dueAt: Date
  doneAt: Date | null
  /** Of the export, as long as it is kept. */
  fileId: string | null
  result: Erasure | null
}
