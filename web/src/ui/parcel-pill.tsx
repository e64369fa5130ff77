import type { Schemas } from '../api.ts'
import { useTexts } from '../texts/language.tsx'
import type { IconName } from './icon.tsx'
import { Pill, type Tone } from './pill.tsx'

type Status = Schemas['TrackingStatus']

const LOOKS: Readonly<Record<Status, readonly [Tone, IconName]>> = {
  PENDING: ['neutral', 'clock'],
  INFO_RECEIVED: ['neutral', 'clock'],
  IN_TRANSIT: ['moving', 'truck'],
  OUT_FOR_DELIVERY: ['moving', 'truck'],
  AVAILABLE_FOR_PICKUP: ['moving', 'products'],
  FAILED_ATTEMPT: ['warn', 'alert'],
  DELIVERED: ['good', 'check'],
  EXCEPTION: ['bad', 'alert'],
  RETURNED_TO_SENDER: ['bad', 'back'],
  EXPIRED: ['warn', 'clock'],
}

/** Where a parcel or shipment stands. */
export function ParcelPill({ status }: { status: Status }) {
  const { parcelStatus } = useTexts()
  const [tone, icon] = LOOKS[status]
  return (
    <Pill tone={tone} icon={icon}>
      {parcelStatus[status]}
    </Pill>
  )
}
