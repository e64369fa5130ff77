import { inEachLanguage, useWords } from '../texts/words.ts'
import { Icon } from '../ui/icon.tsx'
import { useLive } from './live.ts'

const liveTexts = inEachLanguage({
  en: { paused: 'Live updates paused; reconnecting' },
  de: { paused: 'Live-Aktualisierung unterbrochen; neue Verbindung wird aufgebaut' },
})

/** Holds the live connection of the console; says so while there is none. */
export function LiveNotice() {
  const words = useWords(liveTexts)
  const connected = useLive()
  return (
    <div role="status" className="pointer-events-none fixed bottom-3 left-1/2 z-40 -translate-x-1/2">
      {!connected && (
        <p className="flex items-center gap-2 rounded-full border border-line bg-surface px-3 py-1 text-muted text-xs shadow-lg">
          <Icon name="refresh" className="size-3" />
          {words.paused}
        </p>
      )}
    </div>
  )
}
