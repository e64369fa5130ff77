import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Pill } from '../../ui/pill.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Time } from '../../ui/time.tsx'
import { DeliveryStatus } from './delivery-table.tsx'
import { Facts } from './facts.tsx'
import { pretty } from './pretty.ts'
import { deliveryQuery } from './queries.ts'
import { webhookTexts } from './webhook-texts.ts'

interface Props {
  deliveryId: string
  /** Whether its webhook is on. */
  active: boolean
  onClose: () => void
}

/** One delivery: what was sent, and every attempt with its answer. */
export function DeliveryDrawer({ deliveryId, active, onClose }: Props) {
  const words = useWords(webhookTexts)
  const { data: delivery, error } = useQuery(deliveryQuery(deliveryId))
  return (
    <Dialog title={delivery?.eventType ?? words.delivery} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        {error && <Failure error={error} />}
        {delivery ? <Detail delivery={delivery} active={active} /> : !error && <SkeletonBlock className="h-64" />}
      </div>
    </Dialog>
  )
}

function Detail({ delivery, active }: { delivery: Schemas['DeliveryDetail']; active: boolean }) {
  const words = useWords(webhookTexts)
  const queries = useQueryClient()
  const may = useMay('write:webhook')
  const replay = useMutation({
    mutationFn: () => call('post', '/webhook-deliveries/{deliveryId}/replay', { path: { deliveryId: delivery.id } }),
    onSuccess: () =>
      Promise.all(['delivery', 'deliveries'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
  return (
    <>
      <div className="flex items-center justify-between gap-4">
        <DeliveryStatus status={delivery.status} />
        <Button
          reason={may ?? (active ? null : words.isPaused)}
          busy={replay.isPending}
          onClick={() => replay.mutate()}
        >
          {words.replayOne}
        </Button>
      </div>
      {replay.isSuccess && (
        <p role="status" className="text-muted">
          {words.replayedOne}
        </p>
      )}
      {replay.isError && <Failure error={replay.error} />}
      <Facts
        facts={[
          [
            words.subject,
            <code key="subject" className="font-mono text-xs">
              {delivery.subject}
            </code>,
          ],
          [
            words.eventId,
            <code key="event" className="font-mono text-xs">
              {delivery.eventId}
            </code>,
          ],
          [words.at, <Time key="at" at={delivery.createdAt} />],
          [words.next, delivery.nextAttemptAt && <Time at={delivery.nextAttemptAt} />],
        ]}
      />
      <CodeBlock label={words.sent} text={pretty(delivery.body)} />
      <h3 className="font-semibold">{words.attempts}</h3>
      {delivery.log.length === 0 && <p className="text-muted">{words.noAttempt}</p>}
      <ol className="grid gap-4">
        {delivery.log.toReversed().map((attempt) => (
          <AttemptItem key={attempt.at} attempt={attempt} />
        ))}
      </ol>
    </>
  )
}

function AttemptItem({ attempt }: { attempt: Schemas['Attempt'] }) {
  const words = useWords(webhookTexts)
  const { language } = useLanguage()
  const { number, at, status, error, answer, latencyMs } = attempt
  const good = status !== null && status < 300
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{words.attempt(number)}</span>
        <Pill tone={good ? 'good' : 'bad'} icon={good ? 'check' : 'alert'}>
          {status === null ? words.noAnswer : words.answered(status)}
        </Pill>
        <span className="ml-auto text-muted">
          <Time at={at} /> · {words.milliseconds(count(latencyMs, language))}
        </span>
      </p>
      {error !== null && <p className="break-words text-bad">{error}</p>}
      {status !== null &&
        (answer ? (
          <CodeBlock label={words.answer} text={pretty(answer)} />
        ) : (
          <p className="text-muted">{words.emptyAnswer}</p>
        ))}
    </li>
  )
}
