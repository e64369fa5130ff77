import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { returnTexts } from './texts.ts'

type Status = Schemas['ReturnStatus']

const LOOKS: Readonly<Record<Status, readonly [Tone, IconName]>> = {
  Waiting: ['neutral', 'clock'],
  Arrived: ['warn', 'receive'],
  Processing: ['moving', 'scan'],
  Handled: ['good', 'check'],
  Cancelled: ['neutral', 'close'],
}

export function ReturnStatus({ status }: { status: Status }) {
  const { statuses } = useWords(returnTexts)
  const [tone, icon] = LOOKS[status]
  return (
    <Pill tone={tone} icon={icon}>
      {statuses[status]}
    </Pill>
  )
}
