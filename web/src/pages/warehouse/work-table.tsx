import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count, country } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { warehouseTexts } from './texts.ts'

export type WorkItem = Schemas['WorkItem']

interface Props {
  /** Undefined while they are on their way. */
  items: readonly WorkItem[] | undefined
  selected: ReadonlySet<string>
  onSelect: (ids: readonly string[], chosen: boolean) => void
}

/** Rows as high as a finger. */
const TALL = `${CELL} h-11`

export function WorkTable({ items, selected, onSelect }: Props) {
  const words = useWords(warehouseTexts)
  const { columns } = words
  const all = items !== undefined && items.length > 0 && items.every(({ id }) => selected.has(id))
  return (
    <table className={TABLE} aria-label={words.table} aria-busy={items === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-14 pl-6`}>
            <input
              type="checkbox"
              className="block size-6 accent-accent"
              aria-label={words.selectAll}
              checked={all}
              onChange={(event) => onSelect(items?.map(({ id }) => id) ?? [], event.target.checked)}
            />
          </th>
          <th scope="col" className={HEAD}>
            {columns.order}
          </th>
          <th scope="col" className={HEAD}>
            {columns.recipient}
          </th>
          <th scope="col" className={HEAD}>
            {columns.shipping}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {columns.lines}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {columns.units}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {columns.since}
          </th>
        </tr>
      </thead>
      <tbody>
        {items === undefined ? (
          <SkeletonRows rows={10} columns={7} />
        ) : (
          items.map((item) => (
            <Row
              key={item.id}
              item={item}
              selected={selected.has(item.id)}
              onSelect={(chosen) => onSelect([item.id], chosen)}
            />
          ))
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  item: WorkItem
  selected: boolean
  onSelect: (chosen: boolean) => void
}

function Row({ item, selected, onSelect }: RowProps) {
  const words = useWords(warehouseTexts)
  const { language } = useLanguage()
  return (
    <tr className={`${ROW} ${selected ? 'bg-accent-soft' : ''}`}>
      <td className={`${TALL} pl-6`}>
        <input
          type="checkbox"
          className="block size-6 accent-accent"
          aria-label={words.select(item.reference)}
          checked={selected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      </td>
      <td className={`${TALL} max-w-48`}>
        <Link
          to={paths.pack(item.id)}
          data-row-link=""
          title={item.reference}
          className="inline-block max-w-full truncate py-2 align-middle font-medium hover:underline"
        >
          {item.reference}
        </Link>
        {item.comments && (
          <span className="ml-2 inline-flex items-center gap-1 text-warn text-xs" title={item.comments}>
            <Icon name="alert" className="size-3" />
            {words.note}
          </span>
        )}
      </td>
      <td className={`${TALL} max-w-56 truncate`} title={item.customerName}>
        {item.customerName} <span className="text-muted">{country(item.country, language)}</span>
      </td>
      <td className={`${TALL} max-w-32 truncate text-muted`}>{item.shippingCode}</td>
      <td className={`${TALL} text-right`}>{count(item.lines.length, language)}</td>
      <td className={`${TALL} text-right`}>{count(item.units, language)}</td>
      <td className={`${TALL} whitespace-nowrap pr-6 text-right text-muted`}>
        <Time at={item.createdAt} />
      </td>
    </tr>
  )
}
