import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ApiError, holdKey } from '../api.ts'
import { explain } from '../errors.ts'
import { paths } from '../paths.ts'
import { shopQuery } from '../queries.ts'
import { useTexts } from '../texts/language.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'

export function SignInPage() {
  const texts = useTexts()
  const { to, ended } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const queries = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = String(new FormData(event.currentTarget).get('key')).trim()
    if (key === '') return setFault(texts.signIn.missing)
    setBusy(true)
    holdKey(key)
    try {
      await queries.fetchQuery({ ...shopQuery, staleTime: 0 })
      router.history.push(router.history.createHref(`/console${to ?? paths.orders}`))
    } catch (error) {
      holdKey(null)
      const refused = error instanceof ApiError && error.status === 401
      setFault(refused ? texts.signIn.refused : explain(error, texts).text)
      setBusy(false)
    }
  }

  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 bg-page p-4">
      <title>{`${texts.signIn.title} · Doorstep`}</title>
      <p className="flex items-center gap-2 font-medium text-lg">
        <Icon name="door" className="size-6 text-accent-text" />
        Doorstep
      </p>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        className="grid w-full max-w-sm gap-4 rounded-lg border border-line bg-surface p-6"
      >
        <h1 className="font-semibold text-xl">{texts.signIn.title}</h1>
        {ended && (
          <p role="status" className="rounded-md bg-warn-soft p-3 text-warn">
            {texts.signIn.ended}
          </p>
        )}
        <Field
          name="key"
          type="password"
          label={texts.signIn.key}
          help={texts.signIn.keyHelp}
          fault={fault}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button type="submit" look="primary" busy={busy} className="h-9">
          {busy ? texts.signIn.submitting : texts.signIn.submit}
        </Button>
      </form>
    </main>
  )
}
