import { useWords } from '../../texts/words.ts'
import type { ReasonName } from './order-actions.ts'
import { orderTexts } from './texts.ts'

/** Stands where a form was: somebody else brought the order to where it cannot be changed. */
export function ClosedNote({ verdict }: { verdict: ReasonName }) {
  const { reasons, closed } = useWords(orderTexts)
  return (
    <p role="status" className="mx-4 mb-3 max-w-[68ch] rounded-md bg-warn-soft px-3 py-2 text-warn">
      {`${reasons[verdict]} ${closed}`}
    </p>
  )
}
