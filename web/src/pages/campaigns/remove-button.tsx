import type { UseMutationResult } from '@tanstack/react-query'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { marketingTexts } from './texts.ts'

export function RemoveButton({ removal }: { removal: Pick<UseMutationResult, 'isPending'> & { mutate: () => void } }) {
  const { remove } = useWords(marketingTexts)
  const may = useMay('write:order')
  return (
    <Button look="danger" reason={may} busy={removal.isPending} onClick={() => removal.mutate()}>
      {remove}
    </Button>
  )
}
