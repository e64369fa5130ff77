import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useCallback } from 'react'
import { paths } from '../../paths.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuChoice } from '../../ui/menu.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { type OrderFilter, STATUSES, statusesOf, VIEWS, writeStatuses } from './order-filter.ts'
import { orderListTexts } from './texts.ts'

export function ViewTabs() {
  const orders = useWords(orderListTexts)
  return (
    <TabLinks
      label={orders.views}
      tabs={VIEWS.map(({ name, statuses }) => ({
        label: orders[name],
        to: paths.orders,
        search: { ...writeStatuses(statuses) },
      }))}
    />
  )
}

interface BarProps {
  filter: OrderFilter
  searchRef: RefObject<HTMLInputElement | null>
  compact: boolean
  onCompact: (compact: boolean) => void
}

/** The filter is in the address: it can be sent to somebody, and survives a reload. */
export function FilterBar({ filter, searchRef, compact, onCompact }: BarProps) {
  const orders = useWords(orderListTexts)
  const { status: names } = useTexts()
  const navigate = useNavigate()
  const chosen = statusesOf(filter)
  const onSearch = useCallback(
    (search: string) =>
      void navigate({
        to: paths.orders,
        search: ({ search: _, ...rest }) => ({ ...rest, ...(search ? { search } : {}) }),
        replace: true,
      }),
    [navigate],
  )
  const toggle = (status: (typeof STATUSES)[number]) => {
    const next = chosen.includes(status) ? chosen.filter((each) => each !== status) : [...chosen, status]
    const { search } = filter
    void navigate({ to: paths.orders, search: { ...writeStatuses(next), ...(search ? { search } : {}) } })
  }
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3">
      <SearchBox
        label={orders.searchLabel}
        hint={orders.searchHint}
        value={filter.search ?? ''}
        onSearch={onSearch}
        inputRef={searchRef}
      />
      <Menu
        trigger={
          <Button>
            <Icon name="filter" />
            {orders.statusFilter}
            {chosen.length > 0 && `: ${chosen.length}`}
          </Button>
        }
      >
        {STATUSES.map((each) => (
          <MenuChoice key={each} stays checked={chosen.includes(each)} onSelect={() => toggle(each)}>
            {names[each]}
          </MenuChoice>
        ))}
      </Menu>
      {(filter.status || filter.search) && (
        <Button look="quiet" onClick={() => void navigate({ to: paths.orders, search: {} })}>
          {orders.clearFilters}
        </Button>
      )}
      <label className="ml-auto flex items-center gap-2 text-muted">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={compact}
          onChange={(event) => onCompact(event.target.checked)}
        />
        {orders.density}
      </label>
    </search>
  )
}
