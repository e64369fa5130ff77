import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { marketingTexts } from './texts.ts'

/** Two people wrote at the same time: the second one decides. */
export function OthersChanged({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const words = useWords(marketingTexts)
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-warn-soft px-3 py-2 text-warn">
      <p className="min-w-0 flex-1">{words.changedByOthers}</p>
      <Button onClick={onTheirs}>{words.theirs}</Button>
      <Button onClick={onMine}>{words.mine}</Button>
    </div>
  )
}
