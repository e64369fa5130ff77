import { useWords } from '../../texts/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { connectionTexts } from './connection-texts.ts'

interface Props {
  ok: boolean
  /** What to say when it works. */
  success: string
  failure: string | null
  /** In the other side's words. */
  message: string | null
}

/** What came of a try, and what to do about it. */
export function TestResult({ ok, success, failure, message }: Props) {
  const words = useWords(connectionTexts)
  const known: Record<string, string> = words.failures
  return (
    <div
      role="status"
      className={`flex items-start gap-2 rounded-md p-3 ${ok ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad'}`}
    >
      <Icon name={ok ? 'check' : 'alert'} className="mt-0.5 size-4" />
      <div className="min-w-0 break-words">
        <p>{ok ? success : (known[failure ?? ''] ?? words.failures.rejected)}</p>
        {!ok && message && <p className="mt-1 text-xs">{`${words.lastError}: ${message}`}</p>}
      </div>
    </div>
  )
}
