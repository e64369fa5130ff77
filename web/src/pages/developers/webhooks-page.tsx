import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { DevelopersHead } from './developers-head.tsx'
import { useListShortcuts } from './list-shortcuts.ts'
import { webhooksQuery } from './queries.ts'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookHealth } from './webhook-health.tsx'
import { webhookTexts } from './webhook-texts.ts'

const CALL = `POST /hooks
webhook-id: 01909b6e-3f2a-7c31-9d52-6f0e6a1b2c3d
webhook-timestamp: 1772442000
webhook-signature: v1,6Rt0…

{"type": "order.shipped", "timestamp": "2026-03-02T09:00:00.000Z",
 "subject": "order:01909b6e-…", "data": {"reference": "10024"}}`

export function WebhooksPage() {
  const words = useWords(webhookTexts)
  const [mayRead, mayWrite] = [useMay('read:webhook'), useMay('write:webhook')]
  const list = useQuery({ ...webhooksQuery, enabled: mayRead === null })
  const [making, setMaking] = useState(false)
  useListShortcuts()
  const create = (
    <Button look="primary" reason={mayWrite} onClick={() => setMaking(true)}>
      {words.create}
    </Button>
  )
  return (
    <>
      <DevelopersHead title={words.title} actions={create} />
      {mayRead !== null ? (
        <Empty title={words.title} text={mayRead} />
      ) : list.isError && !list.data ? (
        <div className="p-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : list.data?.length === 0 ? (
        <Empty title={words.emptyTitle} text={words.empty} example={{ intro: words.emptyExample, code: CALL }} />
      ) : (
        <WebhookTable webhooks={list.data} />
      )}
      {making && <WebhookForm onClose={() => setMaking(false)} />}
    </>
  )
}

function WebhookTable({ webhooks }: { webhooks: readonly Schemas['Webhook'][] | undefined }) {
  const words = useWords(webhookTexts)
  return (
    <table className={TABLE} aria-label={words.table} aria-busy={webhooks === undefined}>
      <thead>
        <tr>
          {[words.url, words.health, words.dialect, words.events, words.lastSuccess].map((name) => (
            <th key={name} scope="col" className={`${HEAD} first:pl-6`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {webhooks === undefined && <SkeletonRows rows={4} columns={5} />}
        {webhooks?.map((webhook) => (
          <tr key={webhook.id} className={ROW}>
            <td className={`${CELL} max-w-80 truncate pl-6 max-lg:max-w-52`}>
              <Link
                to={paths.webhook(webhook.id)}
                data-row-link=""
                title={webhook.url}
                className="font-medium hover:underline"
              >
                {webhook.url}
              </Link>
            </td>
            <td className={CELL}>
              <WebhookHealth webhook={webhook} />
            </td>
            <td className={`${CELL} max-w-44 truncate text-muted`}>
              {words.dialects[webhook.dialect] ?? webhook.dialect}
            </td>
            <td className={`${CELL} max-w-48 truncate text-muted`} title={webhook.eventTypes.join(', ')}>
              {eventsInShort(webhook, words)}
            </td>
            <td className={`${CELL} whitespace-nowrap pr-6 text-muted`}>
              {webhook.lastSuccessAt ? <Time at={webhook.lastSuccessAt} /> : words.never}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function eventsInShort({ eventTypes }: Schemas['Webhook'], words: typeof webhookTexts.en): string {
  if (eventTypes.includes('*')) return words.allEvents
  return eventTypes.length === 1 ? String(eventTypes[0]) : words.eventCount(eventTypes.length)
}
