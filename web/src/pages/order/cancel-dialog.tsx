import { useState } from 'react'
import { useTexts } from '../../texts/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

interface Props {
  reference: string
  onCancel: () => void
  onClose: () => void
}

/** It cannot be undone from here, so its number is asked for. */
export function CancelDialog({ reference, onCancel, onClose }: Props) {
  const { cancel } = useTexts().order
  const [typed, setTyped] = useState('')
  return (
    <Dialog title={cancel.title} onClose={onClose}>
      <form
        className="grid gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === reference) onCancel()
        }}
      >
        <p>{cancel.meaning}</p>
        <Field
          label={cancel.ask(reference)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
        <div className="flex gap-2">
          <Button type="submit" look="danger" reason={typed.trim() === reference ? null : cancel.unsure}>
            {cancel.submit}
          </Button>
          <Button onClick={onClose}>{cancel.back}</Button>
        </div>
      </form>
    </Dialog>
  )
}
