import { Link } from '@tanstack/react-router'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { Time } from '../../ui/time.tsx'
import { type Connection, type ConnectionState, stateOf } from './connection.ts'
import { connectionTexts } from './connection-texts.ts'

const LOOKS: Record<ConnectionState, { tone: Tone; icon: IconName }> = {
  notConnected: { tone: 'neutral', icon: 'pause' },
  inactive: { tone: 'warn', icon: 'pause' },
  paused: { tone: 'warn', icon: 'clock' },
  failing: { tone: 'bad', icon: 'alert' },
  connected: { tone: 'good', icon: 'check' },
}

interface Props {
  connections: readonly Connection[]
  /** Address of this page; the one that is open stands in its search as `name`. */
  to: string
}

/** Accounts with somebody else, those that are connected first. */
export function ConnectionList({ connections, to }: Props) {
  const words = useWords(connectionTexts)
  const now = new Date()
  const sorted = [...connections].sort((a, b) => Number(b.connected) - Number(a.connected))
  return (
    <ul className="grid">
      {sorted.map((connection) => {
        const state = stateOf(connection, now)
        return (
          <li
            key={connection.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2"
          >
            <span className="min-w-36 font-medium">{connection.displayName}</span>
            <Pill {...LOOKS[state]}>{words[state]}</Pill>
            <span className="min-w-0 flex-1 break-words text-muted">
              {state === 'failing' || state === 'paused' ? (
                connection.lastError
              ) : connection.lastSuccessAt && connection.connected ? (
                <>
                  {words.lastSuccess} <Time at={connection.lastSuccessAt} />
                </>
              ) : null}
            </span>
            <Link
              to={to}
              search={{ name: connection.name }}
              className={buttonClass('plain')}
              aria-label={`${connection.connected ? words.change : words.connect}: ${connection.displayName}`}
            >
              {connection.connected ? words.change : words.connect}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
