import type { OrderLine, OrderRow } from '#modules/orders'
import { textFromAmount } from '#platform/money'
import type { Cell, OrderColumn } from './types.ts'

/** What the columns show of an order. `lines` are looked at for the column of products only. */
export const cellsOf = (order: OrderRow, columns: readonly OrderColumn[], lines: readonly OrderLine[]): Cell[] =>
  columns.map((column) => cellOf(order, column, lines))

function cellOf(order: OrderRow, column: OrderColumn, lines: readonly OrderLine[]): Cell {
  switch (column) {
    case 'customerName':
      return order.customer.name
    case 'country':
      return order.customer.countryCode
    case 'company':
    case 'email':
    case 'phone':
    case 'address1':
    case 'address2':
    case 'zip':
    case 'city':
      return order.customer[column]
    case 'products':
      return lines.map(({ code, quantity }) => `${quantity} x ${code}`).join('; ')
    case 'total':
      return order.priceTotal === null ? null : { amount: textFromAmount(order.priceTotal) }
    case 'updatedAt':
      return order.editedAt
    default:
      return order[column]
  }
}
