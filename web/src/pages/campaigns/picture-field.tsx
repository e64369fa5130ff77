import { useId, useRef } from 'react'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { campaignTexts } from './texts.ts'

interface Props {
  label: string
  help: string
  /** Whether there is one already. */
  isSet: boolean
  /** Chosen, but not sent yet. */
  file: File | null
  onFile: (file: File | null) => void
  onRemove: () => void
}

/** A picture that is sent when the form is. */
export function PictureField({ label, help, isSet, file, onFile, onRemove }: Props) {
  const words = useWords(campaignTexts)
  const { ui } = useTexts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    if (input.current) input.current.value = ''
    if (file) onFile(null)
    else onRemove()
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          aria-describedby={`${id}-help`}
          className="min-w-0 flex-1 file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line file:bg-surface file:px-3 file:font-medium file:text-ink"
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
        {(isSet || file) && <Button onClick={clear}>{ui.remove}</Button>}
      </div>
      <p id={`${id}-help`} className="text-muted">
        {file ? words.pictureLater : isSet ? words.pictureNow : help}
      </p>
    </div>
  )
}
