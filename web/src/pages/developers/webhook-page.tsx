import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Time } from '../../ui/time.tsx'
import { DeliveryDrawer } from './delivery-drawer.tsx'
import { DeliveryTable } from './delivery-table.tsx'
import { Facts } from './facts.tsx'
import { useListShortcuts } from './list-shortcuts.ts'
import { deliveriesQuery, webhookQuery } from './queries.ts'
import { WebhookActions } from './webhook-actions.tsx'
import { WebhookHealth } from './webhook-health.tsx'
import { webhookTexts } from './webhook-texts.ts'

const FROM = '/developers/webhooks/$webhookId'

export function WebhookPage() {
  const words = useWords(webhookTexts)
  const { webhookId } = useParams({ from: FROM })
  const { status, delivery } = useSearch({ from: FROM })
  const navigate = useNavigate()
  const { data: webhook } = useSuspenseQuery(webhookQuery(webhookId))
  const list = useInfiniteQuery(deliveriesQuery(webhookId, status))
  useListShortcuts()
  const open = (id: string | null) =>
    void navigate({
      to: paths.webhook(webhookId),
      search: { ...(status ? { status } : {}), ...(id ? { delivery: id } : {}) },
    })
  const deliveries = list.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageHead
        title={webhook.url}
        note={<WebhookHealth webhook={webhook} />}
        back={{ to: paths.webhooks, label: words.back }}
        actions={<WebhookActions webhook={webhook} onDelivery={open} />}
      />
      <div className="border-line border-b px-6 py-4">
        <WebhookFacts webhook={webhook} />
      </div>
      <div className="border-line border-b px-6 pt-3">
        <h2 className="mb-2 font-semibold">{words.deliveries}</h2>
        <StatusTabs webhookId={webhookId} />
      </div>
      {list.isError && !deliveries ? (
        <div className="p-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : deliveries?.length === 0 ? (
        <Empty title={words.noDeliveriesTitle} text={status ? words.noneOfState : words.noDeliveries} />
      ) : (
        <DeliveryTable deliveries={deliveries} status={status} />
      )}
      {deliveries && deliveries.length > 0 && (
        <LoadMore note={words.shown(deliveries.length, list.hasNextPage)} list={list} />
      )}
      {delivery && (
        <DeliveryDrawer key={delivery} deliveryId={delivery} active={webhook.active} onClose={() => open(null)} />
      )}
    </>
  )
}

function StatusTabs({ webhookId }: { webhookId: string }) {
  const words = useWords(webhookTexts)
  const to = paths.webhook(webhookId)
  const states = (['Failed', 'Retrying', 'Pending', 'Delivered'] as const).map((status) => ({
    label: words.statuses[status],
    to,
    search: { status },
  }))
  return <TabLinks label={words.views} tabs={[{ label: words.all, to }, ...states]} />
}

function WebhookFacts({ webhook }: { webhook: Schemas['Webhook'] }) {
  const words = useWords(webhookTexts)
  const { eventTypes, customHeaders, lastSuccessAt, failingSince, createdAt } = webhook
  const events = eventTypes.includes('*') ? words.allEvents : eventTypes.join(', ')
  return (
    <Facts
      facts={[
        [words.dialect, words.dialects[webhook.dialect] ?? webhook.dialect],
        [words.events, events],
        // Their values may be secrets.
        [words.headers, Object.keys(customHeaders).join(', ')],
        [words.failingSince, failingSince && <Time at={failingSince} />],
        [words.lastSuccess, lastSuccessAt ? <Time key="at" at={lastSuccessAt} /> : words.never],
        [words.created, <Time key="at" at={createdAt} />],
      ]}
    />
  )
}
