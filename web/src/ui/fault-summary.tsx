import type { Fault } from '../api.ts'
import { useTexts } from '../texts/language.tsx'

/** What the server found wrong with a member, by its JSON Pointer, such as `/deliveryAddress/city`. */
export const faultAt = (faults: readonly Fault[], pointer: string): string | null =>
  faults.find((fault) => fault.pointer === pointer)?.detail ?? null

interface Props {
  faults: readonly Fault[]
  /** The fields of the form: id of the element and its label by JSON Pointer. */
  fields: Readonly<Record<string, { id: string; label: string }>>
}

/** All faults of a form on top of it, each a link to its field. */
export function FaultSummary({ faults, fields }: Props) {
  const { ui } = useTexts()
  if (faults.length === 0) return null
  return (
    <div role="alert" className="rounded-lg border border-line bg-bad-soft p-4 text-bad">
      <p className="font-medium">{ui.mendFields}</p>
      <ul className="mt-1 list-inside list-disc">
        {faults.map(({ pointer, detail }) => {
          const field = fields[pointer]
          return (
            <li key={`${pointer} ${detail}`}>
              {field ? (
                <a href={`#${field.id}`} className="underline">
                  {`${field.label}: ${detail}`}
                </a>
              ) : (
                `${pointer} ${detail}`
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
