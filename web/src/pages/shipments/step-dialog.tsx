import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Checkbox, Field } from '../../ui/field.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { findMeanings, type Meaning } from './meanings.ts'
import { eventNamesQuery } from './queries.ts'
import { stepTexts } from './steps-texts.ts'
import { subStatusTexts } from './sub-status-texts.ts'
import { useCarrierName } from './use-carrier-name.ts'

type Step = Schemas['CarrierStep']

/** Says what a code means, for every shop of the installation. */
export function StepDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const words = useWords(stepTexts)
  const { texts } = useLanguage()
  const { shop } = useSession()
  const [chosen, setChosen] = useState(step.name)
  const [existing, setExisting] = useState(true)
  const save = useSaving(step, onClose)
  const carrierName = useCarrierName()
  const staff = shop.scopes.includes('operator')
  const code = [step.code, step.qualifier].filter(Boolean).join(' / ')
  return (
    <Dialog title={words.dialog(code)} shape="side" onClose={onClose}>
      <form
        className="flex min-h-0 flex-1 flex-col gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen && staff) save.mutate({ name: chosen, applyToExisting: existing })
        }}
      >
        <p className="break-words">
          {carrierName(step.carrier)}: <q>{step.rawText ?? code}</q>
        </p>
        <Meanings chosen={chosen} onChoose={setChosen} />
        <Checkbox
          label={words.existing}
          help={words.existingHelp}
          checked={existing}
          onChange={(event) => setExisting(event.target.checked)}
        />
        {!staff && <p className="rounded-md bg-sunken px-3 py-2">{words.staff}</p>}
        {save.error && <Failure error={save.error} />}
        <div className="flex gap-2">
          <Button
            type="submit"
            look="primary"
            busy={save.isPending}
            reason={staff ? (chosen ? null : words.first) : words.staff}
          >
            {words.save}
          </Button>
          <Button onClick={onClose}>{texts.ui.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function useSaving(step: Step, onClose: () => void) {
  const words = useWords(stepTexts)
  const queries = useQueryClient()
  const tell = useToast()
  const path = { carrier: step.carrier, stepId: step.id }
  const again = () =>
    Promise.all(
      ['missing-steps', 'carrier-steps', 'overview', 'shipments', 'shipment'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    )
  const undo = () =>
    void call('put', '/carriers/{carrier}/steps/{stepId}', { path, body: { name: step.name } }).then(again)
  return useMutation({
    mutationFn: (body: { name: string; applyToExisting: boolean }) =>
      call('put', '/carriers/{carrier}/steps/{stepId}', { path, body }),
    onSuccess: () => {
      tell({ text: words.saved(step.code), undo })
      onClose()
      return again()
    },
  })
}

const MOST_SHOWN = 40

/** All names of the catalogue, narrowed by what is typed. */
function Meanings({ chosen, onChoose }: { chosen: string | null; onChoose: (name: string) => void }) {
  const words = useWords(stepTexts)
  const details = useWords(subStatusTexts)
  const { texts } = useLanguage()
  const [text, setText] = useState('')
  const names = useQuery(eventNamesQuery)
  const id = useId()
  const found = findMeanings(names.data?.items ?? [], text, { parcelStatus: texts.parcelStatus, details })
  const shown = found.slice(0, MOST_SHOWN)
  return (
    <>
      <Field
        label={words.search}
        type="search"
        placeholder={words.searchHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="min-h-32 flex-1 overflow-y-auto rounded-md border border-line">
        <legend className="sr-only">{words.choose}</legend>
        {names.error && <Failure error={names.error} onRetry={() => void names.refetch()} />}
        {names.isPending && <SkeletonBlock className="m-3 h-40" />}
        {names.data && found.length === 0 && <p className="p-3 text-muted">{words.noMeaning}</p>}
        {shown.map((meaning) => (
          <MeaningChoice
            key={meaning.name}
            group={id}
            meaning={meaning}
            checked={meaning.name === chosen}
            onChoose={onChoose}
          />
        ))}
        {found.length > shown.length && <p className="p-3 text-muted">{words.most(found.length - shown.length)}</p>}
      </fieldset>
    </>
  )
}

interface ChoiceProps {
  group: string
  meaning: Meaning
  checked: boolean
  onChoose: (name: string) => void
}

function MeaningChoice({ group, meaning: { name, standing }, checked, onChoose }: ChoiceProps) {
  const words = useWords(stepTexts)
  return (
    <label className="flex gap-2.5 border-line border-b px-3 py-2 has-checked:bg-accent-soft hover:bg-sunken">
      <input
        type="radio"
        name={group}
        className="mt-0.5 size-4 accent-accent"
        checked={checked}
        onChange={() => onChoose(name)}
      />
      <span className="min-w-0">
        <span className="block">{standing ?? words.nothing}</span>
        <code className="block break-all font-mono text-muted text-xs">{name}</code>
      </span>
    </label>
  )
}
