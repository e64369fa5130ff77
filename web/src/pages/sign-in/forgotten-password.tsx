import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { outside } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field } from '../../ui/field.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { signInTexts } from './texts.ts'
import { useRefusal } from './use-refusal.ts'

/** A link by mail, where mails go out; else who can help. */
export function ForgottenPassword({ onBack }: { onBack: () => void }) {
  const { forgot } = useWords(signInTexts)
  const way = useQuery({
    queryKey: ['password-reset'],
    queryFn: ({ signal }) => call('get', '/session/password-reset', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      {way.isPending && <SkeletonBlock className="h-24" />}
      {way.error && <Failure error={way.error} onRetry={() => void way.refetch()} />}
      {way.data?.way === 'None' && <p>{forgot.none}</p>}
      {way.data && way.data.way !== 'None' && <AskForLink mailbox={way.data.way === 'Mailbox'} />}
      <Button look="quiet" className="justify-self-start" onClick={onBack}>
        {forgot.back}
      </Button>
    </>
  )
}

function AskForLink({ mailbox }: { mailbox: boolean }) {
  const words = useWords(signInTexts)
  const explainRefusal = useRefusal(words.refused)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    if (!email.includes('@')) return setFault(words.missingEmail)
    setBusy(true)
    setFault(null)
    try {
      await call('post', '/session/password-reset', { body: { email } })
      setSentTo(email)
    } catch (error) {
      setFault(explainRefusal(error))
    }
    setBusy(false)
  }
  if (sentTo !== null) {
    return (
      <div role="status" className="grid justify-items-start gap-3">
        <p className="break-words">{words.forgot.sent(sentTo)}</p>
        {mailbox && (
          <>
            <p className="text-muted">{words.forgot.mailbox}</p>
            <a href={outside.mailbox} className={buttonClass('plain')}>
              {words.forgot.openMailbox}
            </a>
          </>
        )}
      </div>
    )
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <p>{words.forgot.intro}</p>
      <Field name="email" type="email" label={words.email} fault={fault} autoComplete="username" autoFocus required />
      <Button type="submit" look="primary" busy={busy} className="h-9">
        {words.forgot.submit}
      </Button>
    </form>
  )
}
