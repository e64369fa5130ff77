import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { sessionQuery, useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field } from '../../ui/field.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { PasswordStep } from './password-step.tsx'
import { QrCode } from './qr-code.tsx'
import { ShownCodes } from './shown-codes.tsx'
import { accountTexts } from './texts.ts'
import { useConfirmed } from './use-confirmed.ts'

type Step =
  | { kind: 'password' | 'off' }
  | { kind: 'scan'; setUp: Schemas['TotpSetUp'] }
  | { kind: 'codes'; codes: string[] }

/** The second step beside the password. */
export function Totp() {
  const { totp: words } = useWords(accountTexts)
  const { secondFactors } = useSession().signedIn
  const queries = useQueryClient()
  const [step, setStep] = useState<Step | null>(null)
  const refresh = () => queries.invalidateQueries(sessionQuery)
  const begin = useConfirmed(
    (password: string) => call('post', '/session/totp', { body: { password } }),
    (setUp) => setStep({ kind: 'scan', setUp }),
  )
  const switchOff = useConfirmed(
    (password: string) => call('post', '/session/totp/switch-off', { body: { password } }),
    () => {
      void refresh()
      setStep(null)
    },
  )
  const close = () => {
    begin.reset()
    switchOff.reset()
    setStep(null)
  }
  const pill = secondFactors.totp ? (
    <Pill tone="good" icon="check">
      {words.on}
    </Pill>
  ) : (
    <Pill tone="neutral" icon="pause">
      {words.off}
    </Pill>
  )
  return (
    <Section title={words.title} note={pill}>
      <div className="grid justify-items-start gap-3 px-4 pb-4">
        <p className="text-muted">{secondFactors.totp ? words.active : words.intro}</p>
        {step === null && !secondFactors.totp && (
          <Button onClick={() => setStep({ kind: 'password' })}>{words.setUp}</Button>
        )}
        {step === null && secondFactors.totp && (
          <Button look="danger" onClick={() => setStep({ kind: 'off' })}>
            {words.switchOff}
          </Button>
        )}
        {step?.kind === 'password' && (
          <PasswordStep
            label={words.password}
            submit={words.continue}
            busy={begin.busy}
            fault={begin.fault}
            onPassword={(password) => begin.run(password)}
            onCancel={close}
          />
        )}
        {step?.kind === 'off' && (
          <PasswordStep
            intro={words.switchOffText}
            label={words.password}
            submit={words.switchOff}
            look="danger"
            busy={switchOff.busy}
            fault={switchOff.fault}
            onPassword={(password) => switchOff.run(password)}
            onCancel={close}
          />
        )}
        {step?.kind === 'scan' && (
          <Scan
            setUp={step.setUp}
            onCodes={(codes) => {
              void refresh()
              setStep({ kind: 'codes', codes })
            }}
          />
        )}
        {step?.kind === 'codes' && <ShownCodes codes={step.codes} onKept={close} />}
      </div>
    </Section>
  )
}

function Scan({ setUp, onCodes }: { setUp: Schemas['TotpSetUp']; onCodes: (codes: string[]) => void }) {
  const { totp: words } = useWords(accountTexts)
  const confirm = useConfirmed(
    (code: string) => call('put', '/session/totp', { body: { code } }),
    ({ codes }) => onCodes(codes),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code')).replaceAll(' ', '')
    if (!confirm.busy && code !== '') confirm.run(code)
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4 rounded-md bg-page p-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      <QrCode text={setUp.uri} label={words.picture} />
      <div className="grid content-start gap-3">
        <h3 className="font-semibold">{words.scan}</h3>
        <p className="text-muted">{words.scanText}</p>
        <p>
          {words.key}:<br />
          <code className="break-all font-mono">{setUp.secret.match(/.{1,4}/g)?.join(' ')}</code>{' '}
          <CopyButton text={setUp.secret} />
        </p>
        <Field
          name="code"
          label={words.code}
          fault={confirm.fault}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          autoFocus
        />
        <Button type="submit" look="primary" className="justify-self-start" busy={confirm.busy}>
          {words.confirm}
        </Button>
      </div>
    </form>
  )
}
