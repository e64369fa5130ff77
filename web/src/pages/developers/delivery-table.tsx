import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Pill } from '../../ui/pill.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { webhookTexts } from './webhook-texts.ts'

const LOOKS = {
  Pending: { tone: 'moving', icon: 'clock' },
  Retrying: { tone: 'warn', icon: 'refresh' },
  Delivered: { tone: 'good', icon: 'check' },
  Failed: { tone: 'bad', icon: 'alert' },
} as const

export function DeliveryStatus({ status }: { status: Schemas['DeliveryStatus'] }) {
  const words = useWords(webhookTexts)
  return <Pill {...LOOKS[status]}>{words.statuses[status]}</Pill>
}

interface Props {
  deliveries: readonly Schemas['Delivery'][] | undefined
  /** The filter that stays while one is open. */
  status: Schemas['DeliveryStatus'] | undefined
}

export function DeliveryTable({ deliveries, status }: Props) {
  const words = useWords(webhookTexts)
  return (
    <table className={TABLE} aria-label={words.deliveries} aria-busy={deliveries === undefined}>
      <thead>
        <tr>
          {[words.event, words.subject, words.state, words.attempts, words.next, words.at].map((name) => (
            <th key={name} scope="col" className={`${HEAD} first:pl-6`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries === undefined && <SkeletonRows rows={8} columns={6} />}
        {deliveries?.map((delivery) => (
          <tr key={delivery.id} className={ROW}>
            <td className={`${CELL} max-w-60 truncate pl-6`}>
              <Link
                to={paths.webhook(delivery.webhookId)}
                search={{ ...(status ? { status } : {}), delivery: delivery.id }}
                data-row-link=""
                className="font-medium hover:underline"
              >
                {delivery.eventType}
              </Link>
            </td>
            <td className={`${CELL} max-w-48 truncate font-mono text-muted text-xs`} title={delivery.subject}>
              {delivery.subject}
            </td>
            <td className={CELL}>
              <DeliveryStatus status={delivery.status} />
            </td>
            <td className={`${CELL} tabular-nums`}>{delivery.attempts}</td>
            <td className={`${CELL} whitespace-nowrap text-muted`}>
              {delivery.nextAttemptAt && <Time at={delivery.nextAttemptAt} />}
            </td>
            <td className={`${CELL} whitespace-nowrap pr-6 text-muted`}>
              <Time at={delivery.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
