import type { Schemas } from '../../api.ts'

type Status = Schemas['StockUpdateStatus']

/** As the address writes it: what is still to come has no word. */
export interface DeliveryView {
  view?: 'done'
}

export const readDeliveryView = ({ view }: Readonly<Record<string, unknown>>): DeliveryView =>
  view === 'done' ? { view } : {}

export const statusesOf = ({ view }: DeliveryView): Status[] =>
  view === 'done' ? ['Completed', 'Cancelled'] : ['New', 'Arrived', 'Processing']

export const isOpen = (status: Status): boolean => status !== 'Completed' && status !== 'Cancelled'

/** One product of a delivery, whatever the number of its lines. */
export interface Expected {
  code: string
  productId: string
  name: string | null
  eanCode: string | null
  expected: number
  received: number
}

export function productsOf(lines: readonly Schemas['StockUpdateLine'][]): Expected[] {
  const products = new Map<string, Expected>()
  for (const { code, productId, name, eanCode, expectedQuantity, receivedQuantity } of lines) {
    const known = products.get(code) ?? { code, productId, name, eanCode, expected: 0, received: 0 }
    known.expected += expectedQuantity
    known.received += receivedQuantity
    products.set(code, known)
  }
  return [...products.values()]
}

/** Units beyond what was announced, negative while some are missing; `counted` are not booked yet. */
export const differenceOf = ({ expected, received }: Expected, counted = 0): number => received + counted - expected
