import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { peopleQuery } from './queries.ts'
import { claimTexts } from './texts.ts'

/** Letters of an id that tell keys apart. */
const TAIL = 6

/**
 * Names those who act: as the server knows them where it says so, else people of the organization by their names and
 * keys by the end of their ids.
 */
export function useWho(names: Readonly<Record<string, string>> = {}): (actor: string) => string {
  const { who } = useWords(claimTexts)
  const { signedIn } = useSession()
  const { data: people } = useQuery(peopleQuery)
  return (actor) => {
    const [kind, id = ''] = actor.split(':')
    if (kind === 'customer') return who.customer
    if (kind === 'user' && id === signedIn.person.id) return who.you
    const name = names[actor]
    if (kind === 'credential') return name ?? who.key(id.slice(-TAIL))
    if (kind !== 'user') return who.doorstep
    return name ?? people?.items.find(({ userId }) => userId === id)?.name ?? who.person
  }
}
