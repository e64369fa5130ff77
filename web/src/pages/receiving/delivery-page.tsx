import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { SoundButton } from '../../ui/sound-button.tsx'
import { CountDesk } from './count-desk.tsx'
import { DeliveryFacts } from './delivery-facts.tsx'
import { DeliveryStatus } from './delivery-status.tsx'
import { isOpen } from './delivery-view.ts'
import { GoodsTable } from './goods-table.tsx'
import { deliveryQuery } from './queries.ts'
import { receivingTexts } from './texts.ts'

type Delivery = Schemas['StockUpdate']

/** One delivery: counted in while it is open, with its differences when it is closed. */
export function DeliveryPage() {
  const words = useWords(receivingTexts)
  const { stockUpdateId } = useParams({ from: '/receiving/$stockUpdateId' })
  const { data, error, refetch } = useQuery(deliveryQuery(stockUpdateId))
  return (
    <>
      <PageHead
        title={data?.reference ?? words.title}
        note={data && <DeliveryStatus status={data.status} />}
        back={{ to: paths.receiving, label: words.title }}
        actions={data && isOpen(data.status) && <Actions delivery={data} />}
      />
      {error && !data ? (
        <div className="p-6">
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      ) : data ? (
        <div className="grid items-start gap-4 px-6 py-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
          {isOpen(data.status) ? <CountDesk key={data.id} delivery={data} /> : <Closed delivery={data} />}
          <DeliveryFacts delivery={data} />
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

function Actions({ delivery }: { delivery: Delivery }) {
  const { detail } = useWords(receivingTexts)
  const queries = useQueryClient()
  const mayNot = useMay('warehouse')
  const [cancelling, setCancelling] = useState(false)
  const path = { stockUpdateId: delivery.id }
  const move = useMutation({
    mutationFn: (to: 'arrive' | 'cancel') => call('post', `/stock-updates/{stockUpdateId}/${to}`, { path }),
    onSuccess(changed) {
      queries.setQueryData(['stock-update', delivery.id], changed)
      void queries.invalidateQueries({ queryKey: ['stock-updates'] })
    },
    onSettled: () => setCancelling(false),
  })
  return (
    <>
      {move.error && <Failure error={move.error} />}
      <SoundButton />
      {delivery.status === 'New' && (
        <>
          <Button look="quiet" reason={mayNot} onClick={() => setCancelling(true)}>
            {detail.cancel}
          </Button>
          <Button reason={mayNot} busy={move.isPending} onClick={() => move.mutate('arrive')}>
            {detail.arrive}
          </Button>
        </>
      )}
      {cancelling && (
        <Confirm
          title={detail.cancelTitle}
          name={delivery.reference}
          submit={detail.cancel}
          busy={move.isPending}
          onConfirm={() => move.mutate('cancel')}
          onClose={() => setCancelling(false)}
        >
          {detail.cancelMeaning}
        </Confirm>
      )}
    </>
  )
}

function Closed({ delivery }: { delivery: Delivery }) {
  const { detail } = useWords(receivingTexts)
  return (
    <div className="grid gap-4">
      <p className="text-muted">{detail.overNote}</p>
      <GoodsTable delivery={delivery} />
    </div>
  )
}
