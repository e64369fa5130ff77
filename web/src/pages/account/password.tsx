import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sessionsQuery } from './queries.ts'
import { accountTexts } from './texts.ts'
import { useConfirmed } from './use-confirmed.ts'

const SHORTEST = 12

export function Password() {
  const { password: words } = useWords(accountTexts)
  const { person } = useSession().signedIn
  const tell = useToast()
  const queries = useQueryClient()
  const [short, setShort] = useState(false)
  // A new key empties the form.
  const [turn, setTurn] = useState(0)
  const change = useConfirmed(
    (body: { currentPassword: string; newPassword: string }) => call('put', '/session/password', { body }),
    () => {
      tell({ text: words.done })
      setTurn((before) => before + 1)
      void queries.invalidateQueries(sessionsQuery)
    },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { currentPassword: String(form.get('current')), newPassword: String(form.get('next')) }
    const isShort = [...body.newPassword].length < SHORTEST
    setShort(isShort)
    if (!isShort && !change.busy) change.run(body)
  }
  return (
    <Section title={words.title}>
      <form key={turn} onSubmit={submit} noValidate className="grid max-w-md gap-4 px-4 pb-4">
        <p className="text-muted">{words.intro}</p>
        <input type="text" name="username" value={person.email} autoComplete="username" readOnly hidden />
        <Field
          name="current"
          type="password"
          label={words.current}
          fault={change.fault}
          autoComplete="current-password"
        />
        <Field
          name="next"
          type="password"
          label={words.next}
          help={words.nextHelp}
          fault={short ? words.short : null}
          autoComplete="new-password"
        />
        <Button type="submit" look="primary" className="justify-self-start" busy={change.busy}>
          {words.submit}
        </Button>
      </form>
    </Section>
  )
}
