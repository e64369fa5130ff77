import type { Schemas } from '../../api.ts'
import { exactTime, relativeTime } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import type { ClaimStatus } from './claim-filter.ts'
import { claimTexts } from './texts.ts'

const LOOKS: Readonly<Record<ClaimStatus, { tone: Tone; icon: IconName }>> = {
  New: { tone: 'warn', icon: 'claim' },
  InProgress: { tone: 'warn', icon: 'pencil' },
  WaitingCustomer: { tone: 'neutral', icon: 'clock' },
  Approved: { tone: 'moving', icon: 'play' },
  Resolved: { tone: 'good', icon: 'check' },
  Rejected: { tone: 'neutral', icon: 'close' },
  Cancelled: { tone: 'neutral', icon: 'close' },
}

export function ClaimStatusPill({ status }: { status: ClaimStatus }) {
  const words = useWords(claimTexts)
  return <Pill {...LOOKS[status]}>{words.status[status]}</Pill>
}

const isClosed = (status: ClaimStatus): boolean => ['Resolved', 'Rejected', 'Cancelled'].includes(status)

const SOON_MS = 12 * 3_600_000

/** By when the claim is to be handled; nothing for one that is closed. */
export function Due({ claim: { status, dueAt } }: { claim: Pick<Schemas['ClaimSummary'], 'status' | 'dueAt'> }) {
  const { language } = useLanguage()
  const { due } = useWords(claimTexts)
  if (isClosed(status)) return null
  if (dueAt === null) return status === 'WaitingCustomer' && <span className="text-muted">{due.waiting}</span>
  const now = new Date()
  const left = new Date(dueAt).getTime() - now.getTime()
  const time = relativeTime(dueAt, now, language)
  return (
    <time dateTime={dueAt} title={exactTime(dueAt, language)} className="whitespace-nowrap">
      {left < 0 ? (
        <Pill tone="bad" icon="alert">
          {due.over(time)}
        </Pill>
      ) : left < SOON_MS ? (
        <Pill tone="warn" icon="clock">
          {due.ahead(time)}
        </Pill>
      ) : (
        <span className="text-muted">{due.ahead(time)}</span>
      )}
    </time>
  )
}
