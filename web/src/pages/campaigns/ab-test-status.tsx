import { useWords } from '../../texts/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import type { AbTestState } from './ab-test.ts'
import { abTestTexts } from './ab-test-texts.ts'

const LOOKS: Readonly<Record<AbTestState, { tone: Tone; icon: IconName }>> = {
  planned: { tone: 'neutral', icon: 'clock' },
  running: { tone: 'moving', icon: 'play' },
  over: { tone: 'good', icon: 'check' },
}

export function AbTestStatus({ state }: { state: AbTestState }) {
  const { statuses } = useWords(abTestTexts)
  return <Pill {...LOOKS[state]}>{statuses[state]}</Pill>
}
