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

const HEAD = 'px-3 py-1 text-left font-medium text-muted text-xs'
const CELL = 'border-line border-t px-3 py-1.5 align-top break-words'

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
      <div className="overflow-x-auto rounded-md border border-line bg-surface">
        <table className="w-full">
          <thead>
            <tr>
              {[clash.field, clash.before, clash.theirs, clash.mine].map((name) => (
                <th key={name} scope="col" className={HEAD}>
                  {name}
                </th>
              ))}
              <td className={HEAD} />
            </tr>
          </thead>
          <tbody>
            {clashes.map(({ field, from, theirs, to }) => (
              <tr key={field}>
                <th scope="row" className={`${CELL} text-left font-medium`}>
                  {labelOf(field)}
                </th>
                <td className={`${CELL} text-muted`}>{shown(field, from)}</td>
                <td className={CELL}>{shown(field, theirs)}</td>
                <td className={CELL}>{shown(field, to)}</td>
                <td className={`${CELL} whitespace-nowrap text-right`}>
                  <Button look="quiet" aria-label={`${clash.keep}: ${labelOf(field)}`} onClick={() => onKeep([field])}>
                    {clash.keep}
                  </Button>
                  <Button look="quiet" aria-label={`${clash.take}: ${labelOf(field)}`} onClick={() => onTake([field])}>
                    {clash.take}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {clashes.length > 1 && (
        <div className="flex gap-2">
          <Button onClick={() => onKeep(fields)}>{clash.keepAll}</Button>
          <Button onClick={() => onTake(fields)}>{clash.takeAll}</Button>
        </div>
      )}
    </section>
  )
}
