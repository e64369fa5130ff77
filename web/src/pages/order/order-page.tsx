import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { useShortcuts } from '../../shortcuts.ts'
import { useWords } from '../../texts/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { LinesForm } from './lines-form.tsx'
import { type ActionName, editVerdict } from './order-actions.ts'
import { OrderFacts } from './order-facts.tsx'
import { OrderHeader } from './order-header.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderParcels } from './order-parcels.tsx'
import { OrderPayments } from './order-payments.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { OrderViews } from './order-views.tsx'
import { historyQuery, orderQuery } from './queries.ts'
import { ShipForm } from './ship-form.tsx'
import { orderTexts } from './texts.ts'
import { useOpenForm } from './use-open-form.ts'
import { useOrderAction } from './use-order-action.ts'

/** What undoes a decision. */
const REVERSE = { clear: 'hold', hold: 'clear', draft: 'clear' } as const

export function OrderPage() {
  const words = useWords(orderTexts)
  const { orderId } = useParams({ from: '/orders/$orderId' })
  const { data: order } = useSuspenseQuery(orderQuery(orderId))
  const { data: history } = useSuspenseQuery(historyQuery(orderId))
  const navigate = useNavigate()
  const toast = useToast()
  const form = useOpenForm()
  const [cancelling, setCancelling] = useState(false)
  const action = useOrderAction(orderId)
  useShortcuts({
    u: () => void navigate({ to: paths.orders }),
    e: () => editVerdict('content', order.status) === null && form.open('lines'),
  })

  const start = (name: ActionName) => {
    if (name === 'ship') return form.open('ship')
    if (name === 'cancel') return setCancelling(true)
    const wasCleared = order.status === 'New' || order.status === 'Pending'
    action.mutate(
      { action: name },
      {
        onSuccess: () => {
          if (name === 'collect') return
          const reverse = name === 'confirm' || (name === 'draft' && !wasCleared) ? null : REVERSE[name]
          const undo = reverse && (() => action.mutate({ action: reverse }))
          toast({ text: words.done[name], ...(undo && { undo }) })
        },
      },
    )
  }
  return (
    <>
      <OrderHeader order={order} busy={action.isPending} onAction={start} />
      <div className="grid items-start gap-6 px-6 py-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          {action.isError && <Failure error={action.error} />}
          {form.edit === 'ship' && (
            <ShipForm
              busy={action.isPending}
              onClose={form.close}
              onShip={(parcel) => action.mutate({ action: 'ship', parcel }, { onSuccess: form.close })}
            />
          )}
          <OrderLines
            order={order}
            onEdit={() => form.open('lines')}
            form={
              form.edit === 'lines' &&
              editVerdict('content', order.status) === null && (
                <LinesForm label={words.edit.lines} order={order} onClose={form.close} />
              )
            }
          />
          <OrderPayments order={order} />
          <OrderParcels order={order} />
          <OrderTimeline history={history} />
          <OrderViews order={order} />
        </div>
        <OrderFacts order={order} />
      </div>
      {cancelling && (
        <CancelDialog
          reference={order.reference}
          onClose={() => setCancelling(false)}
          onCancel={() => {
            setCancelling(false)
            action.mutate({ action: 'cancel' })
          }}
        />
      )}
    </>
  )
}
