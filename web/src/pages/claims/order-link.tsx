import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { orderQuery } from '../order/queries.ts'

/** Leads to an order by its reference; until that is known, by the end of its id. */
export function OrderLink({ orderId }: { orderId: string }) {
  const { data: order } = useQuery(orderQuery(orderId))
  return (
    <Link to={paths.order(orderId)} className="break-all text-accent-text underline">
      {order?.reference ?? orderId.slice(-6)}
    </Link>
  )
}
