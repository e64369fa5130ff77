import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { EventFilter } from './event-filter.ts'
import { logTexts } from './log-texts.ts'

interface Props {
  events: readonly Schemas['Event'][] | undefined
  filter: EventFilter
}

export function EventTable({ events, filter }: Props) {
  const words = useWords(logTexts)
  return (
    <table className={TABLE} aria-label={words.events} aria-busy={events === undefined}>
      <thead>
        <tr>
          {[words.type, words.about, words.by, words.through, words.at].map((name) => (
            <th key={name} scope="col" className={`${HEAD} first:pl-6`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events === undefined && <SkeletonRows rows={12} columns={5} />}
        {events?.map((event) => (
          <tr key={event.id} className={ROW}>
            <td className={`${CELL} max-w-60 truncate pl-6`}>
              <Link
                to={paths.eventLog}
                search={{ ...filter, event: event.id }}
                data-row-link=""
                className="font-medium hover:underline"
              >
                {event.type}
              </Link>
            </td>
            <td className={`${CELL} max-w-80 truncate max-lg:max-w-52`} title={event.subject}>
              <About event={event} />
            </td>
            <td className={`${CELL} max-w-44 truncate text-muted`} title={event.actor}>
              {event.actor.split(':')[0]}
            </td>
            <td className={`${CELL} text-muted`}>{event.door}</td>
            <td className={`${CELL} whitespace-nowrap pr-6 text-muted`}>
              <Time at={event.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The thing as a link where the console has a page of it, by the name that people know. */
function About({ event: { subject, data } }: { event: Schemas['Event'] }) {
  const [kind, id = ''] = subject.split(':')
  const name = typeof data.reference === 'string' ? `${kind} ${data.reference}` : subject
  const mono = name === subject ? 'font-mono text-xs' : ''
  if (kind !== 'order') return <span className={`${mono} text-muted`}>{name}</span>
  return (
    <Link to={paths.order(id)} className={`${mono} hover:underline`}>
      {name}
    </Link>
  )
}
