import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { type Choice, type Decision, readAmount } from './decision.ts'
import { claimQuery } from './queries.ts'

type Claim = Schemas['Claim']

export type Request =
  | { action: 'start' }
  | { action: 'ask' | 'answer' | 'resolve' | 'reopen' | 'cancel'; text: string }
  | { action: 'note'; text: string; forCustomer: boolean }
  | { action: 'assign'; owner: string | null }
  | { action: 'decide'; decision: Decision; approved: boolean }

const RESOLUTIONS: Readonly<Record<Exclude<Choice, 'refund' | 'reship' | 'reject'>, Schemas['ClaimResolution']>> = {
  exchange: 'Exchange',
  returnFirst: 'ReturnAndRefund',
  credit: 'StoreCredit',
  nothing: 'None',
}

const orNull = (text: string): string | null => text.trim() || null

function run(claimId: string, request: Request): Promise<Claim> {
  const path = { claimId }
  switch (request.action) {
    case 'start':
      return call('post', '/claims/{claimId}/start', { path })
    case 'ask':
      return call('post', '/claims/{claimId}/ask', { path, body: { question: request.text } })
    case 'answer':
      return call('post', '/claims/{claimId}/answer', { path, body: { answer: request.text } })
    case 'resolve':
      return call('post', '/claims/{claimId}/resolve', { path, body: { note: orNull(request.text) } })
    case 'reopen':
      return call('post', '/claims/{claimId}/reopen', { path, body: { note: orNull(request.text) } })
    case 'cancel':
      return call('post', '/claims/{claimId}/cancel', { path, body: { note: orNull(request.text) } })
    case 'note':
      return call('post', '/claims/{claimId}/notes', {
        path,
        body: { text: request.text, forCustomer: request.forCustomer },
      })
    case 'assign':
      return call('patch', '/claims/{claimId}', { path, body: { owner: request.owner } })
    case 'decide':
      return decide(path, request.decision, request.approved)
  }
}

/** What is approved already is carried out, or gets another resolution: its customer has had the message. */
function decide(path: { claimId: string }, decision: Decision, approved: boolean): Promise<Claim> {
  const { choice, amount, reference } = decision
  const told = approved ? {} : { message: orNull(decision.message) }
  switch (choice) {
    case '':
      throw new Error('a form without a choice was sent')
    case 'refund': {
      const body = { amount: readAmount(amount) ?? amount, reference: orNull(reference), ...told }
      return call('post', '/claims/{claimId}/refund', { path, body })
    }
    case 'reship':
      return call('post', '/claims/{claimId}/reship', { path, body: told })
    case 'reject':
      return call('post', '/claims/{claimId}/reject', { path, body: told })
    default: {
      const resolution = RESOLUTIONS[choice]
      return approved
        ? call('patch', '/claims/{claimId}', { path, body: { resolution } })
        : call('post', '/claims/{claimId}/approve', { path, body: { resolution, ...told } })
    }
  }
}

/** Does one thing with a claim. The page shows the claim as the server answers it; an owner at once. */
export function useClaimAction(claimId: string) {
  const queries = useQueryClient()
  const { queryKey } = claimQuery(claimId)
  return useMutation({
    mutationFn: (request: Request) => run(claimId, request),
    onMutate(request) {
      if (request.action === 'assign')
        queries.setQueryData(queryKey, (claim) => claim && { ...claim, owner: request.owner })
    },
    onSuccess: (claim) => queries.setQueryData(queryKey, claim),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey }),
        queries.invalidateQueries({ queryKey: ['claims'] }),
        queries.invalidateQueries({ queryKey: ['order'] }),
      ]),
  })
}
