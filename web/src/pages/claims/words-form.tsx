import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { claimTexts } from './texts.ts'
import type { Request } from './use-claim-action.ts'

const MOST_LETTERS = 4000

interface Props {
  name: 'ask' | 'answer' | 'resolve' | 'reopen' | 'cancel'
  claim: Pick<Schemas['Claim'], 'id'>
  busy: boolean
  onSend: (request: Request, onDone: () => void) => void
  onClose: () => void
}

/** For what takes words alone: a question, an answer, or a reason. */
export function WordsForm({ name, claim, busy, onSend, onClose }: Props) {
  const { forms } = useWords(claimTexts)
  const words = forms[name]
  const may = useMay('write:order')
  const draft = useDraft(`claim-${name}.${claim.id}`, '')
  const [missing, setMissing] = useState(false)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => ref.current?.querySelector('textarea')?.focus(), [])
  const lacks = words.missing !== '' && draft.value.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(lacks)
    if (lacks || busy || may) return
    onSend({ action: name, text: draft.value.trim() }, draft.clear)
  }
  return (
    <Section title={words.title}>
      <form ref={ref} onSubmit={submit} className="grid gap-4 px-4 pb-4">
        {draft.restored && <DraftNote onDiscard={draft.clear} />}
        <TextArea
          label={words.label}
          help={words.help}
          fault={missing && lacks ? words.missing : null}
          maxLength={MOST_LETTERS}
          value={draft.value}
          onChange={(event) => draft.set(event.target.value)}
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary" reason={may} busy={busy}>
            {words.submit}
          </Button>
          <Button onClick={onClose}>{forms.back}</Button>
        </div>
      </form>
    </Section>
  )
}
