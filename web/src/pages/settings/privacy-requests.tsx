import { useInfiniteQuery } from '@tanstack/react-query'
import type { Schemas } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Pill } from '../../ui/pill.tsx'
import { CELL, HEAD, LoadMore, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { Loaded } from './loaded.tsx'
import { privacyTexts } from './privacy-texts.ts'
import { privacyRequestsQuery } from './queries.ts'

/** What people asked about their data, here and through shop systems. */
export function PrivacyRequests() {
  const words = useWords(privacyTexts)
  const enabled = useMay('admin') === null
  const list = useInfiniteQuery({ ...privacyRequestsQuery, enabled })
  const data = list.data?.pages.flatMap(({ items }) => items)
  return (
    <Loaded
      title={words.requests}
      note={words.requestsNote}
      height="h-24"
      query={{ data, error: list.error, refetch: list.refetch }}
    >
      {(requests) =>
        requests.length === 0 ? (
          <p className="px-4 pb-4 text-muted">{words.noRequests}</p>
        ) : (
          <>
            <RequestTable requests={requests} />
            <LoadMore note={words.shown(requests.length)} list={list} />
          </>
        )
      }
    </Loaded>
  )
}

function RequestTable({ requests }: { requests: readonly Schemas['PrivacyRequest'][] }) {
  const words = useWords(privacyTexts)
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.requests}>
        <thead>
          <tr>
            {[words.kind, words.origin, words.created, words.due, words.state].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4 last:pr-4`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <td className={`${CELL} pl-4 font-medium`}>{words.kinds[request.kind]}</td>
              <td className={CELL}>{request.origin}</td>
              <td className={`${CELL} text-muted`}>
                <Time at={request.createdAt} />
              </td>
              <td className={`${CELL} text-muted`}>
                <Time at={request.dueAt} />
              </td>
              <td className={`${CELL} py-1 pr-4`}>
                <RequestState request={request} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RequestState({ request }: { request: Schemas['PrivacyRequest'] }) {
  const words = useWords(privacyTexts)
  const { doneAt, dueAt, exportUrl, openOrders } = request
  const isLate = doneAt === null && new Date(dueAt) < new Date()
  return (
    <span className="flex flex-wrap items-center gap-2">
      {doneAt !== null ? (
        <Pill tone="good" icon="check">
          {words.done}
        </Pill>
      ) : (
        <Pill tone={isLate ? 'bad' : 'moving'} icon={isLate ? 'alert' : 'clock'}>
          {isLate ? words.overdue : words.open}
        </Pill>
      )}
      {exportUrl && (
        <a href={exportUrl} className={buttonClass('quiet')}>
          {words.download}
        </a>
      )}
      {openOrders.length > 0 && <span className="text-muted">{words.stillOpen(openOrders.join(', '))}</span>}
    </span>
  )
}
