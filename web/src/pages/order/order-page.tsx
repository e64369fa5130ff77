import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useShortcuts } from '../../shortcuts.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { StatusPill } from '../orders/status-pill.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { ACTIONS, type ActionName, nextAction, verdictsOf } from './order-actions.ts'
import { OrderFacts } from './order-facts.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderParcels } from './order-parcels.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { historyQuery, orderQuery } from './queries.ts'
import { ShipForm } from './ship-form.tsx'
import { orderTexts } from './texts.ts'
import { useOrderAction } from './use-order-action.ts'

type Order = Schemas['Order']

export function OrderPage() {
  const words = useWords(orderTexts)
  const { orderId } = useParams({ from: '/orders/$orderId' })
  const { data: order } = useSuspenseQuery(orderQuery(orderId))
  const { data: history } = useSuspenseQuery(historyQuery(orderId))

  const navigate = useNavigate()
  const toast = useToast()
  const [open, setOpen] = useState<'ship' | 'cancel' | null>(null)
  const action = useOrderAction(orderId)
  useShortcuts({ u: () => void navigate({ to: paths.orders }) })

  const start = (name: ActionName) => {
    if (name === 'ship' || name === 'cancel') return setOpen(name)
    action.mutate(
      { action: name },
      {
        onSuccess: () => {
          if (name === 'clear') toast({ text: words.done.clear, undo: () => action.mutate({ action: 'hold' }) })
          if (name === 'hold') toast({ text: words.done.hold, undo: () => action.mutate({ action: 'clear' }) })
        },
      },
    )
  }
  return (
    <>
      <title>{`${order.reference} · Doorstep`}</title>
      <Header order={order} busy={action.isPending} onAction={start} />
      <div className="grid items-start gap-6 px-6 py-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          {action.isError && <Failure error={action.error} />}
          {open === 'ship' && (
            <ShipForm
              busy={action.isPending}
              onClose={() => setOpen(null)}
              onShip={(parcel) => action.mutate({ action: 'ship', parcel }, { onSuccess: () => setOpen(null) })}
            />
          )}
          <OrderLines order={order} />
          <OrderParcels order={order} />
          <OrderTimeline history={history} />
        </div>
        <OrderFacts order={order} />
      </div>
      {open === 'cancel' && (
        <CancelDialog
          reference={order.reference}
          onClose={() => setOpen(null)}
          onCancel={() => {
            setOpen(null)
            action.mutate({ action: 'cancel' })
          }}
        />
      )}
    </>
  )
}

interface HeaderProps {
  order: Order
  busy: boolean
  onAction: (name: ActionName) => void
}

/** Where the order stands, and the one thing that brings it on. */
function Header({ order, busy, onAction }: HeaderProps) {
  const words = useWords(orderTexts)
  const texts = useTexts()
  const { actions, reasons } = words
  const next = nextAction(order)
  const verdicts = verdictsOf(order)
  const reasonOf = (name: ActionName) => {
    const reason = verdicts[name]
    return reason === null ? null : reasons[reason]
  }
  return (
    <div className="border-line border-b px-6 pt-3 pb-4">
      <Link to={paths.orders} className="inline-flex items-center gap-1 text-muted hover:text-ink">
        <Icon name="back" />
        {texts.places.orders}
      </Link>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <h1 className="break-all font-semibold text-xl">{order.reference}</h1>
        <CopyButton text={order.reference} />
        <StatusPill status={order.status} />
        {order.test && <span className="rounded bg-sunken px-1.5 text-muted text-xs">{words.test}</span>}
        <div className="ml-auto flex items-center gap-2">
          {next && (
            <Button look="primary" busy={busy} onClick={() => onAction(next)}>
              {actions[next]}
            </Button>
          )}
          <Menu
            trigger={
              <Button aria-label={words.more}>
                <Icon name="more" />
              </Button>
            }
          >
            {ACTIONS.filter((name) => name !== next).map((name) => (
              <MenuItem key={name} reason={reasonOf(name)} onSelect={() => onAction(name)}>
                {actions[name]}
              </MenuItem>
            ))}
          </Menu>
        </div>
      </div>
      <p className="mt-1 text-muted">{words.stands[order.status](order.lines.length, coveredLines(order))}</p>
    </div>
  )
}

const coveredLines = ({ lines }: Order): number =>
  lines.filter(({ coverage }) => coverage === null || coverage.missing === 0).length
