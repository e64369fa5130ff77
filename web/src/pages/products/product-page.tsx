import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useShortcuts } from '../../shortcuts.ts'
import { useLanguage, useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { ProductFacts } from './product-facts.tsx'
import { movementsQuery, productQuery } from './queries.ts'
import { StockLedger } from './stock-ledger.tsx'
import { StockNote } from './stock-note.tsx'
import { productTexts } from './texts.ts'

/** The stock card: what is there of a product, and every movement that made it. */
export function ProductPage() {
  const words = useWords(productTexts)
  const { productId } = useParams({ from: '/products/$productId' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(productQuery(productId))
  const [correcting, setCorrecting] = useState(false)
  const mayNotWrite = useMay('write:product')
  const mayNotCount = useMay('warehouse')
  useShortcuts({
    e: () => !mayNotWrite && void navigate({ to: paths.editProduct(productId) }),
    u: () => void navigate({ to: paths.products }),
  })
  return (
    <>
      <PageHead
        title={data?.name ?? data?.code ?? words.title}
        note={data && <StockNote available={data.level.available} alarmLevel={data.alarmLevel} />}
        back={{ to: paths.products, label: words.title }}
        actions={
          data && (
            <>
              <Button reason={mayNotWrite} onClick={() => void navigate({ to: paths.editProduct(productId) })}>
                {words.edit}
              </Button>
              <Button look="primary" reason={mayNotCount} onClick={() => setCorrecting(true)}>
                {words.correct.action}
              </Button>
            </>
          )
        }
      />
      {error && !data ? (
        <div className="p-6">
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      ) : (
        <div className="grid items-start gap-4 px-6 py-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid min-w-0 gap-4">
            {data ? <Figures product={data} /> : <SkeletonBlock className="h-32" />}
            <Ledger productId={productId} />
          </div>
          {data ? <ProductFacts product={data} /> : <SkeletonBlock className="h-80" />}
        </div>
      )}
      {data && correcting && <CorrectionDialog product={data} onClose={() => setCorrecting(false)} />}
    </>
  )
}

function Figures({ product: { level, warehouses } }: { product: Schemas['Product'] }) {
  const words = useWords(productTexts)
  const { language } = useLanguage()
  return (
    <Section title={words.figures}>
      <dl className="grid grid-cols-2 gap-2 px-4 pb-4 tabular-nums sm:grid-cols-4">
        {(['stock', 'reserved', 'available', 'expected'] as const).map((name) => (
          <div key={name} className="flex flex-col rounded-md bg-sunken px-3 py-2">
            <dt className="text-muted text-xs">{words[name]}</dt>
            <dd className="font-semibold text-lg">{count(level[name], language)}</dd>
          </div>
        ))}
      </dl>
      {warehouses.length > 1 && (
        <dl className="grid gap-1 px-4 pb-4" aria-label={words.warehouses}>
          {warehouses.map(({ warehouse, stock }) => (
            <div key={warehouse} className="flex justify-between gap-4">
              <dt className="text-muted">{warehouse}</dt>
              <dd className="tabular-nums">{count(stock, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {level.available < 0 && (
        <p className="border-line border-t px-4 py-3 text-warn">
          {words.waiting(-level.available)}{' '}
          <Link to={paths.orders} search={{ status: 'Pending' }} className={`${buttonClass('quiet')} underline`}>
            {words.showWaiting}
          </Link>
        </p>
      )}
    </Section>
  )
}

function Ledger({ productId }: { productId: string }) {
  const words = useWords(productTexts)
  const { ui } = useTexts()
  const ledger = useInfiniteQuery(movementsQuery(productId))
  const movements = ledger.data?.pages.flatMap(({ items }) => items)
  return (
    <Section title={words.ledger}>
      {movements ? (
        <StockLedger movements={movements} />
      ) : ledger.error ? (
        <div className="p-4">
          <Failure error={ledger.error} onRetry={() => void ledger.refetch()} />
        </div>
      ) : (
        <SkeletonBlock className="m-4 h-48" />
      )}
      {ledger.hasNextPage && (
        <div className="p-4">
          <Button busy={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {ui.more}
          </Button>
        </div>
      )}
    </Section>
  )
}
