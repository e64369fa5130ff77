import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { explain } from '../../errors.ts'
import { NOTHING_COUNTED, setCount, type Tally, undoCount } from '../../tally.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { useScanNote } from '../../ui/scan-note.tsx'
import { findProduct } from '../products/queries.ts'
import { progressOf, scanItem } from './packing.ts'
import { warehouseTexts } from './texts.ts'

export interface ParcelDraft {
  carrier: string
  trackingNumber: string
}

const ONE_PARCEL: readonly ParcelDraft[] = [{ carrier: '', trackingNumber: '' }]

export type Packing = ReturnType<typeof usePacking>

/** What is packed of an order and how its parcels leave. It survives a reload, until the order ships. */
export function usePacking(order: Schemas['Order'], items: readonly Schemas['PickStop'][]) {
  const { pack } = useWords(warehouseTexts)
  const texts = useTexts()
  const queries = useQueryClient()
  const contents = useDraft<Tally>(`pack.${order.id}`, NOTHING_COUNTED)
  const parcels = useDraft(`parcels.${order.id}`, ONE_PARCEL)
  const [taken, setTaken] = useState(false)
  const { note, tell, amend, clear } = useScanNote()
  const path = { orderId: order.id }

  const settle = (changed: Schemas['Order']) => {
    queries.setQueryData(['order', order.id], changed)
    void queries.invalidateQueries({ queryKey: ['orders'] })
  }
  const collect = useMutation({
    mutationFn: () => call('post', '/orders/{orderId}/collect', { path, body: {} }),
    onSuccess: settle,
  })
  const take = async () => {
    if (order.status !== 'New' || taken) return
    setTaken(true)
    try {
      await collect.mutateAsync()
    } catch (error) {
      setTaken(false)
      tell({ tone: 'bad', title: explain(error, texts).text })
    }
  }
  const ship = useMutation({
    mutationFn: async () => {
      await take()
      const leaving = parcels.value.map(({ carrier, trackingNumber }) => ({
        carrier: carrier || null,
        trackingNumber: trackingNumber.trim() || null,
      }))
      return call('post', '/orders/{orderId}/ship', { path, body: { parcels: leaving } })
    },
    onSuccess(changed) {
      contents.clear()
      parcels.clear()
      settle(changed)
    },
  })
  const giveUp = useMutation({
    mutationFn: (comments: string) =>
      call('post', '/orders/{orderId}/cancel-collecting', { path, body: { comments: comments || null } }),
    onSuccess(changed) {
      contents.clear()
      parcels.clear()
      settle(changed)
    },
  })

  const put = (next: Tally, done: { title: string; detail?: string | undefined }) => {
    contents.set(next)
    void take()
    if (progressOf(items, next).complete) tell({ tone: 'moving', title: pack.complete, detail: pack.completeDetail })
    else tell({ tone: 'good', ...done })
  }

  /** After the goods, what is scanned is the number of a parcel. */
  const scanNumber = (number: string) => {
    if (parcels.value.some(({ trackingNumber }) => trackingNumber === number)) {
      return tell({ tone: 'bad', title: pack.numberTwice, detail: number })
    }
    const free = parcels.value.findIndex(({ trackingNumber }) => trackingNumber === '')
    const at = free === -1 ? parcels.value.length - 1 : free
    parcels.set((all) => all.map((one, i) => (i === at ? { ...one, trackingNumber: number } : one)))
    tell({ tone: 'good', title: pack.numberTaken(number), detail: pack.numberTakenDetail })
  }

  const scan = async (code: string) => {
    const result = scanItem(items, contents.value, code)
    if (result.kind === 'counted') {
      const { item, count, tally } = result
      const title = pack.counted(item.name ?? item.code, count, item.quantity)
      return put(tally, { title, detail: count === item.quantity ? pack.itemDone : undefined })
    }
    if (result.kind === 'tooMany') {
      const { item } = result
      return tell({
        tone: 'bad',
        title: pack.tooMany(item.name ?? item.code),
        detail: pack.tooManyDetail(item.quantity),
      })
    }
    const { complete } = progressOf(items, contents.value)
    // The alarm does not wait for the name of what was scanned.
    if (!complete) tell({ tone: 'bad', title: pack.stranger(code), detail: pack.strangerDetail })
    const told = complete ? tell : amend
    try {
      const product = await findProduct(code)
      if (product)
        told({ tone: 'bad', title: pack.stranger(product.name ?? product.code), detail: pack.strangerDetail })
      else if (complete) scanNumber(code)
      else told({ tone: 'bad', title: pack.unknown(code), detail: pack.unknownDetail })
    } catch (error) {
      if (complete) tell({ tone: 'bad', title: explain(error, texts).text })
    }
  }

  return {
    tally: contents.value,
    parcels: parcels.value,
    setParcels: parcels.set,
    note,
    error: ship.error ?? giveUp.error,
    taking: collect.isPending,
    take,
    scan,
    ship,
    giveUp,
    count(code: string, next: number) {
      contents.set((before) => setCount(before, code, next))
      void take()
      clear()
    },
    undo() {
      contents.set(undoCount)
      clear()
    },
  }
}
