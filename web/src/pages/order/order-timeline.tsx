import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Checkbox } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { JsonBox } from '../../ui/json-box.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { storyTexts } from './story-texts.ts'
import { type TimelineEntry, timelineOf } from './timeline.ts'

type History = Schemas['OrderHistory']

/** As many events as the history of an order tells at most. */
const MOST_EVENTS = 200

/** Everything that happened, latest first, with who did it and through which door. */
export function OrderTimeline({ history }: { history: History }) {
  const { timeline } = useWords(storyTexts)
  const [every, setEvery] = useState(false)
  return (
    <Section
      title={timeline.title}
      note={
        <span title={timeline.everyHelp}>
          <Checkbox label={timeline.every} checked={every} onChange={(event) => setEvery(event.target.checked)} />
        </span>
      }
    >
      <ol className="px-4 pb-4">
        {timelineOf(history, every).map((entry) => (
          <Entry key={entry.id} entry={entry} actors={history.actors} />
        ))}
      </ol>
      {history.events.length === MOST_EVENTS && <p className="px-4 pb-4 text-muted">{timeline.cut}</p>}
    </Section>
  )
}

function Entry({ entry, actors }: { entry: TimelineEntry; actors: History['actors'] }) {
  const { timeline } = useWords(storyTexts)
  const [open, setOpen] = useState(false)
  const what = useWhat(entry)
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-3 border-line border-l py-1.5 pl-5 before:absolute before:top-3 before:-left-[0.3rem] before:size-2 before:rounded-full before:bg-line-strong">
      <span className="min-w-0 break-words">{what}</span>
      <span className="text-right text-muted">
        <Time at={entry.at} />
      </span>
      <button
        type="button"
        aria-expanded={open}
        aria-label={timeline.data(what)}
        className="row-span-2 h-6 self-start rounded-md px-1.5 text-muted hover:bg-sunken hover:text-ink"
        onClick={() => setOpen(!open)}
      >
        <Icon
          name="down"
          className={`size-4 transition-transform motion-reduce:transition-none ${open ? '' : '-rotate-90'}`}
        />
      </button>
      <span className="col-span-2 break-words text-muted text-xs">
        <Who entry={entry} actors={actors} />
      </span>
      {open && (
        <div className="col-span-3">
          <JsonBox
            label={timeline.data(what)}
            value={{ at: entry.at, actor: entry.actor, door: entry.door, ...entry.data }}
          />
        </div>
      )}
    </li>
  )
}

function useWhat({ what }: TimelineEntry): string {
  const { status } = useTexts()
  const { timeline } = useWords(storyTexts)
  switch (what.kind) {
    case 'move':
      return what.from === null ? timeline.created(status[what.to]) : timeline.moved(status[what.from], status[what.to])
    case 'scan':
      return [what.text, what.place].filter(Boolean).join(' · ')
    case 'event': {
      const known = Object.entries(timeline.events).find(([type]) => type === what.type)
      return known ? known[1] : what.type
    }
  }
}

function Who({ entry: { actor, door, what }, actors }: { entry: TimelineEntry; actors: History['actors'] }) {
  const { timeline } = useWords(storyTexts)
  if (what.kind === 'scan') return [actor, what.trackingNumber].filter(Boolean).join(' · ')
  const [kind, id = ''] = actor.split(':')
  const nobody = kind === 'user' ? timeline.person : kind === 'credential' ? timeline.key : timeline.doorstep
  const name = actors[actor]
  // People come through the console, which speaks the same API as keys do.
  const way = kind === 'user' && door === 'api' ? timeline.inConsole : timeline.through(timeline.doors[door] ?? door)
  return (
    <>
      {name ?? nobody} {!name && id && <code className="font-mono">{id.slice(-6)}</code>} {kind === 'system' ? '' : way}
    </>
  )
}
