import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { claimTexts } from './texts.ts'
import { useWho } from './who.ts'

/** Where the claim went, latest first, with who moved it and through which door. */
export function ClaimTimeline({ claim: { history, actors } }: { claim: Schemas['Claim'] }) {
  const { timeline, status } = useWords(claimTexts)
  const who = useWho(actors)
  const doors: Readonly<Record<string, string>> = timeline.doors
  const moves = history.flatMap(({ to, ...entry }) => (to === null ? [] : [{ ...entry, to }])).reverse()
  return (
    <Section title={timeline.title}>
      <ol className="px-4 pb-4">
        {moves.map(({ id, from, to, actor, door, at }) => (
          <li
            key={id}
            className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-l py-1.5 pl-5 before:absolute before:top-3 before:-left-[0.3rem] before:size-2 before:rounded-full before:bg-line-strong"
          >
            <span>{from === null ? timeline.filed : timeline.moved(status[from], status[to])}</span>
            <span className="text-right text-muted">
              <Time at={at} />
            </span>
            <span className="col-span-2 text-muted text-xs">
              {who(actor)} {timeline.through(doors[door] ?? door)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
