import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Clash } from './edit.ts'
import { editTexts } from './edit-texts.ts'

interface Props {
  clashes: readonly Clash[]
  labelOf: (field: string) => string
  /** What a field says, for people. */
  tell: (field: string, text: string) => string
  onKeep: (fields: readonly string[]) => void
  onTake: (fields: readonly string[]) => void
}

/** What somebody else made of the fields that were changed here, side by side, and the choice between them. */
export function ClashNote({ clashes, labelOf, tell, onKeep, onTake }: Props) {
  const { clash } = useWords(editTexts)
  if (clashes.length === 0) return null
  const fields = clashes.map(({ field }) => field)
  const shown = (field: string, text: string | null) => {
    if (text === null) return <em className="text-muted">{clash.removed}</em>
    return tell(field, text) || <em className="text-muted">{clash.nothing}</em>
  }
  return (
    <section
      role="alert"
      aria-label={clash.title}
      className="grid gap-3 rounded-lg border border-line bg-warn-soft p-4"
    >
      <div className="flex items-start gap-2">
        <Icon name="alert" className="mt-0.5 size-4 text-warn" />
        <div>
          <p className="font-medium">{clash.title}</p>
          <p>{clash.text(clashes.length)}</p>
        </div>
      </div>
      <ul className="grid gap-2">
        {clashes.map(({ field, from, theirs, to }) => (
          <li key={field} className="rounded-md border border-line bg-surface p-3">
            <h3 className="font-medium">{labelOf(field)}</h3>
            <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 break-words">
              <dt className="text-muted">{clash.before}</dt>
              <dd className="text-muted">{shown(field, from)}</dd>
              <dt className="text-muted">{clash.theirs}</dt>
              <dd>{shown(field, theirs)}</dd>
              <dt className="text-muted">{clash.mine}</dt>
              <dd>{shown(field, to)}</dd>
            </dl>
            <div className="mt-2 flex flex-wrap gap-2">
              <Button aria-label={`${clash.keep}: ${labelOf(field)}`} onClick={() => onKeep([field])}>
                {clash.keep}
              </Button>
              <Button aria-label={`${clash.take}: ${labelOf(field)}`} onClick={() => onTake([field])}>
                {clash.take}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {clashes.length > 1 && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onKeep(fields)}>{clash.keepAll}</Button>
          <Button onClick={() => onTake(fields)}>{clash.takeAll}</Button>
        </div>
      )}
    </section>
  )
}
