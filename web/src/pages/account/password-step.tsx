import { type FormEvent, type ReactNode, useState } from 'react'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { accountTexts } from './texts.ts'

interface Props {
  /** What follows. */
  intro?: string
  label: string
  submit: string
  look?: ButtonLook
  busy: boolean
  fault: string | null
  onPassword: (password: string, form: FormData) => void
  onCancel: () => void
  children?: ReactNode
}

/** Asks for the password once more before something about signing in changes. */
export function PasswordStep({
  intro,
  label,
  submit,
  look = 'primary',
  busy,
  fault,
  onPassword,
  onCancel,
  children,
}: Props) {
  const words = useWords(accountTexts)
  const { ui } = useTexts()
  const [missing, setMissing] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password'))
    setMissing(password === '')
    if (password !== '') onPassword(password, form)
  }
  return (
    <form onSubmit={send} noValidate className="grid max-w-md gap-4 rounded-md bg-page p-4">
      {intro && <p>{intro}</p>}
      {children}
      <Field
        name="password"
        type="password"
        label={label}
        fault={missing ? words.password.missing : fault}
        autoComplete="current-password"
        autoFocus={!children}
      />
      <div className="flex gap-2">
        <Button type="submit" look={look} busy={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{ui.cancel}</Button>
      </div>
    </form>
  )
}
