import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useMay, useSession } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { ClaimSummary } from './claim-table.tsx'
import { claimTexts } from './texts.ts'

interface Props {
  claims: readonly ClaimSummary[]
  onDone: () => void
}

const MOST_REFUSALS = 5

/** What can be done with several claims at once. Those that cannot be changed are named, with the reason. */
export function SelectionBar({ claims, onDone }: Props) {
  const texts = useTexts()
  const { list: words } = useWords(claimTexts)
  const { signedIn } = useSession()
  const reason = useMay('write:order')
  const toast = useToast()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: async (action: 'start' | 'assign') => {
      const refusals: string[] = []
      for (const { id: claimId, number } of claims) {
        const path = { claimId }
        try {
          if (action === 'start') await call('post', '/claims/{claimId}/start', { path })
          else await call('patch', '/claims/{claimId}', { path, body: { owner: `user:${signedIn.person.id}` } })
        } catch (error) {
          refusals.push(`${number}: ${explain(error, texts).text}`)
        }
      }
      return refusals
    },
    onSuccess(refusals) {
      const changed = words.changed(claims.length - refusals.length)
      const text = refusals.length > 0 ? `${changed} ${words.refused(refusals.length)}` : changed
      toast({ text, details: refusals.slice(0, MOST_REFUSALS) })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['claims'] }),
  })
  return (
    <section
      aria-label={words.selection}
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-2 pl-4 shadow-lg"
    >
      <p className="mr-2" role="status">
        {words.selected(claims.length)}
      </p>
      <Button look="primary" reason={reason} busy={change.isPending} onClick={() => change.mutate('start')}>
        {words.startSelected}
      </Button>
      <Button reason={reason} busy={change.isPending} onClick={() => change.mutate('assign')}>
        {words.assignSelected}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {words.unselect}
      </Button>
    </section>
  )
}
