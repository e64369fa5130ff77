import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Pill } from '../../ui/pill.tsx'
import { webhookTexts } from './webhook-texts.ts'

/** How a webhook is, in one word. */
export function WebhookHealth({ webhook }: { webhook: Schemas['Webhook'] }) {
  const words = useWords(webhookTexts)
  const { active, inactiveReason, failingSince, lastSuccessAt } = webhook
  if (!active) {
    const paused = inactiveReason === 'SwitchedOff' || inactiveReason === null
    return (
      <Pill tone={paused ? 'neutral' : 'bad'} icon={paused ? 'pause' : 'alert'}>
        {words.off[inactiveReason ?? 'SwitchedOff']}
      </Pill>
    )
  }
  if (failingSince !== null) {
    return (
      <Pill tone="warn" icon="alert">
        {words.failing}
      </Pill>
    )
  }
  return lastSuccessAt === null ? (
    <Pill tone="neutral" icon="clock">
      {words.notCalled}
    </Pill>
  ) : (
    <Pill tone="good" icon="check">
      {words.healthy}
    </Pill>
  )
}
