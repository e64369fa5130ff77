import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call, type Schemas } from '../../api.ts'
import { explain } from '../../errors.ts'
import { sessionQuery } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Time } from '../../ui/time.tsx'
import { makePasskey, PasskeyCancelled, passkeysWork } from '../sign-in/passkey.ts'
import { PasswordStep } from './password-step.tsx'
import { passkeysQuery } from './queries.ts'
import { accountTexts } from './texts.ts'
import { useConfirmed } from './use-confirmed.ts'

export function Passkeys() {
  const { passkeys: words } = useWords(accountTexts)
  const list = useQuery(passkeysQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Section title={words.title}>
      <div className="grid gap-3 px-4 pb-4">
        <p className="text-muted">{words.intro}</p>
        {list.isPending && <SkeletonBlock className="h-8" />}
        {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.items.length === 0 && !adding && <p>{words.none}</p>}
        {list.data && list.data.items.length > 0 && (
          <ul className="grid gap-2">
            {list.data.items.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        )}
        {adding ? (
          <AddPasskey onClose={() => setAdding(false)} />
        ) : (
          <div className="grid justify-items-start gap-2">
            <Button reason={passkeysWork() ? null : words.impossible} onClick={() => setAdding(true)}>
              <Icon name="plus" />
              {words.add}
            </Button>
            {!passkeysWork() && <p className="text-muted">{words.impossible}</p>}
          </div>
        )}
      </div>
    </Section>
  )
}

/** The count of passkeys is part of who is signed in. */
function useRefresh(): () => void {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries(passkeysQuery)
    void queries.invalidateQueries(sessionQuery)
  }
}

function AddPasskey({ onClose }: { onClose: () => void }) {
  const { passkeys: words } = useWords(accountTexts)
  const refresh = useRefresh()
  const [note, setNote] = useState<string | null>(null)
  const add = useConfirmed(
    async ({ password, name }: { password: string; name: string }) => {
      setNote(null)
      const options = await call('post', '/session/passkeys/challenge', { body: { password } })
      try {
        await call('post', '/session/passkeys', { body: { name, passkey: await makePasskey(options) } })
        return true
      } catch (error) {
        if (error instanceof PasskeyCancelled) setNote(words.cancelled)
        else if (error instanceof ApiError && error.code === 'passkey_exists') setNote(words.exists)
        else throw error
        return false
      }
    },
    (added) => {
      if (!added) return
      refresh()
      onClose()
    },
  )
  return (
    <PasswordStep
      label={words.password}
      submit={words.submit}
      busy={add.busy}
      fault={add.fault}
      onPassword={(password, form) => add.run({ password, name: String(form.get('name')).trim() || words.title })}
      onCancel={onClose}
    >
      {note && <p role="alert">{note}</p>}
      <Field name="name" label={words.name} help={words.nameHelp} maxLength={200} autoComplete="off" autoFocus />
    </PasswordStep>
  )
}

function PasskeyRow({ passkey }: { passkey: Schemas['Passkey'] }) {
  const { passkeys: words } = useWords(accountTexts)
  const texts = useTexts()
  const refresh = useRefresh()
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  const { id: passkeyId, name } = passkey
  const onSuccess = () => {
    refresh()
    setDoing(null)
  }
  const rename = useMutation({
    mutationFn: (next: string) =>
      call('patch', '/session/passkeys/{passkeyId}', { path: { passkeyId }, body: { name: next } }),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: () => call('delete', '/session/passkeys/{passkeyId}', { path: { passkeyId } }),
    onSuccess,
  })
  return (
    <li className="grid gap-2 rounded-md border border-line px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Icon name="key" />
        <span className="min-w-0 flex-1 break-words font-medium">{name}</span>
        <span className="text-muted">
          {words.lastUsed}: {passkey.lastUsedAt ? <Time at={passkey.lastUsedAt} /> : words.never}
        </span>
        <Button look="quiet" onClick={() => setDoing(doing === 'rename' ? null : 'rename')}>
          {words.rename}
        </Button>
        <Button look="quiet" onClick={() => setDoing('remove')}>
          {words.remove}
        </Button>
      </div>
      {doing === 'rename' && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            const next = String(new FormData(event.currentTarget).get('name')).trim()
            if (next !== '') rename.mutate(next)
          }}
        >
          <Field name="name" label={words.newName} defaultValue={name} maxLength={200} autoFocus />
          <Button type="submit" look="primary" busy={rename.isPending}>
            {texts.ui.save}
          </Button>
        </form>
      )}
      {(rename.error ?? remove.error) && (
        <p className="text-bad">{explain(rename.error ?? remove.error, texts).text}</p>
      )}
      {doing === 'remove' && (
        <Confirm
          title={words.removeTitle(name)}
          name={name}
          submit={words.remove}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setDoing(null)}
        >
          {words.removeText}
        </Confirm>
      )}
    </li>
  )
}
