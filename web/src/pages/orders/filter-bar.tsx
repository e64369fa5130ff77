import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { FilterChip } from './filter-chip.tsx'
import { CHIPS, type Chip, isSet, narrows, type OrderFilter } from './order-filter.ts'
import { orderListTexts } from './texts.ts'

interface Props {
  filter: OrderFilter
  searchRef: RefObject<HTMLInputElement | null>
  /** On the right. */
  children: ReactNode
}

/** The filter is in the address: it can be sent to somebody, and survives a reload. */
export function FilterBar({ filter, searchRef, children }: Props) {
  const words = useWords(orderListTexts)
  const navigate = useNavigate()
  const [adding, setAdding] = useState<Chip | null>(null)
  const chosen = useRef<Chip>(null)
  const show = useCallback(
    (next: OrderFilter, replace = false) => void navigate({ to: paths.orders, search: next, replace }),
    [navigate],
  )
  const onSearch = useCallback(
    (search: string) =>
      void navigate({
        to: paths.orders,
        search: ({ search: _, ...rest }: OrderFilter) => ({ ...rest, ...(search ? { search } : {}) }),
        replace: true,
      }),
    [navigate],
  )
  const shown = CHIPS.filter((chip) => isSet(filter, chip) || chip === adding)
  const left = CHIPS.filter((chip) => !shown.includes(chip))
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3">
      <SearchBox
        label={words.searchLabel}
        hint={words.searchHint}
        value={filter.search ?? ''}
        onSearch={onSearch}
        inputRef={searchRef}
      />
      {shown.map((chip) => (
        <FilterChip
          key={chip}
          chip={chip}
          filter={filter}
          startsOpen={chip === adding}
          onChange={(next) => {
            setAdding(null)
            show(next)
          }}
          onClose={() => setAdding(null)}
        />
      ))}
      {left.length > 0 && (
        <Menu
          trigger={
            <Button>
              <Icon name="plus" />
              {words.addFilter}
            </Button>
          }
          // Its form would close again if the menu gave the focus back after that.
          onClosed={() => {
            const chip = chosen.current
            chosen.current = null
            if (chip) setAdding(chip)
            return chip !== null
          }}
        >
          {left.map((chip) => (
            <MenuItem
              key={chip}
              onSelect={() => {
                chosen.current = chip
              }}
            >
              {words.chips[chip]}
            </MenuItem>
          ))}
        </Menu>
      )}
      {narrows(filter) && (
        <Button look="quiet" onClick={() => show({})}>
          {words.clearFilters}
        </Button>
      )}
      <div className="ml-auto flex items-center gap-2">{children}</div>
    </search>
  )
}
