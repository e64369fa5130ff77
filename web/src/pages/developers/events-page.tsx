import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { INPUT } from '../../ui/field.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { DevelopersHead } from './developers-head.tsx'
import { EventDrawer } from './event-drawer.tsx'
import type { EventFilter } from './event-filter.ts'
import { EventTable } from './event-table.tsx'
import { streamExample } from './examples.ts'
import { useListShortcuts } from './list-shortcuts.ts'
import { logTexts } from './log-texts.ts'
import { eventsQuery, eventTypesQuery } from './queries.ts'

export function EventsPage() {
  const words = useWords(logTexts)
  const filter = useSearch({ from: '/developers/events' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(eventsQuery(filter))
  const searchRef = useRef<HTMLInputElement>(null)
  useListShortcuts(searchRef)
  const change = useCallback(
    (changes: EventFilter) =>
      void navigate({ to: paths.eventLog, search: (before) => ({ ...before, ...changes }), replace: true }),
    [navigate],
  )
  const events = list.data?.pages.flatMap(({ items }) => items)
  const open = events?.find(({ id }) => id === filter.event)
  const filtered = Boolean(filter.text || filter.type || filter.subject)
  return (
    <>
      <DevelopersHead title={words.events} />
      <Filters filter={filter} searchRef={searchRef} onChange={change} />
      {list.isError && !events ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : events?.length === 0 && !list.hasNextPage ? (
        <Nothing filtered={filtered} />
      ) : (
        <EventTable events={events} filter={filter} />
      )}
      {events && (events.length > 0 || list.hasNextPage) && (
        <LoadMore
          note={`${words.eventsShown(events.length, list.hasNextPage)}${filter.text && list.hasNextPage ? `. ${words.searchOn}` : ''}`}
          list={list}
        />
      )}
      {open && (
        <EventDrawer
          key={open.id}
          event={open}
          onAbout={(subject) => void navigate({ to: paths.eventLog, search: { subject } })}
          onClose={() =>
            void navigate({ to: paths.eventLog, search: ({ event: _open, ...rest }: EventFilter) => rest })
          }
        />
      )}
    </>
  )
}

interface FiltersProps {
  filter: EventFilter
  searchRef: React.RefObject<HTMLInputElement | null>
  onChange: (changes: EventFilter) => void
}

function Filters({ filter, searchRef, onChange }: FiltersProps) {
  const words = useWords(logTexts)
  const types = useQuery(eventTypesQuery)
  const onSearch = useCallback((text: string) => onChange({ text }), [onChange])
  return (
    <search className="flex flex-wrap items-center gap-3 px-6 py-3">
      <SearchBox
        label={words.searchEvents}
        hint={words.searchEventsHint}
        value={filter.text ?? ''}
        onSearch={onSearch}
        inputRef={searchRef}
      />
      <select
        className={`${INPUT} w-60`}
        aria-label={words.type}
        value={filter.type ?? ''}
        onChange={(event) => onChange({ type: event.target.value })}
      >
        <option value="">{words.everyType}</option>
        {types.data?.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
      {filter.subject && (
        <span className="flex min-w-0 items-center gap-2 text-muted">
          <span className="truncate">{words.onlyAbout(filter.subject)}</span>
          <Button look="quiet" onClick={() => onChange({ subject: '' })}>
            {words.showAll}
          </Button>
        </span>
      )}
    </search>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const words = useWords(logTexts)
  if (filtered) return <Empty title={words.noEventMatchTitle} text={words.noEventMatch} />
  return (
    <Empty
      title={words.noEventsTitle}
      text={words.noEvents}
      example={{ intro: words.noEventsExample, code: streamExample() }}
    />
  )
}
