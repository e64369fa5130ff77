import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Select } from '../../ui/field.tsx'
import { CELL, HEAD, LoadMore, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { Loaded } from './loaded.tsx'
import { logTexts } from './log-texts.ts'
import { membersQuery, securityLogQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { settingsTexts } from './texts.ts'

export function LogPage() {
  const words = useWords(logTexts)
  const { sections } = useWords(settingsTexts)
  const filter = useSearch({ from: '/settings/log' })
  const enabled = useMay('admin') === null
  const list = useInfiniteQuery({ ...securityLogQuery(filter), enabled })
  const data = list.data?.pages.flatMap(({ items }) => items)
  return (
    <SettingsFrame section="securityLog" adminOnly>
      <p className="max-w-[68ch] text-muted">{words.intro}</p>
      <Filters />
      <Loaded title={sections.securityLog} height="h-96" query={{ data, error: list.error, refetch: list.refetch }}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="px-4 pb-4">{words.none}</p>
          ) : (
            <>
              <LogTable entries={entries} />
              <LoadMore note={words.shown(entries.length)} list={list} />
            </>
          )
        }
      </Loaded>
    </SettingsFrame>
  )
}

function Filters() {
  const words = useWords(logTexts)
  const filter = useSearch({ from: '/settings/log' })
  const navigate = useNavigate()
  const members = useInfiniteQuery(membersQuery).data?.pages.flatMap(({ items }) => items) ?? []
  const people = members.map(({ userId, name, email }) => ({ value: `user:${userId}`, label: name || email }))
  const choose = (changes: { action?: string; actor?: string }) =>
    void navigate({ to: paths.securityLog, search: { ...filter, ...changes }, replace: true })
  return (
    <search className="grid max-w-xl items-start gap-4 sm:grid-cols-2">
      <Select
        label={words.filter}
        value={filter.action ?? ''}
        onChange={(event) => choose({ action: event.target.value })}
        options={[
          { value: '', label: words.everything },
          ...Object.entries(words.groups).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        label={words.person}
        value={filter.actor ?? ''}
        onChange={(event) => choose({ actor: event.target.value })}
        options={[{ value: '', label: words.everybody }, ...people]}
      />
    </search>
  )
}

function LogTable({ entries }: { entries: readonly Schemas['AuditEntry'][] }) {
  const words = useWords(logTexts)
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.table}>
        <thead>
          <tr>
            {[words.what, words.who, words.door, words.when].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4 last:pr-4`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LogRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LogRow({ entry }: { entry: Schemas['AuditEntry'] }) {
  const words = useWords(logTexts)
  const nameOf = useNames()
  const { action, actor, subject, detail, address } = entry
  const isAboutOther = subject !== actor && /^(?:user|credential):/.test(subject)
  return (
    <tr className="align-top">
      <td className={`${CELL} max-w-96 py-1.5 pl-4`}>
        <span className="block break-words font-medium">{words.actions[action] ?? action}</span>
        {isAboutOther && <span className="block break-words text-muted">{nameOf(subject, entry.subjectName)}</span>}
        <Details detail={detail} />
      </td>
      <td className={`${CELL} max-w-56 break-words py-1.5`}>{nameOf(actor, entry.actorName)}</td>
      <td className={`${CELL} py-1.5 text-muted`}>
        {doorOf(entry, words.doors)}
        {address && <span className="block break-all font-mono text-xs">{address}</span>}
      </td>
      <td className={`${CELL} whitespace-nowrap py-1.5 pr-4 text-muted`}>
        <Time at={entry.at} />
      </td>
    </tr>
  )
}

const MOST_INLINE = 160

/** Facts in one line; many of them only when somebody asks. */
function Details({ detail }: { detail: Record<string, unknown> }) {
  const words = useWords(logTexts)
  const facts = Object.entries(detail).filter(([name]) => name !== 'organization')
  const line = facts.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const text = line.join(' · ')
  if (text === '') return null
  if (text.length <= MOST_INLINE) return <span className="block break-words text-muted">{text}</span>
  return (
    <details>
      <summary className="min-h-6 text-muted">{words.details}</summary>
      <p className="break-words text-muted">{text}</p>
    </details>
  )
}

const OF_SIGNING_IN = /^(?:login|session|password|recovery_code)\./

/** People reach our own API by the console; signing in has no door of its own. */
function doorOf({ door, actor, action }: Schemas['AuditEntry'], doors: Readonly<Record<string, string>>) {
  if (door === 'api' && actor.startsWith('user:')) return doors.console
  if (door !== null) return doors[door] ?? door
  if (OF_SIGNING_IN.test(action)) return doors.signIn
  return action === 'member.joined' && actor !== 'system' ? doors.join : null
}

function useNames(): (who: string, name: string | null) => string {
  const words = useWords(logTexts)
  return (who, name) => {
    if (who === 'system') return words.system
    if (who === 'anonymous') return words.anonymous
    if (who.startsWith('user:')) return name || words.formerPerson
    if (who.startsWith('credential:')) return name === null ? words.formerKey : words.key(name)
    return who
  }
}
