import { type FormEvent, useEffect, useRef } from 'react'
import type { Schemas } from '../../api.ts'

import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { orderTexts } from './texts.ts'

interface Props {
  busy: boolean
  onShip: (parcel: Schemas['NewParcel']) => void
  onClose: () => void
}

/** The parcel that leaves; its number may follow later. */
export function ShipForm({ busy, onShip, onClose }: Props) {
  const { ship } = useWords(orderTexts)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => ref.current?.querySelector('input')?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const textOf = (name: string) => String(data.get(name)).trim() || null
    onShip({ carrier: textOf('carrier'), trackingNumber: textOf('trackingNumber') })
  }
  return (
    <Section title={ship.title}>
      <form ref={ref} onSubmit={submit} className="grid gap-4 px-4 pb-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field name="carrier" label={ship.carrier} maxLength={100} />
          <Field name="trackingNumber" label={ship.number} help={ship.numberHelp} maxLength={100} autoComplete="off" />
        </div>
        <div className="flex gap-2">
          <Button type="submit" look="primary" busy={busy}>
            {ship.submit}
          </Button>
          <Button onClick={onClose}>{ship.back}</Button>
        </div>
      </form>
    </Section>
  )
}
