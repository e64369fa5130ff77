import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { money } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { type Choice, choicesOf, type Decision, faultsOf, firstDecision, readAmount } from './decision.ts'
import { claimTexts } from './texts.ts'
import type { Request } from './use-claim-action.ts'

type Claim = Schemas['Claim']

interface Props {
  claim: Claim
  busy: boolean
  onSend: (request: Request, onDone: () => void) => void
  onClose: () => void
}

const MOST_LETTERS = 4000

/** How the claim ends: money, goods, something else or nothing, and what the customer is told. */
export function DecisionForm({ claim, busy, onSend, onClose }: Props) {
  const { decision: words, forms } = useWords(claimTexts)
  const { language } = useLanguage()
  const may = useMay('write:order')
  const draft = useDraft<Decision>(`claim-decide.${claim.id}`, firstDecision(claim, language))
  const [tried, setTried] = useState(false)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => ref.current?.querySelector<HTMLElement>('input:checked, input')?.focus(), [])
  const { choice, amount, reference, message } = draft.value
  const approved = claim.status === 'Approved'
  const { currency } = claim.refundTerms?.most ?? claim.refundTerms?.value ?? { currency: null }
  const faults = tried ? faultsOf(draft.value, claim.refundTerms?.most ?? null) : {}
  const change = (changes: Partial<Decision>) => draft.set((before) => ({ ...before, ...changes }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const found = faultsOf(draft.value, claim.refundTerms?.most ?? null)
    if (found.amount) ref.current?.querySelector<HTMLElement>('[name=amount]')?.focus()
    if (Object.keys(found).length > 0 || busy || may) return
    onSend({ action: 'decide', decision: draft.value, approved }, draft.clear)
  }
  const shownAmount = () => {
    const read = readAmount(amount)
    return read === null || currency === null ? null : money({ amount: read, currency }, language)
  }
  return (
    <Section title={approved ? words.carryOutTitle : words.title}>
      <form ref={ref} onSubmit={submit} noValidate className="grid gap-4 px-4 pb-4">
        {draft.restored && <DraftNote onDiscard={draft.clear} />}
        {claim.orderId === null && <p className="max-w-[68ch] text-warn">{words.noOrder}</p>}
        <Choices
          claim={claim}
          choice={choice}
          fault={faults.choice ? words.faults[faults.choice] : null}
          onChoose={(next) => change({ choice: next })}
        />
        {choice === 'refund' && (
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field
              name="amount"
              label={currency ? `${words.amount} (${currency})` : words.amount}
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              help={amountHelp(claim, words.amountHelp, language)}
              fault={faults.amount ? words.faults[faults.amount] : null}
              value={amount}
              onChange={(event) => change({ amount: event.target.value })}
            />
            <Field
              label={words.reference}
              help={words.referenceHelp}
              maxLength={200}
              autoComplete="off"
              value={reference}
              onChange={(event) => change({ reference: event.target.value })}
            />
          </div>
        )}
        {!approved && (
          <TextArea
            label={words.message}
            help={words.messageHelp}
            rows={3}
            maxLength={MOST_LETTERS}
            value={message}
            onChange={(event) => change({ message: event.target.value })}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look={choice === 'reject' ? 'danger' : 'primary'} reason={may} busy={busy}>
            {choice === ''
              ? words.title
              : choice === 'refund'
                ? words.submit.refund(shownAmount())
                : words.submit[choice]}
          </Button>
          <Button onClick={onClose}>{forms.back}</Button>
        </div>
      </form>
    </Section>
  )
}

function amountHelp(
  { refundTerms }: Claim,
  help: (value: string | null, most: string | null) => string,
  language: string,
): string {
  const { value = null, most = null } = refundTerms ?? {}
  return help(value && money(value, language), most && money(most, language))
}

interface ChoicesProps {
  claim: Claim
  choice: Choice | ''
  fault: string | null
  onChoose: (choice: Choice) => void
}

function Choices({ claim, choice, fault, onChoose }: ChoicesProps) {
  const { decision: words } = useWords(claimTexts)
  const id = useId()
  const wished = firstDecision({ ...claim, status: 'New', resolution: null }, 'en').choice
  return (
    <fieldset aria-describedby={fault ? `${id}-fault` : undefined} className="grid gap-1.5">
      <legend className="mb-1 font-medium">{words.choose}</legend>
      {fault && (
        <p id={`${id}-fault`} className="text-bad">
          {fault}
        </p>
      )}
      {choicesOf(claim).map((each) => (
        <div key={each} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
          <input
            type="radio"
            name="choice"
            id={`${id}-${each}`}
            className="mt-0.5 size-4 accent-accent"
            checked={choice === each}
            aria-describedby={choice === each ? `${id}-meaning` : undefined}
            onChange={() => onChoose(each)}
          />
          <label htmlFor={`${id}-${each}`} className="flex flex-wrap gap-x-2">
            {words.choices[each]}
            {each === wished && <span className="text-muted">{words.wished}</span>}
          </label>
          {choice === each && (
            <p id={`${id}-meaning`} className="col-start-2 max-w-[68ch] text-muted">
              {words.meanings[each]}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
