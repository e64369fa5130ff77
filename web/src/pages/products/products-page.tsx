import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { outside, paths } from '../../paths.ts'
import { productsQuery } from '../../queries.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage, useTexts } from '../../texts/language.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { INPUT } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { ProductDrawer } from './product-drawer.tsx'

const HEAD = 'sticky top-0 z-10 h-8 border-line border-b bg-page px-3 text-left font-medium text-muted text-xs'
const CELL = 'h-8 border-line border-b px-3'
const TYPING_MS = 200

export function ProductsPage() {
  const texts = useTexts()
  const { search = '', product } = useSearch({ from: '/inside/products' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(productsQuery(search))
  const searchRef = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(search)
  useEffect(() => setText(search), [search])
  useEffect(() => {
    const next = text.trim()
    if (next === search) return
    const timer = setTimeout(() => {
      void navigate({ to: paths.products, search: next ? { search: next } : {}, replace: true })
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, search, navigate])
  useShortcuts({
    '/': () => searchRef.current?.focus(),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
  })
  const products = list.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <title>{`${texts.products.title} · Doorstep`}</title>
      <div className="border-line border-b px-6 py-4">
        <h1 className="font-semibold text-xl">{texts.products.title}</h1>
      </div>
      <search className="block px-6 py-3">
        <div className="relative w-72 max-w-full">
          <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
          <input
            ref={searchRef}
            type="search"
            className={`${INPUT} pl-8`}
            aria-label={texts.products.searchLabel}
            placeholder={texts.products.searchHint}
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </search>
      {list.isError && !products ? (
        <div className="px-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : products?.length === 0 ? (
        <Nothing filtered={search !== ''} />
      ) : (
        <ProductTable products={products} search={search} />
      )}
      {products && products.length > 0 && (
        <div className="flex items-center gap-4 px-6 py-4 text-muted">
          <p role="status">{texts.products.shown(products.length, list.hasNextPage)}</p>
          {list.hasNextPage && (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {texts.orders.more}
            </Button>
          )}
        </div>
      )}
      {product && (
        <ProductDrawer
          key={product}
          productId={product}
          onClose={() => void navigate({ to: paths.products, search: search ? { search } : {} })}
        />
      )}
    </>
  )
}

interface TableProps {
  products: readonly Schemas['ProductSummary'][] | undefined
  search: string
}

function ProductTable({ products, search }: TableProps) {
  const { language, texts } = useLanguage()
  const { products: words } = texts
  const numbers = [words.stock, words.reserved, words.available, words.expected, words.price]
  return (
    <table
      className="w-full border-separate border-spacing-0"
      aria-label={words.table}
      aria-busy={products === undefined}
    >
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {words.code}
          </th>
          <th scope="col" className={HEAD}>
            {words.name}
          </th>
          {numbers.map((name) => (
            <th
              key={name}
              scope="col"
              className={`${HEAD} text-right last:pr-6 max-lg:last:hidden max-lg:nth-last-2:pr-6`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {products === undefined && <SkeletonRows rows={12} columns={7} />}
        {products?.map(({ id, code, name, level, salesPrice }) => (
          <tr
            key={id}
            className="scroll-my-16 bg-surface focus-within:shadow-[inset_3px_0_0_var(--accent)] hover:bg-sunken"
          >
            <td className={`${CELL} max-w-48 truncate pl-6`}>
              <Link
                to={paths.products}
                search={{ ...(search ? { search } : {}), product: id }}
                data-row-link=""
                title={code}
                className="font-medium hover:underline"
              >
                {code}
              </Link>
            </td>
            <td className={`${CELL} max-w-72 truncate`} title={name ?? ''}>
              {name}
            </td>
            <td className={`${CELL} text-right`}>{count(level.stock, language)}</td>
            <td className={`${CELL} text-right text-muted`}>{count(level.reserved, language)}</td>
            <td className={`${CELL} whitespace-nowrap text-right`}>
              <span className="inline-flex items-center gap-2">
                {level.available <= 0 && (
                  <Pill tone="warn" icon="alert">
                    {words.short}
                  </Pill>
                )}
                {count(level.available, language)}
              </span>
            </td>
            <td className={`${CELL} text-right text-muted max-lg:pr-6`}>{count(level.expected, language)}</td>
            <td className={`${CELL} whitespace-nowrap pr-6 text-right max-lg:hidden`}>
              {salesPrice && money(salesPrice, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { products } = useTexts()
  return (
    <div className="grid max-w-[68ch] justify-items-start gap-3 px-6 py-10" role="status">
      <h2 className="font-semibold text-lg">{filtered ? products.noMatchTitle : products.emptyTitle}</h2>
      <p className="text-muted">{filtered ? products.noMatch : products.empty}</p>
      {!filtered && (
        <a href={outside.apiReference} className={buttonClass('primary')}>
          {products.action}
        </a>
      )}
    </div>
  )
}
