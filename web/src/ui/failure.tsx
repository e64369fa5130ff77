import { ApiError } from '../api.ts'
import { explain } from '../errors.ts'
import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface Props {
  error: unknown
  onRetry?: () => void
}

/** What went wrong, what it means, what to do, and the reference of it, where it happened. */
export function Failure({ error, onRetry }: Props) {
  const texts = useTexts()
  const { text, reference } = explain(error, texts)
  // Nothing went wrong: the person lacks a right, and trying again would not give it to them.
  if (error instanceof ApiError && error.status === 403) {
    return (
      <p role="status" className="flex items-start gap-3 rounded-lg border border-line bg-sunken p-4">
        <Icon name="key" className="mt-0.5 size-4" />
        <span className="max-w-[68ch]">{text}</span>
      </p>
    )
  }
  return (
    <div role="alert" className="flex items-start gap-3 rounded-lg border border-line bg-bad-soft p-4 text-bad">
      <Icon name="alert" className="mt-0.5 size-4" />
      <div className="grid justify-items-start gap-2">
        <p className="max-w-[68ch]">{text}</p>
        {reference && (
          <p className="text-xs">
            {texts.errors.reference}: <code className="font-mono">{reference}</code>
          </p>
        )}
        {onRetry && <Button onClick={onRetry}>{texts.errors.retry}</Button>}
      </div>
    </div>
  )
}
