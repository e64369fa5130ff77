import { useQuery } from '@tanstack/react-query'
import { useMay, useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { INPUT } from '../../ui/field.tsx'
import { peopleQuery } from './queries.ts'
import { claimTexts } from './texts.ts'
import { useWho } from './who.ts'

interface Props {
  owner: string | null
  /** Names by actor, as the claim tells them. */
  actors: Readonly<Record<string, string>>
  onAssign: (owner: string | null) => void
}

/** Gives the claim to somebody, or to nobody. */
export function OwnerSelect({ owner, actors, onAssign }: Props) {
  const { facts } = useWords(claimTexts)
  const { signedIn } = useSession()
  const { data: people } = useQuery(peopleQuery)
  const may = useMay('write:order')
  const who = useWho(actors)
  const me = `user:${signedIn.person.id}`
  const others = (people?.items ?? []).map(({ userId, name }) => ({ value: `user:${userId}`, label: name }))
  const options = [
    { value: '', label: facts.nobody },
    { value: me, label: facts.me(signedIn.person.name) },
    ...others.filter(({ value }) => value !== me),
  ]
  // Somebody who left, a key, or a name that another program wrote.
  if (owner !== null && !options.some(({ value }) => value === owner)) {
    options.push({ value: owner, label: owner.includes(':') ? who(owner) : owner })
  }
  return (
    <select
      aria-label={facts.owner}
      className={INPUT}
      value={owner ?? ''}
      disabled={may !== null}
      title={may ?? undefined}
      onChange={(event) => onAssign(event.target.value || null)}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
