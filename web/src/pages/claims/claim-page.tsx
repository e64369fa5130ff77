import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useShortcuts } from '../../shortcuts.ts'
import { useWords } from '../../texts/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type ActionName, verdictsOf } from './claim-actions.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { ClaimHeader } from './claim-header.tsx'
import { ClaimPictures } from './claim-pictures.tsx'
import { ClaimTalk } from './claim-talk.tsx'
import { ClaimTimeline } from './claim-timeline.tsx'
import { DecisionForm } from './decision-form.tsx'
import { claimQuery } from './queries.ts'
import { claimTexts } from './texts.ts'
import { type Request, useClaimAction } from './use-claim-action.ts'
import { WhatHappened } from './what-happened.tsx'
import { WordsForm } from './words-form.tsx'

export function ClaimPage() {
  const { claimId } = useParams({ from: '/claims/$claimId' })
  const { do: opened, picture } = useSearch({ from: '/claims/$claimId' })
  const { data: claim } = useSuspenseQuery(claimQuery(claimId))
  const words = useWords(claimTexts)
  const navigate = useNavigate()
  const toast = useToast()
  const action = useClaimAction(claimId)
  useShortcuts({ u: () => void navigate({ to: paths.claims }) })

  const show = (search: { do?: ActionName; picture?: string }) =>
    void navigate({ to: paths.claim(claimId), search, replace: true })
  const close = () => show({})
  /** Where it can be taken back, for a while by one click. */
  const send = (request: Request, onDone?: () => void) =>
    action.mutate(request, {
      onSuccess: () => {
        onDone?.()
        if (request.action !== 'note' && request.action !== 'assign') close()
        const rejected = request.action === 'decide' && request.decision.choice === 'reject'
        if (!rejected && request.action !== 'cancel') return
        const undo = () => action.mutate({ action: 'reopen', text: '' })
        toast({ text: rejected ? words.ended.reject : words.ended.cancel, undo })
      },
    })
  const begin = (name: ActionName) => (name === 'start' ? send({ action: 'start' }) : show({ do: name }))
  // An address that was kept may open a form for what cannot be done any more.
  const form = opened && opened !== 'start' && verdictsOf(claim)[opened] === null ? opened : null
  return (
    <>
      <ClaimHeader claim={claim} busy={action.isPending} onAction={begin} />
      <div className="grid items-start gap-6 px-6 py-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          {action.isError && <Failure error={action.error} />}
          {form === 'decide' && <DecisionForm claim={claim} busy={action.isPending} onSend={send} onClose={close} />}
          {form !== null && form !== 'decide' && (
            <WordsForm key={form} name={form} claim={claim} busy={action.isPending} onSend={send} onClose={close} />
          )}
          <WhatHappened claim={claim} />
          <ClaimPictures pictures={claim.pictures} shown={picture} onShow={show} />
          <ClaimTalk claim={claim} busy={action.isPending} onSend={send} />
          <ClaimTimeline claim={claim} />
        </div>
        <ClaimFacts claim={claim} onAssign={(owner) => send({ action: 'assign', owner })} />
      </div>
    </>
  )
}
