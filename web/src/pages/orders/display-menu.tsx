import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuChoice, MenuLabel, MenuLine } from '../../ui/menu.tsx'
import { LIST_COLUMNS, type ListColumn } from './columns.tsx'
import type { OrderFilter } from './order-filter.ts'
import { orderListTexts } from './texts.ts'

interface Props {
  filter: OrderFilter
  columns: readonly ListColumn[]
  onColumns: (columns: readonly ListColumn[]) => void
  compact: boolean
  onCompact: (compact: boolean) => void
}

/** How the list looks: its order, its rows and its columns. The last column stays. */
export function DisplayMenu({ filter, columns, onColumns, compact, onCompact }: Props) {
  const words = useWords(orderListTexts)
  const navigate = useNavigate()
  const sort = (oldest: boolean) => {
    const { sort: _, ...rest } = filter
    void navigate({ to: paths.orders, search: oldest ? { ...rest, sort: 'oldest' } : rest })
  }
  const toggle = (column: ListColumn) => {
    const next = LIST_COLUMNS.filter((each) => (each === column ? !columns.includes(each) : columns.includes(each)))
    if (next.length > 0) onColumns(next)
  }
  return (
    <Menu
      trigger={
        <Button>
          <Icon name="eye" />
          {words.display}
        </Button>
      }
    >
      <MenuLabel>{words.sort}</MenuLabel>
      <MenuChoice checked={filter.sort !== 'oldest'} onSelect={() => sort(false)}>
        {words.newestFirst}
      </MenuChoice>
      <MenuChoice checked={filter.sort === 'oldest'} onSelect={() => sort(true)}>
        {words.oldestFirst}
      </MenuChoice>
      <MenuLine />
      <MenuChoice stays checked={compact} onSelect={() => onCompact(!compact)}>
        {words.density}
      </MenuChoice>
      <MenuLine />
      <MenuLabel>{words.columnsTitle}</MenuLabel>
      {LIST_COLUMNS.map((column) => (
        <MenuChoice key={column} stays checked={columns.includes(column)} onSelect={() => toggle(column)}>
          {words.columns[column]}
        </MenuChoice>
      ))}
    </Menu>
  )
}
