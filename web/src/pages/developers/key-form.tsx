import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { shopExample } from './examples.ts'
import { GIVEN_SCOPES, keyTexts } from './key-texts.ts'
import { credentialsQuery } from './queries.ts'
import { SecretOnce } from './secret-once.tsx'

type NewKey = Required<Schemas['NewCredential']>

const KINDS = ['ApiKey', 'OgoshipKey', 'OgoshipSecret'] as const
const BLANK: NewKey = { name: '', kind: 'ApiKey', scopes: [] }

/** Makes a key and shows its secret, once. */
export function KeyForm({ onClose }: { onClose: () => void }) {
  const words = useWords(keyTexts)
  const draft = useDraft('key-new', BLANK)
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: (body: NewKey) => call('post', '/credentials', { body }),
    onSuccess: async () => {
      draft.clear()
      await queries.invalidateQueries({ queryKey: credentialsQuery.queryKey })
    },
  })
  if (make.data) return <Made credential={make.data} onClose={onClose} />
  return (
    <Dialog title={words.create} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        {draft.restored && <DraftNote onDiscard={draft.clear} />}
        {make.isError && <Failure error={make.error} />}
        <Fields draft={draft} busy={make.isPending} onSend={make.mutate} onClose={onClose} />
      </div>
    </Dialog>
  )
}

interface FieldsProps {
  draft: { value: NewKey; set: (next: NewKey) => void }
  busy: boolean
  onSend: (key: NewKey) => void
  onClose: () => void
}

function Fields({ draft: { value, set }, busy, onSend, onClose }: FieldsProps) {
  const words = useWords(keyTexts)
  const { ui } = useTexts()
  const [tried, setTried] = useState(false)
  const lacksRights = value.scopes.length === 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!lacksRights && !busy) onSend({ ...value, name: value.name.trim() })
  }
  return (
    <form className="grid gap-5" onSubmit={send}>
      <Field
        label={words.name}
        help={words.nameHelp}
        required
        maxLength={200}
        value={value.name}
        onChange={(event) => set({ ...value, name: event.target.value })}
      />
      <Select
        label={words.kind}
        options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={value.kind}
        onChange={(event) => set({ ...value, kind: KINDS.find((kind) => kind === event.target.value) ?? 'ApiKey' })}
      />
      <ScopeChoice chosen={value.scopes} onChoose={(scopes) => set({ ...value, scopes })} />
      {tried && lacksRights && (
        <p role="alert" className="text-bad">
          {words.noRights}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={busy}>
          {words.create}
        </Button>
        <Button onClick={onClose}>{ui.cancel}</Button>
      </div>
    </form>
  )
}

interface ScopeChoiceProps {
  chosen: readonly Schemas['Scope'][]
  onChoose: (scopes: Schemas['Scope'][]) => void
}

function ScopeChoice({ chosen, onChoose }: ScopeChoiceProps) {
  const words = useWords(keyTexts)
  const all = chosen.length === GIVEN_SCOPES.length
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">{words.rights}</legend>
      <p className="text-muted">{words.rightsHelp}</p>
      <div>
        <Button onClick={() => onChoose(all ? [] : [...GIVEN_SCOPES])}>{all ? words.nothing : words.everything}</Button>
      </div>
      {GIVEN_SCOPES.map((scope) => {
        const [name, help] = words.scopes[scope]
        return (
          <Checkbox
            key={scope}
            label={
              <>
                {name} <code className="font-mono text-muted text-xs">{scope}</code>
              </>
            }
            help={help}
            checked={chosen.includes(scope)}
            onChange={(event) =>
              onChoose(GIVEN_SCOPES.filter((each) => (each === scope ? event.target.checked : chosen.includes(each))))
            }
          />
        )
      })}
    </fieldset>
  )
}

function Made({ credential, onClose }: { credential: Schemas['CredentialWithSecret']; onClose: () => void }) {
  const words = useWords(keyTexts)
  return (
    <Dialog title={words.madeTitle} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        <SecretOnce label={credential.name} secret={credential.secret} />
        {credential.kind === 'ApiKey' && <CodeBlock label={words.tryIt} text={shopExample()} />}
        <div>
          <Button look="primary" onClick={onClose}>
            {words.kept}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
