import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { scanned } from '../../scanning.ts'
import { useMay } from '../../session.tsx'
import { countOf, NOTHING_COUNTED, setCount, type Tally, undoCount } from '../../tally.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { useToast } from '../../ui/toast.tsx'
import { findProduct } from '../products/queries.ts'
import { productsOf } from './delivery-view.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { GoodsTable } from './goods-table.tsx'
import { receivingTexts } from './texts.ts'

/** Counts goods in by scans or by hand. What is counted stays over a reload until it is booked. */
export function CountDesk({ delivery }: { delivery: Schemas['StockUpdate'] }) {
  const { detail } = useWords(receivingTexts)
  const toast = useToast()
  const queries = useQueryClient()
  const mayNot = useMay('warehouse')
  const tally = useDraft<Tally>(`count.${delivery.id}`, NOTHING_COUNTED)
  const [perScan, setPerScan] = useState(1)
  const [finishing, setFinishing] = useState(false)
  const { note, tell, amend, clear } = useScanNote()
  const products = productsOf(delivery.lines)
  const counted = products.reduce((sum, { code }) => sum + countOf(tally.value, code), 0)

  const book = useMutation({
    mutationFn: ({ complete, comments }: { complete: boolean; comments: string | null }) => {
      const lines = products.map(({ code }) => ({ code, receivedQuantity: countOf(tally.value, code) }))
      return call('post', '/stock-updates/{stockUpdateId}/receive', {
        path: { stockUpdateId: delivery.id },
        body: { lines: lines.filter(({ receivedQuantity }) => receivedQuantity > 0), complete, comments },
      })
    },
    onSuccess(changed) {
      toast({ text: detail.booked(counted) })
      tally.clear()
      clear()
      queries.setQueryData(['stock-update', delivery.id], changed)
      for (const key of ['stock-updates', 'products', 'product', 'orders', 'order']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
    },
    onSettled: () => setFinishing(false),
  })

  const onScan = async (scan: string) => {
    const product = scanned(products, scan)
    if (product) {
      const { code, name, expected, received } = product
      const next = countOf(tally.value, code) + perScan
      tally.set((before) => setCount(before, code, countOf(before, code) + perScan))
      const left = expected - received - next
      const title = detail.counted(name ?? code, next)
      return tell({ tone: left < 0 ? 'moving' : 'good', title, detail: detail.countedDetail(left) })
    }
    tell({ tone: 'bad', title: detail.stranger(scan), detail: detail.strangerDetail })
    // Only its name is still missing: without it the alarm stays as it is.
    const known = await findProduct(scan).catch(() => undefined)
    if (known) amend({ tone: 'bad', title: detail.stranger(known.name ?? known.code), detail: detail.strangerDetail })
    else if (known === null) amend({ tone: 'bad', title: detail.unknown(scan), detail: detail.unknownDetail })
  }

  return (
    <div className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <ScanBar label={detail.scan} hint={detail.scanHint} onScan={(scan) => void onScan(scan)} />
        </div>
        <div className="flex items-center gap-2">
          <span className="text-muted">{detail.perScan}</span>
          <Stepper label={detail.perScan} value={perScan} onChange={(next) => setPerScan(Math.max(1, next))} />
        </div>
      </div>
      <ScanNoteBar note={note} rest={detail.rest} />
      {book.error && <Failure error={book.error} />}
      <GoodsTable
        delivery={delivery}
        counting={{
          tally: tally.value,
          onCount: (code, next) => {
            tally.set((before) => setCount(before, code, next))
            clear()
          },
        }}
      />
      <div className="sticky bottom-4 z-20 flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-2 pl-4 shadow-lg">
        <p className="mr-auto" role="status">
          {detail.sum(counted)}
        </p>
        <Button
          look="quiet"
          className="min-h-11"
          reason={tally.value.steps.length === 0 ? detail.nothingToUndo : null}
          onClick={() => {
            tally.set(undoCount)
            clear()
          }}
        >
          <Icon name="back" />
          {detail.undo}
        </Button>
        <Button
          className="min-h-11"
          busy={book.isPending}
          reason={mayNot ?? (counted === 0 ? detail.nothingCounted : null)}
          onClick={() => book.mutate({ complete: false, comments: null })}
        >
          {detail.book}
        </Button>
        <Button
          look="primary"
          className="min-h-11"
          busy={book.isPending}
          reason={mayNot}
          onClick={() => setFinishing(true)}
        >
          {detail.finish}
        </Button>
      </div>
      {finishing && (
        <FinishDialog
          products={products}
          tally={tally.value}
          busy={book.isPending}
          onFinish={(comments) => book.mutate({ complete: true, comments })}
          onClose={() => setFinishing(false)}
        />
      )}
    </div>
  )
}
