import { type FormEvent, useState } from 'react'
import { ApiError, call } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { CodeForm } from './code-form.tsx'
import { Entrance } from './entrance.tsx'
import { ForgottenPassword } from './forgotten-password.tsx'
import { signInTexts } from './texts.ts'
import { useRefusal } from './use-refusal.ts'

const SHORTEST = 12

type Step = 'password' | 'secondFactor' | 'gone' | 'again'

/** Where the link of the mail leads; what stands behind the # of the address is the key. */
export function NewPasswordPage() {
  const words = useWords(signInTexts)
  const { reset, forgot, codeTitle } = words
  const [step, setStep] = useState<Step>('password')
  const onDone = () => location.assign('/console/')
  switch (step) {
    case 'password':
      return (
        <Entrance title={reset.title}>
          <NewPasswordForm
            onDone={(state) => (state === 'SignedIn' ? onDone() : setStep('secondFactor'))}
            onGone={() => setStep('gone')}
          />
        </Entrance>
      )
    case 'secondFactor':
      return (
        <Entrance title={codeTitle}>
          <CodeForm onDone={onDone} onOver={onDone} />
        </Entrance>
      )
    case 'gone':
      return (
        <Entrance title={reset.goneTitle}>
          <p>{reset.gone}</p>
          <Button look="primary" onClick={() => setStep('again')}>
            {reset.again}
          </Button>
        </Entrance>
      )
    case 'again':
      return (
        <Entrance title={forgot.title}>
          <ForgottenPassword onBack={onDone} />
        </Entrance>
      )
  }
}

function NewPasswordForm({ onDone, onGone }: { onDone: (state: string) => void; onGone: () => void }) {
  const words = useWords(signInTexts)
  const explainRefusal = useRefusal(words.refused)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const newPassword = String(new FormData(event.currentTarget).get('password'))
    if ([...newPassword].length < SHORTEST) return setFault(words.reset.short)
    setBusy(true)
    setFault(null)
    try {
      const token = location.hash.slice(1) || '-'
      onDone((await call('put', '/session/password-reset', { body: { token, newPassword } })).state)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'reset_link_over') return onGone()
      setFault(explainRefusal(error))
    }
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <Field
        name="password"
        type="password"
        label={words.reset.label}
        help={words.reset.help}
        fault={fault}
        autoComplete="new-password"
        autoFocus
        required
      />
      <Button type="submit" look="primary" busy={busy} className="h-9">
        {words.reset.submit}
      </Button>
    </form>
  )
}
