import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { outside, paths } from '../../paths.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Pill } from '../../ui/pill.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, LoadMore, ROW, TABLE } from '../../ui/table.tsx'
import { ProductDrawer } from './product-drawer.tsx'
import { productsQuery } from './queries.ts'
import { productTexts } from './texts.ts'

export function ProductsPage() {
  const words = useWords(productTexts)
  const { search = '', product } = useSearch({ from: '/products' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(productsQuery(search))
  const searchRef = useRef<HTMLInputElement>(null)
  const onSearch = useCallback(
    (next: string) => void navigate({ to: paths.products, search: next ? { search: next } : {}, replace: true }),
    [navigate],
  )
  useShortcuts({
    '/': () => searchRef.current?.focus(),
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
  })
  const products = list.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageHead title={words.title} />
      <search className="block px-6 py-3">
        <SearchBox
          label={words.searchLabel}
          hint={words.searchHint}
          value={search}
          onSearch={onSearch}
          inputRef={searchRef}
        />
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
        <LoadMore note={words.shown(products.length, list.hasNextPage)} list={list} />
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
  const words = useWords(productTexts)
  const { language } = useLanguage()
  const numbers = [words.stock, words.reserved, words.available, words.expected, words.price]
  return (
    <table className={TABLE} aria-label={words.table} aria-busy={products === undefined}>
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
          <tr key={id} className={ROW}>
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
  const words = useWords(productTexts)
  if (filtered) return <Empty title={words.noMatchTitle} text={words.noMatch} />
  return (
    <Empty
      title={words.emptyTitle}
      text={words.empty}
      action={
        <a href={outside.apiReference} className={buttonClass('primary')}>
          {words.action}
        </a>
      }
    />
  )
}
