import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { SoundButton } from '../../ui/sound-button.tsx'
import { orderQuery } from '../order/queries.ts'
import { NextOrders } from './next-orders.tsx'
import { PackDesk } from './pack-desk.tsx'
import { pickListQuery } from './queries.ts'
import { warehouseTexts } from './texts.ts'
import { useOpenOrder } from './use-open-order.ts'

const TO_PACK = new Set<string>(['New', 'Collecting'])

/** The packing table for one order: every unit is scanned into the parcel, then the parcel leaves. */
export function PackPage() {
  const words = useWords(warehouseTexts)
  const { orderId } = useParams({ from: '/warehouse/pack/$orderId' })
  const order = useQuery(orderQuery(orderId))
  const list = useQuery(pickListQuery([orderId]))
  const error = order.error ?? list.error
  const reference = order.data?.reference ?? ''
  return (
    <>
      <PageHead
        title={words.pack.title(reference)}
        back={{ to: paths.warehouse, label: words.title }}
        actions={
          <>
            <SoundButton />
            <Link to={paths.order(orderId)} className={buttonClass('quiet')}>
              {words.pack.toOrder}
            </Link>
          </>
        }
      />
      {order.data && list.data ? (
        list.data.stops.length > 0 && TO_PACK.has(order.data.status) ? (
          <PackDesk key={orderId} order={order.data} items={list.data.stops} />
        ) : (
          <PackedOrder key={orderId} order={order.data} />
        )
      ) : error ? (
        <div className="p-6">
          <Failure
            error={error}
            onRetry={() => {
              void order.refetch()
              void list.refetch()
            }}
          />
        </div>
      ) : (
        <div className="grid gap-3 p-6">
          <SkeletonBlock className="h-12" />
          <SkeletonBlock className="h-16" />
          <SkeletonBlock className="h-80" />
        </div>
      )}
    </>
  )
}

/** After the parcel left, or for an order that is not the warehouse's: on to the next slip. */
function PackedOrder({ order }: { order: Schemas['Order'] }) {
  const words = useWords(warehouseTexts)
  const texts = useTexts()
  const { note, tell } = useScanNote()
  const openOrder = useOpenOrder(tell)
  const { pack } = words
  const shipped = order.status === 'Shipped'
  return (
    <div className="grid gap-4 px-6 py-4">
      <ScanBar label={words.scanOrder} hint={words.scanOrderHint} onScan={(code) => void openOrder(code)} />
      {note ? (
        <ScanNoteBar note={note} rest="" />
      ) : (
        <ScanNoteBar
          note={{
            id: 0,
            tone: shipped ? 'good' : 'moving',
            title: shipped
              ? pack.shippedTitle(order.reference)
              : pack.overTitle(order.reference, texts.status[order.status]),
            detail: shipped ? pack.shippedText : pack.overText,
          }}
          rest=""
        />
      )}
      <NextOrders />
    </div>
  )
}
