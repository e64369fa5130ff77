import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { keyTexts } from './key-texts.ts'

/** A secret at the only time that it is shown. Null: its answer was lost on the way. */
export function SecretOnce({ label, secret }: { label: string; secret: string | null }) {
  const words = useWords(keyTexts)
  if (secret === null) return <p role="alert">{words.secretLost}</p>
  return (
    <div role="status" className="grid gap-2 rounded-lg border border-line bg-warn-soft p-4">
      <p className="flex items-start gap-2 text-warn">
        <Icon name="alert" className="mt-0.5 size-4" />
        {words.once}
      </p>
      <p className="font-medium">{label}</p>
      <p className="flex items-center gap-2 rounded-md bg-surface p-2">
        <code className="min-w-0 flex-1 break-all font-mono" data-testid="secret">
          {secret}
        </code>
        <CopyButton text={secret} />
      </p>
    </div>
  )
}
