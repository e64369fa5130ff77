import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call, type Fault, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { useWords } from '../../texts/words.ts'
import { useToast } from '../../ui/toast.tsx'
import { applied, type Changes, type Clash, changed, clashes, type Facts, keepMine, takeTheirs } from './edit.ts'
import { editTexts } from './edit-texts.ts'
import { type FormState, formStateOf } from './form-state.ts'
import { orderQuery } from './queries.ts'

type Order = Schemas['Order']

interface Options {
  /** Of the form: unique among those of an order. */
  name: string
  order: Order
  factsOf: (order: Order) => Facts
  /** What is wrong before the server is asked. */
  check: (facts: Facts) => Fault[]
  /** The request that makes the order what the form says, of the fields that changed. */
  toBody: (facts: Facts, changes: Changes, order: Order) => Schemas['OrderUpdate']
  onDone: () => void
}

export interface OrderEdit {
  form: FormState
  facts: Facts
  /** Null: the field goes. */
  set: (field: string, text: string | null) => void
  clashes: Clash[]
  keep: (fields: readonly string[]) => void
  take: (fields: readonly string[]) => void
  faults: readonly Fault[]
  /** What the server refused that belongs to no field. */
  error: unknown
  busy: boolean
  isChanged: boolean
  restored: boolean
  discard: () => void
  save: () => void
}

/** As many times as somebody else may be quicker, with changes that clash with none of these. */
const MOST_TRIES = 3

/**
 * A form over a part of an order. What is typed is kept as the changes it makes, so that what others change meanwhile
 * shows through, and is lost on neither side.
 */
export function useOrderEdit({ name, order, factsOf, check, toBody, onDone }: Options): OrderEdit {
  const queries = useQueryClient()
  const toast = useToast()
  const words = useWords(editTexts)
  const draft = useDraft<Changes>(`order-${name}.${order.id}`, {})
  const [found, setFound] = useState<readonly Fault[]>([])
  const stored = factsOf(order)
  const facts = applied(stored, draft.value)
  const key = orderQuery(order.id).queryKey

  /** Null: somebody else changed the same, which the page shows now. */
  async function send(latest: Order, tries: number): Promise<Order | null> {
    const body = toBody(applied(factsOf(latest), draft.value), draft.value, latest)
    try {
      const path = { orderId: order.id }
      return await call('patch', '/orders/{orderId}', { path, body, version: latest.version })
    } catch (error) {
      const current = error instanceof ApiError && error.status === 412 ? (error.current as Order | null) : null // the contract's 412
      if (!current) throw error
      queries.setQueryData(key, current)
      if (tries === 1 || clashes(factsOf(current), draft.value).length > 0) return null
      return send(current, tries - 1)
    }
  }

  const save = useMutation({
    mutationFn: () => send(order, MOST_TRIES),
    onSuccess: (saved) => {
      if (saved === null) return
      queries.setQueryData(key, saved)
      draft.clear()
      if (saved.version !== order.version && isMerged(stored, factsOf(saved), draft.value))
        toast({ text: words.merged })
      onDone()
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['order', order.id, 'history'] }),
        queries.invalidateQueries({ queryKey: ['orders'] }),
      ]),
  })
  const refused = save.error instanceof ApiError ? save.error.faults : []
  const faults = found.length > 0 ? found : refused
  const set = (field: string, text: string | null) => {
    setFound([])
    draft.set((changes) => changed(stored, changes, field, text))
  }
  return {
    form: formStateOf(`edit-${name}`, facts, faults, set),
    facts,
    set,
    clashes: clashes(stored, draft.value),
    keep: (fields) => draft.set((changes) => fields.reduce((all, field) => keepMine(stored, all, field), changes)),
    take: (fields) => draft.set((changes) => fields.reduce(takeTheirs, changes)),
    faults,
    error: refused.length > 0 ? null : save.error,
    busy: save.isPending,
    isChanged: Object.keys(draft.value).length > 0,
    restored: draft.restored,
    discard: () => {
      draft.clear()
      save.reset()
      setFound([])
    },
    save: () => {
      const wrong = check(facts)
      setFound(wrong)
      if (wrong.length === 0) save.mutate()
    },
  }
}

/** Whether somebody else changed a field of the form that was not changed here. */
const isMerged = (before: Facts, after: Facts, changes: Changes): boolean =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].some(
    (field) => !(field in changes) && before[field] !== after[field] && !field.startsWith('line:'),
  )
