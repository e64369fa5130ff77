import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useCallback } from 'react'
import { country } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { INPUT } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { COUNTRY_CENTRES } from './country-centres.ts'
import { carriersQuery } from './queries.ts'
import { isNarrowed, NEEDS, type ShipmentFilter } from './shipment-filter.ts'
import { shipmentTexts } from './texts.ts'

interface Props {
  filter: ShipmentFilter
  searchRef: RefObject<HTMLInputElement | null>
}

/** The filter is in the address: it can be sent to somebody, and survives a reload. */
export function ShipmentFilters({ filter, searchRef }: Props) {
  const words = useWords(shipmentTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { view } = filter
  const carriers = useQuery(carriersQuery)
  const set = (changes: { [Name in keyof ShipmentFilter]: ShipmentFilter[Name] | undefined }) =>
    void navigate({ to: paths.shipments, search: clean({ ...filter, ...changes }) })
  const onSearch = useCallback(
    (search: string) => {
      const { shipment: _, ...before } = filter
      // What is searched for is seldom among what needs a look.
      const widened = search && !view ? { view: 'all' as const, needs: undefined } : {}
      void navigate({ to: paths.shipments, search: clean({ ...before, search, ...widened }), replace: true })
    },
    [navigate, filter, view],
  )
  const countries = Object.keys(COUNTRY_CENTRES)
    .map((code) => ({ value: code, label: country(code, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3">
      <SearchBox
        label={words.searchLabel}
        hint={words.searchHint}
        value={filter.search ?? ''}
        onSearch={onSearch}
        inputRef={searchRef}
      />
      {view === undefined && (
        <Choice
          label={words.reason}
          any={words.anyReason}
          value={filter.needs}
          options={NEEDS.map((need) => ({ value: need, label: words.needs[need] }))}
          onChoose={(chosen) => set({ needs: NEEDS.find((need) => need === chosen) })}
        />
      )}
      <Choice
        label={words.carrier}
        any={words.anyCarrier}
        value={filter.carrier}
        options={(carriers.data?.items ?? []).map(({ name, displayName }) => ({ value: name, label: displayName }))}
        onChoose={(carrier) => set({ carrier })}
      />
      <Choice
        label={words.country}
        any={words.anyCountry}
        value={filter.country}
        options={countries}
        onChoose={(chosen) => set({ country: chosen })}
      />
      {filter.seenIn && (
        <Button
          aria-label={words.drop(words.seenIn(country(filter.seenIn, language)))}
          onClick={() => set({ seenIn: undefined })}
        >
          {words.seenIn(country(filter.seenIn, language))}
          <Icon name="close" />
        </Button>
      )}
      {isNarrowed(filter) && (
        <Button look="quiet" onClick={() => void navigate({ to: paths.shipments, search: view ? { view } : {} })}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}

/** Members without a value are left out of the address. */
const clean = (filter: { [Name in keyof ShipmentFilter]: ShipmentFilter[Name] | undefined }): ShipmentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as ShipmentFilter // those with a value

interface ChoiceProps {
  label: string
  any: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
  onChoose: (value: string | undefined) => void
}

const Choice = ({ label, any, value = '', options, onChoose }: ChoiceProps): ReactNode => (
  <select
    aria-label={label}
    className={`${INPUT} w-auto max-w-44`}
    value={value}
    onChange={(event) => onChoose(event.target.value || undefined)}
  >
    <option value="">{any}</option>
    {value && !options.some((option) => option.value === value) && <option value={value}>{value}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
