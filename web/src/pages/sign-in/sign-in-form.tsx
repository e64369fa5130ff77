import { type FormEvent, useState } from 'react'
import { ApiError, call } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { signInTexts } from './texts.ts'

interface Props {
  /** Of the person who was signed in before. */
  email?: string
  onDone: () => void
}

type Step = 'password' | 'secondFactor'

/** E-mail address and password, then a code where the account asks for one. */
export function SignInForm({ email, onDone }: Props) {
  const [step, setStep] = useState<Step>('password')
  return step === 'password' ? (
    <PasswordForm email={email} onDone={(state) => (state === 'SignedIn' ? onDone() : setStep('secondFactor'))} />
  ) : (
    <CodeForm onDone={onDone} />
  )
}

interface Faults {
  email?: string
  password?: string
}

function PasswordForm({ email, onDone }: { email: string | undefined; onDone: (state: string) => void }) {
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
        autoComplete="username webauthn"
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
    </form>
  )
}

function CodeForm({ onDone }: { onDone: () => void }) {
  const words = useWords(signInTexts)
  const explainRefusal = useRefusal(words.codeWrong)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const code = String(new FormData(event.currentTarget).get('code')).trim()
    if (code === '') return setFault(words.missingCode)
    setBusy(true)
    setFault(null)
    try {
      await call('post', '/session/second-factor', { body: secondFactorOf(code) })
      onDone()
    } catch (error) {
      setFault(explainRefusal(error))
    }
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <h2 className="font-semibold text-base">{words.codeTitle}</h2>
      <Field name="code" label={words.code} fault={fault} autoComplete="one-time-code" autoFocus spellCheck={false} />
      <Button type="submit" look="primary" busy={busy} className="h-9">
        {words.codeSubmit}
      </Button>
    </form>
  )
}

/** Six digits are of the app, everything else is a recovery code. */
const secondFactorOf = (code: string) =>
  /^\d{6}$/.test(code.replaceAll(' ', '')) ? { code: code.replaceAll(' ', '') } : { recoveryCode: code }

function useRefusal(refused: string): (error: unknown) => string {
  const texts = useTexts()
  const words = useWords(signInTexts)
  return (error) => {
    if (error instanceof ApiError && error.code === 'too_many_attempts') return words.wait(15)
    if (error instanceof ApiError && error.status === 401) return refused
    return explain(error, texts).text
  }
}
