import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { signInTexts } from './texts.ts'
import { useRefusal } from './use-refusal.ts'

interface Faults {
  email?: string
  password?: string
}

interface Props {
  email: string | undefined
  onDone: (state: string) => void
  onForgotten: (() => void) | undefined
}

export function PasswordForm({ email, onDone, onForgotten }: Props) {
  const words = useWords(signInTexts)
  const explainRefusal = useRefusal(words.refused)
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const given = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    if (given.email === '') return setFaults({ email: words.missingEmail })
    if (given.password === '') return setFaults({ password: words.missingPassword })
    setBusy(true)
    setFaults({})
    try {
      onDone((await call('post', '/session', { body: given })).state)
    } catch (error) {
      setFaults({ password: explainRefusal(error) })
    }
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <Field
        name="email"
        type="email"
        label={words.email}
        defaultValue={email}
        fault={faults.email ?? null}
        autoComplete="username"
        required
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        fault={faults.password ?? null}
        autoComplete="current-password"
        required
      />
      <Button type="submit" look="primary" busy={busy} className="h-9">
        {busy ? words.submitting : words.submit}
      </Button>
      {onForgotten && (
        <button type="button" className="min-h-6 justify-self-start text-accent-text underline" onClick={onForgotten}>
          {words.forgot.link}
        </button>
      )}
    </form>
  )
}
