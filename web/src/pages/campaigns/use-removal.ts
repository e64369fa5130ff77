import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../texts/words.ts'
import { useToast } from '../../ui/toast.tsx'
import { marketingTexts } from './texts.ts'

interface Options {
  /** What the toast calls it. */
  name: string
  remove: () => Promise<unknown>
  /** Makes it again, as it was. */
  restore: () => Promise<unknown>
  /** First words of the keys of what is different then. */
  changes: readonly string[]
  /** The list that it stood in. */
  to: string
}

/** Deletes what can be made again: nobody is asked, and it can be undone from the list. */
export function useRemoval({ name, remove, restore, changes, to }: Options) {
  const common = useWords(marketingTexts)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const tell = useToast()
  const renew = () => Promise.all(changes.map((key) => queries.invalidateQueries({ queryKey: [key] })))
  const undo = useMutation({ mutationFn: restore, onSuccess: renew, onError: ({ message }) => tell({ text: message }) })
  return useMutation({
    mutationFn: remove,
    async onSuccess() {
      await navigate({ to })
      await renew()
      tell({ text: common.removed(name), undo: () => undo.mutate() })
    },
  })
}
