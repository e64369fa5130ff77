import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'

import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, LoadMore, ROW, TABLE } from '../../ui/table.tsx'
import { CreateLink, MarketingHead } from './marketing-head.tsx'
import { share } from './numbers.ts'
import { campaignsQuery } from './queries.ts'
import { Schedule } from './schedule.tsx'
import { CampaignStatus } from './status-pill.tsx'
import { campaignTexts, marketingTexts } from './texts.ts'
import { useListShortcuts } from './use-list-shortcuts.ts'

export function CampaignsPage() {
  const words = useWords(campaignTexts)
  const common = useWords(marketingTexts)
  const { search = '' } = useSearch({ from: '/marketing' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(campaignsQuery(search))
  const searchRef = useRef<HTMLInputElement>(null)
  const onSearch = useCallback(
    (next: string) => void navigate({ to: paths.marketing, search: next ? { search: next } : {}, replace: true }),
    [navigate],
  )
  useListShortcuts(searchRef)
  const rows = list.data?.pages.flatMap(({ items }) => items)
  const create = { to: paths.newCampaign, label: words.create }
  const nothing = rows?.length === 0
  return (
    <>
      <MarketingHead create={create} />
      {!(nothing && search === '') && (
        <search className="block px-6 py-3">
          <SearchBox
            label={words.searchLabel}
            hint={words.searchHint}
            value={search}
            onSearch={onSearch}
            inputRef={searchRef}
          />
        </search>
      )}
      {list.isError && !rows ? (
        <div className="px-6 py-4">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : !nothing ? (
        <CampaignTable rows={rows} />
      ) : search ? (
        <Empty title={words.noMatchTitle} text={words.noMatch} />
      ) : (
        <Empty
          title={words.emptyTitle}
          text={words.empty}
          example={{ intro: words.emptyIntro, code: words.emptyExample }}
          action={<CreateLink {...create} />}
        />
      )}
      {rows && !nothing && <LoadMore note={common.shown(rows.length, list.hasNextPage)} list={list} />}
    </>
  )
}

interface Row {
  campaign: Schemas['Campaign']
  results: Schemas['CampaignResults'] | null
}

function CampaignTable({ rows }: { rows: readonly Row[] | undefined }) {
  const words = useWords(campaignTexts)
  return (
    <table className={TABLE} aria-label={words.table} aria-busy={rows === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {words.name}
          </th>
          <th scope="col" className={HEAD}>
            {words.status}
          </th>
          <th scope="col" className={`${HEAD} max-lg:hidden`}>
            {words.place}
          </th>
          <th scope="col" className={HEAD}>
            {words.segmentShort}
          </th>
          <th scope="col" className={`${HEAD} max-lg:hidden`}>
            {words.when}
          </th>
          <th scope="col" className={`${HEAD} text-right`} title={words.seenHelp}>
            {words.seen}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {words.followed}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {words.rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows === undefined && <SkeletonRows rows={6} columns={8} />}
        {rows?.map((row) => (
          <CampaignRow key={row.campaign.id} {...row} />
        ))}
      </tbody>
    </table>
  )
}

function CampaignRow({ campaign, results }: Row) {
  const words = useWords(campaignTexts)
  const { language } = useLanguage()
  const { id, name, status, promotionType, segment } = campaign
  return (
    <tr className={ROW}>
      <td className={`${CELL} max-w-64 truncate pl-6 max-lg:max-w-48`}>
        <Link to={paths.campaign(id)} data-row-link="" title={name} className="font-medium hover:underline">
          {name}
        </Link>
      </td>
      <td className={CELL}>
        <CampaignStatus status={status} />
      </td>
      <td className={`${CELL} max-lg:hidden`}>{words.kinds[promotionType]}</td>
      <td className={`${CELL} max-w-40 truncate max-lg:max-w-32`} title={segment}>
        {segment === 'default' ? words.everybody : segment}
      </td>
      <td className={`${CELL} max-w-64 truncate text-muted max-lg:hidden`}>
        <Schedule {...campaign} />
      </td>
      <td className={`${CELL} text-right`}>{count(results?.orders ?? 0, language)}</td>
      <td className={`${CELL} text-right`}>{count(results?.clicks ?? 0, language)}</td>
      <td className={`${CELL} pr-6 text-right`}>
        {results?.clickRate ? share(results.clickRate.value, language) : '–'}
      </td>
    </tr>
  )
}
