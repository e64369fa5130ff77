import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useCallback, useRef } from 'react'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { INPUT } from '../../ui/field.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { DevelopersHead } from './developers-head.tsx'
import { useListShortcuts } from './list-shortcuts.ts'
import { logTexts } from './log-texts.ts'
import { credentialsQuery, requestsQuery } from './queries.ts'
import { RequestDrawer } from './request-drawer.tsx'
import { REQUEST_METHODS, type RequestFilter } from './request-filter.ts'
import { RequestTable } from './request-table.tsx'

export function RequestsPage() {
  const words = useWords(logTexts)
  const filter = useSearch({ from: '/developers/requests' })
  const { request: open, ...rest } = filter
  const navigate = useNavigate()
  const may = useMay('read:webhook')
  const list = useInfiniteQuery({ ...requestsQuery(filter), enabled: may === null })
  const searchRef = useRef<HTMLInputElement>(null)
  useListShortcuts(searchRef)
  const requests = list.data?.pages.flatMap(({ items }) => items)
  const views = [
    { label: words.failed, to: paths.requestLog },
    { label: words.server, to: paths.requestLog, search: { view: 'server' } },
    { label: words.all, to: paths.requestLog, search: { view: 'all' } },
  ]
  return (
    <>
      <DevelopersHead title={words.requests} />
      {may !== null ? (
        <Empty title={words.requests} text={may} />
      ) : (
        <>
          <div className="border-line border-b px-6 pt-2">
            <TabLinks label={words.views} tabs={views} />
          </div>
          <Filters filter={filter} searchRef={searchRef} />
          {list.isError && !requests ? (
            <div className="px-6">
              <Failure error={list.error} onRetry={() => void list.refetch()} />
            </div>
          ) : requests?.length === 0 ? (
            <Nothing filter={filter} />
          ) : (
            <RequestTable requests={requests} filter={filter} />
          )}
          {requests && requests.length > 0 && (
            <LoadMore note={words.requestsShown(requests.length, list.hasNextPage)} list={list} />
          )}
        </>
      )}
      {open && (
        <RequestDrawer
          key={open}
          requestId={open}
          onClose={() => void navigate({ to: paths.requestLog, search: rest })}
        />
      )}
    </>
  )
}

function Filters({ filter, searchRef }: { filter: RequestFilter; searchRef: RefObject<HTMLInputElement | null> }) {
  const words = useWords(logTexts)
  const navigate = useNavigate()
  const mayKeys = useMay('admin')
  const keys = useQuery({ ...credentialsQuery, enabled: mayKeys === null })
  const change = useCallback(
    (changes: Record<string, string>) =>
      void navigate({ to: paths.requestLog, search: (before) => ({ ...before, ...changes }), replace: true }),
    [navigate],
  )
  const onSearch = useCallback((reference: string) => change({ reference }), [change])
  return (
    <search className="flex flex-wrap items-center gap-3 px-6 py-3">
      <SearchBox
        label={words.searchRequests}
        hint={words.searchRequestsHint}
        value={filter.reference ?? ''}
        onSearch={onSearch}
        inputRef={searchRef}
      />
      <select
        className={`${INPUT} w-40`}
        aria-label={words.method}
        value={filter.method ?? ''}
        onChange={(event) => change({ method: event.target.value })}
      >
        <option value="">{words.everyMethod}</option>
        {REQUEST_METHODS.map((method) => (
          <option key={method}>{method}</option>
        ))}
      </select>
      {keys.data && (
        <select
          className={`${INPUT} w-48`}
          aria-label={words.key}
          value={filter.key ?? ''}
          onChange={(event) => change({ key: event.target.value })}
        >
          <option value="">{words.everyKey}</option>
          {keys.data.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </search>
  )
}

function Nothing({ filter: { view, key, method, reference } }: { filter: RequestFilter }) {
  const words = useWords(logTexts)
  if (key || method || reference) return <Empty title={words.noRequestMatchTitle} text={words.noRequestMatch} />
  if (view === 'all') return <Empty title={words.noRequestsTitle} text={words.noRequests} />
  return <Empty title={words.noFailuresTitle} text={words.noFailures} />
}
