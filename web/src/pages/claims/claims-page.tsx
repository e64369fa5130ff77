import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { paths } from '../../paths.ts'
import { useSession } from '../../session.tsx'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { LoadMore } from '../../ui/table.tsx'
import { type ClaimFilter, showsOpenOnly, writeStatuses } from './claim-filter.ts'
import { ClaimFilters, ClaimTabs } from './claim-filters.tsx'
import { ClaimTable } from './claim-table.tsx'
import { claimsQuery } from './queries.ts'
import { SelectionBar } from './selection-bar.tsx'
import { claimTexts } from './texts.ts'

export function ClaimsPage() {
  const { list: words } = useWords(claimTexts)
  const { signedIn } = useSession()
  const filter = useSearch({ from: '/claims' })
  const list = useInfiniteQuery(claimsQuery(filter, `user:${signedIn.person.id}`))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const searchRef = useRef<HTMLInputElement>(null)
  useShortcuts({
    '/': () => searchRef.current?.focus(),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
    x: () => currentRow()?.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
  })
  const claims = list.data?.pages.flatMap(({ items }) => items)
  const chosen = claims?.filter(({ id }) => selected.has(id)) ?? []
  const select = (ids: readonly string[], add: boolean) => {
    const next = new Set(selected)
    for (const id of ids) add ? next.add(id) : next.delete(id)
    setSelected(next)
  }
  return (
    <>
      <PageHead title={words.title}>
        <ClaimTabs filter={filter} />
      </PageHead>
      <ClaimFilters filter={filter} searchRef={searchRef} />
      {list.isError && !claims ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : claims?.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <ClaimTable claims={claims} selected={selected} open={showsOpenOnly(filter)} onSelect={select} />
      )}
      {claims && claims.length > 0 && <LoadMore note={words.shown(claims.length, list.hasNextPage)} list={list} />}
      {chosen.length > 0 && <SelectionBar claims={chosen} onDone={() => setSelected(new Set())} />}
    </>
  )
}

function Nothing({ filter: { search, type, mine } }: { filter: ClaimFilter }) {
  const { list: words } = useWords(claimTexts)
  if (search || type || mine) return <Empty title={words.noMatchTitle} text={words.noMatch} />
  return (
    <Empty
      title={words.emptyTitle}
      text={words.empty}
      example={{ intro: words.emptyExample, code: words.emptySample }}
      action={
        <Link
          to={paths.claims}
          search={writeStatuses(['Resolved', 'Rejected', 'Cancelled'])}
          className={buttonClass('plain')}
        >
          {words.emptyAction}
        </Link>
      }
    />
  )
}
