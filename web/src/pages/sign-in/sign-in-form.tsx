import { useState } from 'react'
import { call } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CodeForm } from './code-form.tsx'
import { PasskeyCancelled, passkeysWork, signWithPasskey } from './passkey.ts'
import { PasswordForm } from './password-form.tsx'
import { signInTexts } from './texts.ts'
import { useRefusal } from './use-refusal.ts'

interface Props {
  /** Of the person who was signed in before. */
  email?: string
  onDone: () => void
  onForgotten?: () => void
}

type Step = 'password' | 'secondFactor'

/** A passkey, or e-mail address and password and then a code where the account asks for one. */
export function SignInForm({ email, onDone, onForgotten }: Props) {
  const words = useWords(signInTexts)
  const [step, setStep] = useState<Step>('password')
  const [note, setNote] = useState<string | null>(null)
  if (step === 'secondFactor') {
    const onOver = () => {
      setNote(words.codeOver)
      setStep('password')
    }
    return <CodeForm onDone={onDone} onOver={onOver} />
  }
  return (
    <div className="grid gap-4">
      {note && <p role="alert">{note}</p>}
      <PasswordForm
        email={email}
        onForgotten={onForgotten}
        onDone={(state) => (state === 'SignedIn' ? onDone() : setStep('secondFactor'))}
      />
      {passkeysWork() && <PasskeyButton onDone={onDone} />}
    </div>
  )
}

function PasskeyButton({ onDone }: { onDone: () => void }) {
  const words = useWords(signInTexts)
  const explainRefusal = useRefusal(words.passkeyWrong)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const use = async () => {
    setBusy(true)
    setFault(null)
    try {
      await call('post', '/session/passkey', { body: await signWithPasskey() })
      onDone()
    } catch (error) {
      setFault(error instanceof PasskeyCancelled ? words.passkeyCancelled : explainRefusal(error))
    }
    setBusy(false)
  }
  return (
    <>
      <p className="flex items-center gap-3 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {words.or}
      </p>
      <Button className="h-9" busy={busy} onClick={() => void use()}>
        <Icon name="key" />
        {words.passkey}
      </Button>
      {fault && (
        <p role="alert" className="text-bad">
          {fault}
        </p>
      )}
    </>
  )
}
