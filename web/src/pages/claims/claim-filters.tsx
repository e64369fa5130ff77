import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useCallback } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuChoice } from '../../ui/menu.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { type ClaimFilter, type ClaimType, TYPES, typesOf, VIEWS, writeStatuses, writeTypes } from './claim-filter.ts'
import { openCountsQuery } from './queries.ts'
import { claimTexts } from './texts.ts'

/** Each tab keeps what else is filtered, and says how many wait there. */
export function ClaimTabs({ filter }: { filter: ClaimFilter }) {
  const { list: words } = useWords(claimTexts)
  const { data: counts } = useQuery(openCountsQuery)
  const { status: _, ...rest } = filter
  const labelOf = (name: (typeof VIEWS)[number]['name'], statuses: readonly string[]): string => {
    if (!counts || name === 'done') return words[name]
    const counted = counts.items.filter(({ status }) => name === 'open' || statuses.includes(status))
    const sum = (member: 'count' | 'overdue') => counted.reduce((total, each) => total + each[member], 0)
    const count = sum('count')
    return count === 0 ? words[name] : words.counted(words[name], count, name === 'open' ? sum('overdue') : 0)
  }
  return (
    <TabLinks
      label={words.views}
      tabs={VIEWS.map(({ name, statuses }) => ({
        label: labelOf(name, statuses),
        to: paths.claims,
        search: { ...writeStatuses(statuses), ...rest },
      }))}
    />
  )
}

interface BarProps {
  filter: ClaimFilter
  searchRef: RefObject<HTMLInputElement | null>
}

/** The filter is in the address: it can be sent to somebody, and survives a reload. */
export function ClaimFilters({ filter, searchRef }: BarProps) {
  const { list: words, types } = useWords(claimTexts)
  const navigate = useNavigate()
  const chosen = typesOf(filter)
  const onSearch = useCallback(
    (search: string) =>
      void navigate({
        to: paths.claims,
        search: ({ search: _, ...rest }) => ({ ...rest, ...(search ? { search } : {}) }),
        replace: true,
      }),
    [navigate],
  )
  const toggle = (type: ClaimType) => {
    const { type: _, ...rest } = filter
    const next = chosen.includes(type) ? chosen.filter((each) => each !== type) : [...chosen, type]
    void navigate({ to: paths.claims, search: { ...rest, ...writeTypes(next) } })
  }
  const showMine = (on: boolean) => {
    const { mine: _, ...rest } = filter
    void navigate({ to: paths.claims, search: { ...rest, ...(on ? { mine: '1' } : {}) } })
  }
  const clear = () => void navigate({ to: paths.claims, search: filter.status ? { status: filter.status } : {} })
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3">
      <SearchBox
        label={words.searchLabel}
        hint={words.searchHint}
        value={filter.search ?? ''}
        onSearch={onSearch}
        inputRef={searchRef}
      />
      <Menu
        trigger={
          <Button>
            <Icon name="filter" />
            {words.typeFilter}
            {chosen.length > 0 && `: ${chosen.length}`}
          </Button>
        }
      >
        {TYPES.map((each) => (
          <MenuChoice key={each} stays checked={chosen.includes(each)} onSelect={() => toggle(each)}>
            {types[each]}
          </MenuChoice>
        ))}
      </Menu>
      <label className="flex h-8 items-center gap-2 px-1">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={filter.mine === '1'}
          onChange={(event) => showMine(event.target.checked)}
        />
        {words.mine}
      </label>
      {(filter.type || filter.search || filter.mine) && (
        <Button look="quiet" onClick={clear}>
          {words.clearFilters}
        </Button>
      )}
    </search>
  )
}
