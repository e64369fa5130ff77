import { useState } from 'react'
import { country } from '../../format.ts'
import { type Language, useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { FilterForm } from './filter-form.tsx'
import { type Chip, isSet, type OrderFilter, statusesOf, without } from './order-filter.ts'
import { orderListTexts } from './texts.ts'

interface Props {
  chip: Chip
  filter: OrderFilter
  startsOpen: boolean
  onChange: (filter: OrderFilter) => void
  /** The form was closed without a change. */
  onClose: () => void
}

/** One filter in words. Pressing it opens its form; the cross takes it away. */
export function FilterChip({ chip, filter, startsOpen, onChange, onClose }: Props) {
  const words = useWords(orderListTexts)
  const { texts, language } = useLanguage()
  const [open, setOpen] = useState(startsOpen)
  const value = isSet(filter, chip) ? textOf(chip, filter, { language, status: texts.status, words }) : words.choose
  const set = (next: boolean) => {
    setOpen(next)
    if (!next) onClose()
  }
  return (
    <span className="inline-flex h-8 max-w-full items-center rounded-md border border-line bg-accent-soft">
      <Popover
        label={words.chips[chip]}
        open={open}
        onOpen={set}
        trigger={
          <button type="button" className="flex h-full min-w-0 items-center gap-1 rounded-md px-2.5">
            <span className="text-muted">{words.chips[chip]}</span>
            <span className="max-w-48 truncate font-medium">{value}</span>
          </button>
        }
      >
        <FilterForm
          chip={chip}
          filter={filter}
          onApply={(next) => {
            setOpen(false)
            onChange(next)
          }}
        />
      </Popover>
      {isSet(filter, chip) && (
        <button
          type="button"
          className="mr-1 rounded p-1 text-muted hover:text-ink"
          aria-label={words.removeFilter(words.chips[chip])}
          onClick={() => onChange(without(filter, chip))}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  )
}

interface Speech {
  language: Language
  status: Readonly<Record<string, string>>
  words: (typeof orderListTexts)[Language]
}

function textOf(chip: Chip, filter: OrderFilter, { language, status, words }: Speech): string {
  switch (chip) {
    case 'status':
      return statusesOf(filter)
        .map((each) => status[each])
        .join(', ')
    case 'created':
      return words.days(dayText(filter.from, language), dayText(filter.to, language))
    case 'country':
      return country(filter.country ?? '', language)
    case 'test':
      return words.tests[filter.test ?? 'no']
    case 'door':
      return words.doors[filter.door as keyof typeof words.doors] ?? filter.door ?? '' // an address may name others
    default:
      return filter[chip] ?? ''
  }
}

const dayText = (day: string | undefined, language: string): string | null =>
  day === undefined
    ? null
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
