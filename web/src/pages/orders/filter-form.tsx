import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { country } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import {
  type Chip,
  dayOf,
  type OrderFilter,
  readFilter,
  STATUSES,
  statusesOf,
  without,
  writeStatuses,
} from './order-filter.ts'
import { shippingMethodsQuery } from './queries.ts'
import { orderListTexts } from './texts.ts'

interface Props {
  chip: Chip
  filter: OrderFilter
  onApply: (filter: OrderFilter) => void
}

/** The form of one filter. What it holds is applied as a whole, so that the list does not jump at every key. */
export function FilterForm({ chip, filter, onApply }: Props) {
  const words = useWords(orderListTexts)
  const [draft, setDraft] = useState(filter)
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onApply(readFilter({ ...draft }))
      }}
    >
      <Fields chip={chip} draft={draft} onDraft={setDraft} />
      <Button type="submit" look="primary">
        {words.apply}
      </Button>
    </form>
  )
}

interface FieldsProps {
  chip: Chip
  draft: OrderFilter
  onDraft: (draft: OrderFilter) => void
}

function Fields({ chip, draft, onDraft }: FieldsProps) {
  const words = useWords(orderListTexts)
  const label = words.chips[chip]
  switch (chip) {
    case 'status':
      return <StatusFields draft={draft} onDraft={onDraft} />
    case 'created':
      return <DayFields draft={draft} onDraft={onDraft} />
    case 'country':
      return <CountryField draft={draft} onDraft={onDraft} />
    case 'shippingCode':
      return <MethodField draft={draft} onDraft={onDraft} />
    case 'door':
    case 'test': {
      const options = Object.entries(chip === 'door' ? words.doors : words.tests)
      return (
        <Select
          label={label}
          value={draft[chip] ?? ''}
          options={[['', words.any] as const, ...options].map(([value, text]) => ({ value, label: text }))}
          onChange={(event) => onDraft(readFilter({ ...without(draft, chip), [chip]: event.target.value }))}
        />
      )
    }
    default:
      return (
        <Field
          label={label}
          help={words.chipHelp[chip]}
          maxLength={100}
          autoFocus
          value={draft[chip] ?? ''}
          onChange={(event) => onDraft({ ...draft, [chip]: event.target.value })}
        />
      )
  }
}

type PartProps = Omit<FieldsProps, 'chip'>

function StatusFields({ draft, onDraft }: PartProps) {
  const words = useWords(orderListTexts)
  const { texts } = useLanguage()
  const chosen = statusesOf(draft)
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">{words.chips.status}</legend>
      {STATUSES.map((each) => (
        <Checkbox
          key={each}
          label={texts.status[each]}
          checked={chosen.includes(each)}
          onChange={(event) =>
            onDraft({
              ...without(draft, 'status'),
              ...writeStatuses(event.target.checked ? [...chosen, each] : chosen.filter((other) => other !== each)),
            })
          }
        />
      ))}
    </fieldset>
  )
}

function DayFields({ draft, onDraft }: PartProps) {
  const words = useWords(orderListTexts)
  const last = (days: number) => {
    const now = new Date()
    const from = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1))
    onDraft({ ...draft, from, to: dayOf(now) })
  }
  return (
    <>
      <div className="flex flex-wrap gap-1">
        {[1, 7, 30].map((days) => (
          <Button key={days} onClick={() => last(days)}>
            {words.lastDays(days)}
          </Button>
        ))}
      </div>
      <Field
        label={words.from}
        type="date"
        value={draft.from ?? ''}
        max={draft.to}
        onChange={(event) => onDraft({ ...draft, from: event.target.value })}
      />
      <Field
        label={words.to}
        type="date"
        value={draft.to ?? ''}
        min={draft.from}
        onChange={(event) => onDraft({ ...draft, to: event.target.value })}
      />
    </>
  )
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Of the browser's regions, those that are no countries. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

function countries(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const codes = [...LETTERS].flatMap((one) => [...LETTERS].map((two) => one + two))
  return codes
    .filter((code) => !NO_COUNTRY.has(code) && names.of(code) !== undefined)
    .map((code) => ({ value: code, label: country(code, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

function CountryField({ draft, onDraft }: PartProps) {
  const words = useWords(orderListTexts)
  const { language } = useLanguage()
  const [options] = useState(() => countries(language))
  return (
    <Select
      label={words.chips.country}
      value={draft.country ?? ''}
      options={[{ value: '', label: words.any }, ...options]}
      onChange={(event) => onDraft({ ...draft, country: event.target.value })}
    />
  )
}

function MethodField({ draft, onDraft }: PartProps) {
  const words = useWords(orderListTexts)
  const { data } = useQuery(shippingMethodsQuery)
  const methods =
    data?.items.map(({ code, name }) => ({ value: code, label: name === code ? code : `${name} (${code})` })) ?? []
  const known = methods.some(({ value }) => value === draft.shippingCode)
  const own = draft.shippingCode && !known ? [{ value: draft.shippingCode, label: draft.shippingCode }] : []
  return (
    <Select
      label={words.chips.shippingCode}
      value={draft.shippingCode ?? ''}
      options={[{ value: '', label: words.any }, ...own, ...methods]}
      onChange={(event) => onDraft({ ...draft, shippingCode: event.target.value })}
    />
  )
}
