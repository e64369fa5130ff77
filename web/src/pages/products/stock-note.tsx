import { useWords } from '../../texts/words.ts'
import { Pill } from '../../ui/pill.tsx'
import { productTexts } from './texts.ts'

/** Says that nothing, or little, can still be sold. */
export function StockNote({ available, alarmLevel }: { available: number; alarmLevel: number | null }) {
  const words = useWords(productTexts)
  if (available <= 0) {
    return (
      <Pill tone="warn" icon="alert">
        {words.short}
      </Pill>
    )
  }
  return alarmLevel !== null && available <= alarmLevel ? (
    <Pill tone="neutral" icon="clock">
      {words.low}
    </Pill>
  ) : null
}
