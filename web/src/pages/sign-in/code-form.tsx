import { type FormEvent, useState } from 'react'
import { ApiError, call, type Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PasskeyCancelled, passkeysWork, signWithPasskey } from './passkey.ts'
import { signInTexts } from './texts.ts'
import { useRefusal } from './use-refusal.ts'

interface Props {
  onDone: () => void
  /** Signing in has to begin again. */
  onOver: () => void
}

/** The second factor: a code of the app, a recovery code or a passkey. */
export function CodeForm({ onDone, onOver }: Props) {
  const words = useWords(signInTexts)
  const explainRefusal = useRefusal(words.codeWrong)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const give = async (factor: () => Promise<Schemas['SecondFactor']>) => {
    setBusy(true)
    setFault(null)
    try {
      await call('post', '/session/second-factor', { body: await factor() })
      onDone()
    } catch (error) {
      if (error instanceof ApiError && error.code === 'session_over') return onOver()
      setFault(error instanceof PasskeyCancelled ? words.passkeyCancelled : explainRefusal(error))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const code = String(new FormData(event.currentTarget).get('code')).trim()
    if (code === '') return setFault(words.missingCode)
    void give(async () => secondFactorOf(code))
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <h2 className="font-semibold text-base">{words.codeTitle}</h2>
      <Field name="code" label={words.code} fault={fault} autoComplete="one-time-code" autoFocus spellCheck={false} />
      <Button type="submit" look="primary" busy={busy} className="h-9">
        {words.codeSubmit}
      </Button>
      {passkeysWork() && (
        <Button className="h-9" onClick={() => void give(async () => ({ passkey: await signWithPasskey() }))}>
          {words.codePasskey}
        </Button>
      )}
      <p className="text-muted">{words.codeLost}</p>
    </form>
  )
}

/** Six digits are of the app, everything else is a recovery code. */
const secondFactorOf = (code: string): Schemas['SecondFactor'] =>
  /^\d{6}$/.test(code.replaceAll(' ', '')) ? { code: code.replaceAll(' ', '') } : { recoveryCode: code }
