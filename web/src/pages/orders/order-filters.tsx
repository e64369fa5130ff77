import { Link, useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useState } from 'react'
import { paths } from '../../paths.ts'
import { useTexts } from '../../texts/language.tsx'
import { Button } from '../../ui/button.tsx'
import { INPUT } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuChoice } from '../../ui/menu.tsx'
import { type OrderFilter, STATUSES, statusesOf, VIEWS, writeStatuses } from './order-filter.ts'

const TYPING_MS = 200

export function ViewTabs() {
  const { orders } = useTexts()
  return (
    <nav aria-label={orders.views} className="-mb-px flex gap-1 overflow-x-auto">
      {VIEWS.map(({ name, statuses }) => (
        <Link
          key={name}
          to={paths.orders}
          search={writeStatuses(statuses)}
          activeOptions={{ exact: true }}
          className="-outline-offset-2 whitespace-nowrap border-transparent border-b-2 px-2.5 py-1.5 text-muted hover:text-ink data-[status=active]:border-accent data-[status=active]:font-medium data-[status=active]:text-ink"
        >
          {orders[name]}
        </Link>
      ))}
    </nav>
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
  const { orders, status: names } = useTexts()
  const navigate = useNavigate()
  const [text, setText] = useState(filter.search ?? '')
  const chosen = statusesOf(filter)
  // A tab or the history changed the address.
  useEffect(() => setText(filter.search ?? ''), [filter.search])
  useEffect(() => {
    const search = text.trim()
    if (search === (filter.search ?? '')) return
    const timer = setTimeout(() => {
      void navigate({
        to: paths.orders,
        search: ({ search: _, ...rest }) => ({ ...rest, ...(search ? { search } : {}) }),
        replace: true,
      })
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, filter.search, navigate])
  const toggle = (status: (typeof STATUSES)[number]) => {
    const next = chosen.includes(status) ? chosen.filter((each) => each !== status) : [...chosen, status]
    const { search } = filter
    void navigate({ to: paths.orders, search: { ...writeStatuses(next), ...(search ? { search } : {}) } })
  }
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3">
      <div className="relative w-72 max-w-full">
        <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
        <input
          ref={searchRef}
          type="search"
          className={`${INPUT} pl-8`}
          aria-label={orders.searchLabel}
          placeholder={orders.searchHint}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
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
