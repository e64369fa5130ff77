import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { scanned } from '../../scanning.ts'
import { useWords } from '../../texts/words.ts'
import { INPUT } from '../../ui/field.tsx'
import { rowsOf } from './product-rows.ts'
import { productTexts } from './texts.ts'

type Product = Schemas['ProductSummary']

interface Props {
  onPick: (product: Product) => void
  /** Offers a code that no product has. */
  onNew?: (code: string) => void
  /** Takes rows of code and quantity that were copied from a spreadsheet. */
  onRows?: (rows: readonly { code: string; quantity: number }[]) => void
}

const SHOWN = 6

const foundQuery = (text: string) => ({
  queryKey: ['products', 'picked', text],
  enabled: text !== '',
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call('get', '/products', { query: { search: text, limit: SHOWN }, signal }),
})

/** Chooses a product by its code, name or EAN, typed or scanned. */
export function ProductPicker({ onPick, onNew, onRows }: Props) {
  const { picker } = useWords(productTexts)
  const id = useId()
  const [typed, setTyped] = useState('')
  const text = typed.trim().slice(0, 100)
  const found = useQuery(foundQuery(useDeferredValue(text)))
  const items = text === '' ? [] : (found.data?.items ?? [])
  const pick = (product: Product) => {
    setTyped('')
    onPick(product)
  }
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (text === '') return
    // A scanner is faster than the list.
    const answer = await call('get', '/products', { query: { search: text, limit: SHOWN } })
    const product = scanned(answer.items, text) ?? (answer.items.length === 1 ? answer.items[0] : undefined)
    if (product) pick(product)
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {picker.label}
      </label>
      <input
        id={id}
        className={`${INPUT} h-11`}
        placeholder={picker.hint}
        value={typed}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => void onKeyDown(event)}
        onPaste={(event) => {
          const rows = rowsOf(event.clipboardData.getData('text'))
          if (!onRows || rows.length === 0) return
          event.preventDefault()
          onRows(rows)
        }}
      />
      <div role="status">
        {text !== '' && (
          <ul aria-label={picker.found} className="rounded-md border border-line bg-surface">
            {items.map((product) => (
              <li key={product.id} className="border-line border-b last:border-b-0">
                <button
                  type="button"
                  className="flex min-h-11 w-full items-center gap-3 px-3 text-left hover:bg-sunken"
                  onClick={() => pick(product)}
                >
                  <span className="font-medium">{product.code}</span>
                  <span className="min-w-0 flex-1 truncate text-muted">{product.name}</span>
                  <span className="text-muted">{product.eanCode}</span>
                </button>
              </li>
            ))}
            {found.isSuccess && items.length === 0 && (
              <li className="flex min-h-11 items-center justify-between gap-3 px-3 text-muted">
                {picker.none}
                {onNew && (
                  <button
                    type="button"
                    className="min-h-8 rounded px-2 font-medium text-accent-text hover:bg-sunken"
                    onClick={() => {
                      setTyped('')
                      onNew(text)
                    }}
                  >
                    {picker.addNew(text)}
                  </button>
                )}
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  )
}
