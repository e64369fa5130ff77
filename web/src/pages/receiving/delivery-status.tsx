import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { receivingTexts } from './texts.ts'

type Status = Schemas['StockUpdateStatus']

const LOOKS: Readonly<Record<Status, readonly [Tone, IconName]>> = {
  New: ['neutral', 'clock'],
  Arrived: ['warn', 'receive'],
  Processing: ['moving', 'scan'],
  Completed: ['good', 'check'],
  Cancelled: ['neutral', 'close'],
}

export function DeliveryStatus({ status }: { status: Status }) {
  const { statuses } = useWords(receivingTexts)
  const [tone, icon] = LOOKS[status]
  return (
    <Pill tone={tone} icon={icon}>
      {statuses[status]}
    </Pill>
  )
}

/** What is missing or too much, in words. */
export function Difference({ units }: { units: number }) {
  const words = useWords(receivingTexts)
  if (units === 0) {
    return (
      <Pill tone="good" icon="check">
        {words.asAnnounced}
      </Pill>
    )
  }
  return units < 0 ? (
    <Pill tone="neutral" icon="clock">
      {words.missing(-units)}
    </Pill>
  ) : (
    <Pill tone="warn" icon="alert">
      {words.tooMany(units)}
    </Pill>
  )
}
