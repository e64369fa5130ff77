import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { JsonBox } from '../../ui/json-box.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { viewsQuery } from './queries.ts'
import { storyTexts } from './story-texts.ts'
import { useOpenForm } from './use-open-form.ts'

/** Our own, which opens first. */
const OWN = 'api'

/** The order as programs read it through each API family. */
export function OrderViews({ order }: { order: Schemas['Order'] }) {
  const { views: words } = useWords(storyTexts)
  const { family, show } = useOpenForm()
  const lacks = useMay('read:order')
  return (
    <Section
      title={words.title}
      note={
        <Button
          look="quiet"
          className="-my-1.5 -mr-3"
          aria-expanded={family !== undefined}
          reason={lacks}
          onClick={() => show(family === undefined ? OWN : null)}
        >
          {family === undefined ? words.show : words.hide}
        </Button>
      }
    >
      {family === undefined || lacks !== null ? (
        <p className="px-4 pb-4 text-muted">{words.meaning}</p>
      ) : (
        <Views orderId={order.id} chosen={family} onChoose={show} />
      )}
    </Section>
  )
}

function Views({ orderId, chosen, onChoose }: { orderId: string; chosen: string; onChoose: (family: string) => void }) {
  const { views: words } = useWords(storyTexts)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(viewsQuery(orderId))
  if (error && !data)
    return (
      <div className="px-4 pb-4">
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!data)
    return (
      <div className="px-4 pb-4" aria-busy="true">
        <SkeletonBlock className="h-64" />
      </div>
    )
  const current = data.items.find(({ family }) => family === chosen) ?? data.items[0]
  const step = (by: number) => {
    const at = data.items.findIndex(({ family }) => family === current?.family)
    const next = data.items[(at + by + data.items.length) % data.items.length]
    if (!next) return
    onChoose(next.family)
    document.getElementById(`view-${next.family}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') step(1)
    if (event.key === 'ArrowLeft') step(-1)
  }
  return (
    <div className="px-4 pb-4">
      <div role="tablist" aria-label={words.tabs} className="flex gap-1 overflow-x-auto border-line border-b">
        {data.items.map(({ family, name }) => (
          <button
            key={family}
            id={`view-${family}`}
            type="button"
            role="tab"
            aria-selected={family === current?.family}
            aria-controls="order-view"
            tabIndex={family === current?.family ? 0 : -1}
            className="-mb-px -outline-offset-2 whitespace-nowrap border-transparent border-b-2 px-2.5 py-1.5 text-muted hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
            onClick={() => onChoose(family)}
            onKeyDown={onKeyDown}
          >
            {family === OWN ? words.own : name}
          </button>
        ))}
      </div>
      {current && (
        <div id="order-view" role="tabpanel" aria-labelledby={`view-${current.family}`}>
          <JsonBox
            label={current.family === OWN ? words.own : current.name}
            value={current.value}
            cut={(shown, all) => words.long(count(shown, language), count(all, language))}
          />
        </div>
      )}
    </div>
  )
}
