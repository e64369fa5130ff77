import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { useDeferredValue, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { INPUT } from '../../ui/field.tsx'
import { editTexts } from './edit-texts.ts'
import { productSearchQuery } from './queries.ts'

interface Props {
  id: string
  fault: string | null
  onAdd: (product: Schemas['ProductSummary']) => void
}

/** Finds a product by the beginning of its code or name and adds it; the field is ready for the next one then. */
export function ProductSearch({ id, fault, onAdd }: Props) {
  const { lines } = useWords(editTexts)
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim().slice(0, 100))
  const { data, isFetching } = useQuery(productSearchQuery(text))
  return (
    <Command shouldFilter={false} label={lines.search} className="relative max-w-md">
      <label htmlFor={id} className="mb-1 block font-medium">
        {lines.search}
      </label>
      <Command.Input
        id={id}
        value={typed}
        onValueChange={setTyped}
        placeholder={lines.hint}
        maxLength={100}
        className={INPUT}
        aria-invalid={fault ? true : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
          // Enter chooses a product and sends no form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {fault && <p className="mt-1 text-bad">{fault}</p>}
      <Command.List
        hidden={text === ''}
        className="absolute z-20 mt-1 max-h-80 w-full overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-lg"
      >
        <Command.Empty className="px-2 py-3 text-muted">{isFetching ? lines.searching : lines.none}</Command.Empty>
        {text !== '' &&
          data?.items.map((product) => (
            <Command.Item
              key={product.id}
              value={product.id}
              onSelect={() => {
                onAdd(product)
                setTyped('')
              }}
              className="grid cursor-pointer grid-cols-[minmax(0,1fr)_auto] gap-x-3 rounded px-2 py-1 data-[selected=true]:bg-accent-soft"
            >
              <span className="truncate">{product.name ?? product.code}</span>
              <span className="text-right tabular-nums">
                {product.salesPrice && money(product.salesPrice, language)}
              </span>
              <span className="truncate font-mono text-muted text-xs">{product.code}</span>
              <span className="text-right text-muted text-xs">
                {lines.available(count(product.level.available, language))}
              </span>
            </Command.Item>
          ))}
      </Command.List>
    </Command>
  )
}
