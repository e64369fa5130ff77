import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef } from 'react'
import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { outside, paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, LoadMore, ROW, TABLE } from '../../ui/table.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import type { ProductFilter } from './product-filter.ts'
import { productsQuery } from './queries.ts'
import { StockNote } from './stock-note.tsx'
import { productTexts } from './texts.ts'

export function ProductsPage() {
  const words = useWords(productTexts)
  const filter = useSearch({ from: '/products' })
  const { search = '', stock } = filter
  const navigate = useNavigate()
  const list = useInfiniteQuery(productsQuery(filter))
  const searchRef = useRef<HTMLInputElement>(null)
  const onSearch = useCallback(
    (next: string) => {
      const kept = stock ? { stock } : {}
      void navigate({ to: paths.products, search: next ? { ...kept, search: next } : kept, replace: true })
    },
    [navigate, stock],
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
      <PageHead title={words.title} actions={<CreateProduct />}>
        <TabLinks
          label={words.views}
          tabs={[
            { label: words.all, to: paths.products },
            { label: words.runningOut, to: paths.products, search: { stock: 'running-out' } },
          ]}
        />
      </PageHead>
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
        <Nothing filter={filter} />
      ) : (
        <ProductTable products={products} />
      )}
      {products && products.length > 0 && (
        <LoadMore note={words.shown(products.length, list.hasNextPage)} list={list} />
      )}
    </>
  )
}

function CreateProduct() {
  const { create } = useWords(productTexts)
  const navigate = useNavigate()
  return (
    <Button look="primary" reason={useMay('write:product')} onClick={() => void navigate({ to: paths.newProduct })}>
      {create}
    </Button>
  )
}

function ProductTable({ products }: { products: readonly Schemas['ProductSummary'][] | undefined }) {
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
          <th scope="col" className={`${HEAD} max-lg:hidden`}>
            {words.place}
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
        {products === undefined && <SkeletonRows rows={12} columns={8} />}
        {products?.map(({ id, code, name, place, level, alarmLevel, salesPrice }) => (
          <tr key={id} className={ROW}>
            <td className={`${CELL} max-w-48 truncate pl-6`}>
              <Link to={paths.product(id)} data-row-link="" title={code} className="font-medium hover:underline">
                {code}
              </Link>
            </td>
            <td className={`${CELL} max-w-72 truncate`} title={name ?? ''}>
              {name}
            </td>
            <td className={`${CELL} max-w-32 truncate text-muted max-lg:hidden`} title={place ?? ''}>
              {place}
            </td>
            <td className={`${CELL} text-right`}>{count(level.stock, language)}</td>
            <td className={`${CELL} text-right text-muted`}>{count(level.reserved, language)}</td>
            <td className={`${CELL} whitespace-nowrap text-right`}>
              <span className="inline-flex items-center gap-2">
                <StockNote available={level.available} alarmLevel={alarmLevel} />
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

function Nothing({ filter }: { filter: ProductFilter }) {
  const words = useWords(productTexts)
  if (filter.search) return <Empty title={words.noMatchTitle} text={words.noMatch} />
  if (filter.stock) return <Empty title={words.enoughTitle} text={words.enough} />
  return (
    <Empty
      title={words.emptyTitle}
      text={words.empty}
      action={
        <div className="flex gap-2">
          <CreateProduct />
          <a href={outside.apiReference} className={buttonClass('plain')}>
            {words.action}
          </a>
        </div>
      }
    />
  )
}
