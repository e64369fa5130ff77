import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { sessionQuery, useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { PasswordStep } from './password-step.tsx'
import { ShownCodes } from './shown-codes.tsx'
import { accountTexts } from './texts.ts'
import { useConfirmed } from './use-confirmed.ts'

const FEW = 3

/** They belong to the authenticator app: without one there are none. */
export function RecoveryCodes() {
  const { codes: words, totp } = useWords(accountTexts)
  const { secondFactors } = useSession().signedIn
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const renew = useConfirmed(
    (password: string) => call('post', '/session/recovery-codes', { body: { password } }),
    (answer) => {
      setCodes(answer.codes)
      setAsking(false)
      void queries.invalidateQueries(sessionQuery)
    },
  )
  if (!secondFactors.totp) return null
  return (
    <Section title={words.title} note={words.left(secondFactors.recoveryCodes)}>
      <div className="grid justify-items-start gap-3 px-4 pb-4">
        <p className="text-muted">{words.intro}</p>
        {secondFactors.recoveryCodes <= FEW && <p className="text-warn">{words.few}</p>}
        {codes && <ShownCodes codes={codes} onKept={() => setCodes(null)} />}
        {asking && (
          <PasswordStep
            intro={words.renewText}
            label={totp.password}
            submit={words.renew}
            busy={renew.busy}
            fault={renew.fault}
            onPassword={(password) => renew.run(password)}
            onCancel={() => setAsking(false)}
          />
        )}
        {!asking && !codes && <Button onClick={() => setAsking(true)}>{words.renew}</Button>}
      </div>
    </Section>
  )
}
