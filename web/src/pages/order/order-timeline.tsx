import type { Schemas } from '../../api.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { orderTexts } from './texts.ts'
import { type TimelineEntry, timelineOf } from './timeline.ts'

/** Everything that happened, latest first, with who did it and through which door. */
export function OrderTimeline({ history }: { history: Schemas['OrderHistory'] }) {
  const { timeline } = useWords(orderTexts)
  return (
    <Section title={timeline.title}>
      <ol className="px-4 pb-4">
        {timelineOf(history).map((entry) => (
          <li
            key={entry.id}
            className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-l py-1.5 pl-5 before:absolute before:top-3 before:-left-[0.3rem] before:size-2 before:rounded-full before:bg-line-strong"
          >
            <span className="min-w-0">
              <What entry={entry} />
            </span>
            <span className="text-right text-muted">
              <Time at={entry.at} />
            </span>
            <span className="col-span-2 text-muted text-xs">
              <Who {...entry} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function What({ entry: { what } }: { entry: TimelineEntry }) {
  const order = useWords(orderTexts)
  const { status } = useTexts()
  const { timeline } = order
  switch (what.kind) {
    case 'move':
      return what.from === null ? timeline.created(status[what.to]) : timeline.moved(status[what.from], status[what.to])
    case 'scan':
      return [what.text, what.place].filter(Boolean).join(' · ')
    case 'event': {
      const known = Object.entries(timeline.events).find(([type]) => type === what.type)
      return known ? known[1] : <code className="font-mono text-xs">{what.type}</code>
    }
  }
}

function Who({ actor, door, what }: TimelineEntry) {
  const { timeline } = useWords(orderTexts)
  if (what.kind === 'scan') return [actor, what.trackingNumber].filter(Boolean).join(' · ')
  const [kind, id = ''] = actor.split(':')
  const name = kind === 'user' ? timeline.person : kind === 'credential' ? timeline.key : timeline.doorstep
  return (
    <>
      {name} {id && <code className="font-mono">{id.slice(-6)}</code>} {timeline.through(door)}
    </>
  )
}
