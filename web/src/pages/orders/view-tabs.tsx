import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { ListColumn } from './columns.tsx'
import { isSame, type OrderFilter, savedOf, VIEWS, writeStatuses } from './order-filter.ts'
import { orderListTexts } from './texts.ts'
import { addressOf, type SavedView, type Views } from './use-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'

interface Props {
  filter: OrderFilter
  columns: readonly ListColumn[]
  views: Views
  /** The view that the list began with, if it is one of the person's own. */
  current: SavedView | undefined
}

/** Views that everybody has, then those of the person. */
export function ViewTabs({ filter, columns, views, current }: Props) {
  const words = useWords(orderListTexts)
  return (
    <div className="flex items-end gap-2">
      <nav aria-label={words.views} className="-mb-px flex min-w-0 gap-1 overflow-x-auto">
        {VIEWS.map(({ name, statuses }) => (
          <Tab
            key={name}
            label={words[name]}
            search={{ ...writeStatuses(statuses) }}
            isCurrent={!current && isSame(filter, writeStatuses(statuses))}
          />
        ))}
        {views.views.map((view) => (
          <Tab key={view.id} label={view.name} search={addressOf(view)} isCurrent={view === current} />
        ))}
      </nav>
      <ViewActions filter={filter} columns={columns} views={views} current={current} />
    </div>
  )
}

const TAB =
  '-outline-offset-2 max-w-56 shrink-0 truncate whitespace-nowrap border-b-2 px-2.5 py-1.5 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink'

const Tab = ({ label, search, isCurrent }: { label: string; search: OrderFilter; isCurrent: boolean }) => (
  <Link
    to={paths.orders}
    search={search}
    activeOptions={{ exact: true }}
    activeProps={{ 'aria-current': undefined }}
    aria-current={isCurrent ? 'page' : undefined}
    title={label}
    className={`${TAB} ${isCurrent ? '' : 'border-transparent text-muted'}`}
  >
    {label}
  </Link>
)

/** What can be done with the list as a view. */
function ViewActions({ filter, columns, views, current }: Props) {
  const words = useWords(orderListTexts)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const changed = current !== undefined && !isSame(filter, addressOf(current))
  const close = () => setNaming(null)
  return (
    <>
      {changed && (
        <Button
          className="mb-1"
          busy={views.update.isPending}
          onClick={() => views.update.mutate({ id: current.id, filter: savedOf(filter) })}
        >
          {words.saveChanges(current.name)}
        </Button>
      )}
      <Menu
        trigger={
          <Button look="quiet" className="mb-1" aria-label={words.viewActions} title={words.viewActions}>
            <Icon name="more" />
          </Button>
        }
      >
        <MenuItem onSelect={() => setNaming('new')}>{words.saveAsView}</MenuItem>
        {current && <MenuItem onSelect={() => setNaming('rename')}>{words.renameView(current.name)}</MenuItem>}
        {current && <MenuItem onSelect={() => views.remove.mutate(current)}>{words.deleteView(current.name)}</MenuItem>}
      </Menu>
      {naming === 'new' && (
        <ViewNameDialog
          title={words.saveAsView}
          name=""
          mutation={views.create}
          onSave={(name) =>
            views.create.mutate({ name, filter: savedOf(filter), columns: [...columns] }, { onSuccess: close })
          }
          onClose={close}
        />
      )}
      {naming === 'rename' && current && (
        <ViewNameDialog
          title={words.renameView(current.name)}
          name={current.name}
          mutation={views.update}
          onSave={(name) => views.update.mutate({ id: current.id, name }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}
