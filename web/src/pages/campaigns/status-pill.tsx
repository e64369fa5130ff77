import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { campaignTexts } from './texts.ts'

const LOOKS: Readonly<Record<Schemas['Campaign']['status'], { tone: Tone; icon: IconName }>> = {
  active: { tone: 'good', icon: 'eye' },
  inactive: { tone: 'neutral', icon: 'pause' },
  scheduled: { tone: 'moving', icon: 'clock' },
  paused: { tone: 'warn', icon: 'pause' },
}

export function CampaignStatus({ status }: { status: Schemas['Campaign']['status'] }) {
  const { statuses } = useWords(campaignTexts)
  return <Pill {...LOOKS[status]}>{statuses[status]}</Pill>
}
