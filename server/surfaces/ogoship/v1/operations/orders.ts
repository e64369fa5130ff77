import { changeOrder, listOrders, placeOrder } from '#modules/orders'
import type { FileLinks } from '#platform/files'
import { naming } from '#platform/http/index'
import { timeFrom } from '../../times.ts'
import type { Op } from '../operation.ts'
import type { Paging } from '../paging.ts'
import { ORDER_NAMES, orderChangesFrom, orderFrom, toOrder } from '../wire/order.ts'
import { pathText } from '../wire/values.ts'

export function orderOperations(paging: Paging, files: FileLinks) {
  const searchOrders: Op<'searchOrders'> = async ({ ctx, query }) => {
    const { reference, modifiedAfter, limit = 50, page = 1 } = query
    const filter = {
      reference,
      editedAfter: modifiedAfter === undefined ? undefined : timeFrom(modifiedAfter, 'modifiedAfter'),
    }
    const orders = await paging(
      ctx,
      { name: 'orders', filter, limit, page },
      (keyset) => listOrders(ctx, filter, keyset),
      (order) => order.id,
    )
    return orders.map((order) => toOrder(order, files.urlOf(ctx.shopId)))
  }

  const createOrder: Op<'createOrder'> = async ({ ctx, body }) => {
    const order = await naming(ORDER_NAMES, () => placeOrder(ctx, orderFrom(body, files.idOf(ctx.shopId))))
    return toOrder(order, files.urlOf(ctx.shopId))
  }

  const updateOrder: Op<'updateOrder'> = async ({ ctx, path, query, body }) => {
    const reference = pathText(path.reference, query.base64url, 'reference')
    const changes = orderChangesFrom(body, files.idOf(ctx.shopId))
    const order = await naming(ORDER_NAMES, () => changeOrder(ctx, reference, changes))
    return toOrder(order, files.urlOf(ctx.shopId))
  }

  const patchOrder: Op<'patchOrder'> = (call) => updateOrder(call)
  return { searchOrders, createOrder, updateOrder, patchOrder }
}
