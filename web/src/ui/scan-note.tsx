import { useCallback, useState } from 'react'
import { play } from '../sound.ts'
import { Icon } from './icon.tsx'

export interface ScanNote {
  tone: 'good' | 'bad' | 'moving'
  title: string
  detail?: string | undefined
}

const LOOKS = {
  good: { icon: 'check', look: 'bg-good-soft text-good' },
  bad: { icon: 'alert', look: 'bg-bad text-surface' },
  moving: { icon: 'clock', look: 'bg-moving-soft text-moving' },
} as const

/** What the last scan did. Telling plays its sound, where somebody switched sounds on; amending says more of the same. */
export function useScanNote() {
  const [note, setNote] = useState<(ScanNote & { id: number }) | null>(null)
  const amend = useCallback((next: ScanNote) => setNote((before) => ({ ...next, id: (before?.id ?? 0) + 1 })), [])
  const tell = useCallback(
    (next: ScanNote) => {
      amend(next)
      play(next.tone)
    },
    [amend],
  )
  const clear = useCallback(() => setNote(null), [])
  return { note, tell, amend, clear }
}

/** Large enough to be read from a step away. It keeps its room, so that nothing moves under a finger. */
export const ScanNoteBar = ({ note, rest }: { note: (ScanNote & { id: number }) | null; rest: string }) => (
  <div role={note?.tone === 'bad' ? 'alert' : 'status'} className="min-h-16">
    {note ? (
      <div key={note.id} className={`flex min-h-16 items-center gap-3 rounded-lg px-4 py-2 ${LOOKS[note.tone].look}`}>
        <Icon name={LOOKS[note.tone].icon} className="size-6" />
        <p className="min-w-0 break-words">
          <span className="block font-semibold text-lg">{note.title}</span>
          {note.detail}
        </p>
      </div>
    ) : (
      <p className="flex min-h-16 items-center rounded-lg border border-line border-dashed px-4 text-muted">{rest}</p>
    )}
  </div>
)
