import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'

interface Props {
  title: string
  /** What it means. */
  children: ReactNode
  /** What has to be typed. */
  name: string
  /** The sentence above the field; "Type NAME to go on" by default. */
  ask?: string
  submit: string
  /** "Cancel" by default; something else where cancelling is the act itself. */
  back?: string
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** For what cannot be undone: its name is typed first. */
export function Confirm({ title, children, name, ask, submit, back, busy = false, onConfirm, onClose }: Props) {
  const { ui } = useTexts()
  const [typed, setTyped] = useState('')
  const same = typed.trim() === name
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="grid gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (same && !busy) onConfirm()
        }}
      >
        <div>{children}</div>
        <Field
          label={ask ?? ui.typeToConfirm(name)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="flex gap-2">
          <Button type="submit" look="danger" busy={busy} reason={same ? null : ui.typeFirst}>
            {submit}
          </Button>
          <Button onClick={onClose}>{back ?? ui.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
