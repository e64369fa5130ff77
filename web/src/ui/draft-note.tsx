import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'

/** Says that a form shows what was typed before, and lets it go. */
export function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  const { ui } = useTexts()
  return (
    <p
      role="status"
      className="flex items-center justify-between gap-4 rounded-md bg-moving-soft px-3 py-1 text-moving"
    >
      {ui.draftRestored}
      <Button look="quiet" onClick={onDiscard}>
        {ui.discardDraft}
      </Button>
    </p>
  )
}
