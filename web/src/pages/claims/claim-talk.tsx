import { type FormEvent, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { type Saying, storyOf } from './story.ts'
import { claimTexts } from './texts.ts'
import type { Request } from './use-claim-action.ts'
import { useWho } from './who.ts'

type Claim = Schemas['Claim']

interface Props {
  claim: Claim
  busy: boolean
  onSend: (request: Request, onDone: () => void) => void
}

/** What customer and shop said to each other, the notes between, and a place for one more. */
export function ClaimTalk({ claim, busy, onSend }: Props) {
  const { talk } = useWords(claimTexts)
  const story = storyOf(claim)
  return (
    <Section title={talk.title}>
      {story.length === 0 ? (
        <p className="px-4 pb-3 text-muted">{talk.nothing}</p>
      ) : (
        <ol className="grid gap-2 px-4 pb-3">
          {story.map((saying) => (
            <Bubble key={saying.id} saying={saying} actors={claim.actors} />
          ))}
        </ol>
      )}
      <NoteForm claimId={claim.id} busy={busy} onSend={onSend} />
    </Section>
  )
}

const LOOKS = {
  customer: 'mr-10 justify-self-start bg-sunken',
  shop: 'ml-10 justify-self-end bg-accent-soft',
  note: 'ml-10 justify-self-end border border-line-strong border-dashed',
} as const satisfies Record<Saying['kind'], string>

function Bubble({ saying: { kind, actor, at, text }, actors }: { saying: Saying; actors: Claim['actors'] }) {
  const { talk } = useWords(claimTexts)
  const who = useWho(actors)
  const author = kind === 'customer' ? (actor === 'customer' ? '' : talk.wroteDown(who(actor))) : who(actor)
  return (
    <li className={`max-w-[68ch] rounded-lg px-3 py-2 ${LOOKS[kind]}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
        <span className="font-medium">{talk[kind]}</span>
        {author && <span>{author}</span>}
        <Time at={at} />
      </p>
      <p className="whitespace-pre-wrap break-words">{text}</p>
    </li>
  )
}

interface NoteFormProps {
  claimId: string
  busy: boolean
  onSend: Props['onSend']
}

const MOST_LETTERS = 4000

function NoteForm({ claimId, busy, onSend }: NoteFormProps) {
  const { talk } = useWords(claimTexts)
  const may = useMay('write:order')
  const draft = useDraft(`claim-note.${claimId}`, { text: '', forCustomer: false })
  const [missing, setMissing] = useState(false)
  const { text, forCustomer } = draft.value
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '' || busy || may) return
    onSend({ action: 'note', text: text.trim(), forCustomer }, draft.clear)
  }
  return (
    <form onSubmit={submit} className="grid gap-2 border-line border-t px-4 py-3">
      <TextArea
        label={talk.compose}
        help={forCustomer ? talk.forCustomerHelp : talk.composeHelp}
        fault={missing && text.trim() === '' ? talk.missing : null}
        rows={2}
        maxLength={MOST_LETTERS}
        value={text}
        onChange={(event) => draft.set((before) => ({ ...before, text: event.target.value }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Checkbox
          label={talk.forCustomer}
          checked={forCustomer}
          onChange={(event) => draft.set((before) => ({ ...before, forCustomer: event.target.checked }))}
        />
        <Button type="submit" reason={may} busy={busy}>
          {talk.submit}
        </Button>
      </div>
    </form>
  )
}
