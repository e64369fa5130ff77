import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Pill } from '../../ui/pill.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { logTexts } from './log-texts.ts'
import { credentialsQuery } from './queries.ts'
import type { RequestFilter } from './request-filter.ts'

interface Props {
  requests: readonly Schemas['LoggedRequest'][] | undefined
  filter: RequestFilter
}

export function RequestTable({ requests, filter }: Props) {
  const words = useWords(logTexts)
  const { language } = useLanguage()
  return (
    <table className={TABLE} aria-label={words.requests} aria-busy={requests === undefined}>
      <thead>
        <tr>
          {[words.result, words.call, words.code, words.by, words.duration, words.at].map((name) => (
            <th key={name} scope="col" className={`${HEAD} first:pl-6 max-lg:nth-4:hidden`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests === undefined && <SkeletonRows rows={12} columns={6} />}
        {requests?.map((request) => (
          <tr key={request.id} className={ROW}>
            <td className={`${CELL} pl-6`}>
              <RequestResult status={request.status} />
            </td>
            <td className={`${CELL} max-w-80 truncate max-lg:max-w-56`} title={`${request.method} ${request.path}`}>
              <Link
                to={paths.requestLog}
                search={{ ...filter, request: request.id }}
                data-row-link=""
                className="font-mono text-xs hover:underline"
              >
                {request.method} {request.path}
              </Link>
            </td>
            <td className={`${CELL} max-w-52 truncate max-lg:max-w-36`} title={request.detail ?? ''}>
              {request.code}
            </td>
            <td className={`${CELL} max-w-40 truncate text-muted max-lg:hidden`} title={request.actor}>
              <Caller actor={request.actor} />
            </td>
            <td className={`${CELL} whitespace-nowrap text-right text-muted tabular-nums`}>
              {words.milliseconds(count(Math.round(request.durationMs), language))}
            </td>
            <td className={`${CELL} whitespace-nowrap pr-6 text-muted`}>
              <Time at={request.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const RequestResult = ({ status }: { status: number }) => (
  <Pill
    tone={status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good'}
    icon={status >= 400 ? 'alert' : 'check'}
  >{`${status}`}</Pill>
)

/** Who called: a key by its name, where the reader may know the keys. */
export function Caller({ actor }: { actor: string }) {
  const words = useWords(logTexts)
  const may = useMay('admin')
  const keys = useQuery({ ...credentialsQuery, enabled: may === null })
  const [kind, id] = actor.split(':')
  if (kind !== 'credential') return words.person
  return keys.data?.find((key) => key.id === id)?.name ?? words.program
}
