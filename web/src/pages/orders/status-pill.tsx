import { useTexts } from '../../texts/language.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import type { OrderStatus } from './order-filter.ts'

const LOOKS: Readonly<Record<OrderStatus, readonly [Tone, IconName]>> = {
  Draft: ['neutral', 'pencil'],
  New: ['moving', 'orders'],
  Pending: ['warn', 'clock'],
  Reserved: ['warn', 'pause'],
  Locked: ['warn', 'pause'],
  Collecting: ['moving', 'hand'],
  Shipped: ['good', 'truck'],
  Cancelled: ['neutral', 'close'],
  Returned: ['neutral', 'back'],
}

export function StatusPill({ status }: { status: OrderStatus }) {
  const texts = useTexts()
  const [tone, icon] = LOOKS[status]
  return (
    <Pill tone={tone} icon={icon}>
      {texts.status[status]}
    </Pill>
  )
}
