import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../texts/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { eventTypesQuery } from './queries.ts'
import { webhookTexts } from './webhook-texts.ts'

const EVERY = '*'

interface Props {
  chosen: readonly string[]
  onChoose: (types: string[]) => void
}

/** Which events a webhook hears of: all of them, also those to come, or some. */
export function EventChoice({ chosen, onChoose }: Props) {
  const words = useWords(webhookTexts)
  const types = useQuery(eventTypesQuery)
  const every = chosen.includes(EVERY)
  const groups = Map.groupBy(types.data ?? [], (type) => type.split('.')[0])
  const choose = (type: string, add: boolean) =>
    onChoose(add ? [...chosen, type] : chosen.filter((each) => each !== type))
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{words.events}</legend>
      <Choice label={words.allEvents} checked={every} onChoose={() => onChoose([EVERY])} />
      <Choice label={words.someEvents} checked={!every} onChoose={() => onChoose([])} />
      {types.isError && <Failure error={types.error} onRetry={() => void types.refetch()} />}
      {!every && types.isPending && <SkeletonBlock className="h-48" />}
      {!every && (
        <div className="grid gap-3 pl-6 sm:grid-cols-2">
          {[...groups].map(([group, members]) => (
            <div key={group} className="grid content-start gap-1">
              {members.map((type) => (
                <Checkbox
                  key={type}
                  label={<code className="font-mono text-xs">{type}</code>}
                  checked={chosen.includes(type)}
                  onChange={(event) => choose(type, event.target.checked)}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </fieldset>
  )
}

const Choice = ({ label, checked, onChoose }: { label: string; checked: boolean; onChoose: () => void }) => (
  <label className="flex min-h-6 items-center gap-2">
    <input type="radio" name="events" className="size-4 accent-accent" checked={checked} onChange={onChoose} />
    {label}
  </label>
)
