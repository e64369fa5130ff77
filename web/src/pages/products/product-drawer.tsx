import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Time } from '../../ui/time.tsx'
import { movementsQuery, productQuery } from './queries.ts'
import { productTexts } from './texts.ts'

/** The stock of one product, and every change that made it. */
export function ProductDrawer({ productId, onClose }: { productId: string; onClose: () => void }) {
  const words = useWords(productTexts)
  const { texts } = useLanguage()
  const product = useQuery(productQuery(productId))
  const ledger = useInfiniteQuery(movementsQuery(productId))
  const error = product.error ?? ledger.error
  const movements = ledger.data?.pages.flatMap(({ items }) => items)
  return (
    <Dialog title={product.data?.name ?? product.data?.code ?? words.figures} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        {error && <Failure error={error} />}
        {product.data ? <Figures product={product.data} /> : !error && <SkeletonBlock className="h-28" />}
        <h3 className="font-semibold">{words.ledger}</h3>
        {movements ? <Ledger movements={movements} /> : !error && <SkeletonBlock className="h-48" />}
        {ledger.hasNextPage && (
          <Button busy={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {texts.ui.more}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Figures({ product: { code, level, warehouses } }: { product: Schemas['Product'] }) {
  const words = useWords(productTexts)
  const { language } = useLanguage()
  const figures = (['stock', 'reserved', 'available', 'expected'] as const).map(
    (name) => [words[name], level[name]] as const,
  )
  return (
    <div className="grid gap-4 tabular-nums">
      <p className="font-mono text-muted text-xs">{code}</p>
      <dl className="grid grid-cols-4 gap-2">
        {figures.map(([name, value]) => (
          <div key={name} className="flex flex-col rounded-md bg-sunken px-3 py-2">
            <dt className="text-muted text-xs">{name}</dt>
            <dd className="font-semibold text-lg">{count(value, language)}</dd>
          </div>
        ))}
      </dl>
      {warehouses.length > 1 && (
        <dl className="grid gap-1" aria-label={words.warehouses}>
          {warehouses.map(({ warehouse, stock }) => (
            <div key={warehouse} className="flex justify-between gap-4">
              <dt className="text-muted">{warehouse}</dt>
              <dd>{count(stock, language)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Ledger({ movements }: { movements: readonly Schemas['StockMovement'][] }) {
  const words = useWords(productTexts)
  const { language } = useLanguage()
  if (movements.length === 0) return <p className="text-muted">{words.ledgerEmpty}</p>
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })
  return (
    <ol>
      {movements.map(({ id, kind, quantity, warehouse, note, at }) => (
        <li
          key={id}
          className="grid grid-cols-[minmax(0,1fr)_auto_7rem] gap-x-4 border-line border-t py-1.5 tabular-nums"
        >
          <span>
            {words.movements[kind]} <span className="text-muted">{warehouse}</span>
          </span>
          <span className={`text-right font-medium ${quantity < 0 ? '' : 'text-good'}`}>{signed.format(quantity)}</span>
          <span className="text-right text-muted">
            <Time at={at} />
          </span>
          {note && <span className="col-span-3 break-words text-muted text-xs">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
