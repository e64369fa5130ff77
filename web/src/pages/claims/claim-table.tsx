import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { ClaimStatusPill, Due } from './claim-pills.tsx'
import { claimTexts } from './texts.ts'
import { useWho } from './who.ts'

export type ClaimSummary = Schemas['ClaimSummary']

const WIDE = 'max-xl:hidden'
const WIDEST = 'max-2xl:hidden'

interface Props {
  /** Undefined while they are on their way. */
  claims: readonly ClaimSummary[] | undefined
  selected: ReadonlySet<string>
  /** Whether all of them are open: then when they are due says more than when they were reported. */
  open: boolean
  onSelect: (ids: readonly string[], chosen: boolean) => void
}

export function ClaimTable({ claims, selected, open, onSelect }: Props) {
  const { columns, table, selectAll } = useWords(claimTexts).list
  const all = claims !== undefined && claims.length > 0 && claims.every(({ id }) => selected.has(id))
  const heads = [
    [columns.number, ''],
    [columns.type, ''],
    [columns.status, ''],
    [columns.customer, ''],
    [columns.order, WIDE],
    [columns.wish, WIDEST],
    [columns.owner, WIDE],
  ] as const
  return (
    <table className={TABLE} aria-label={table} aria-busy={claims === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-10 pl-6`}>
            <input
              type="checkbox"
              className="block size-4 accent-accent"
              aria-label={selectAll}
              checked={all}
              onChange={(event) => onSelect(claims?.map(({ id }) => id) ?? [], event.target.checked)}
            />
          </th>
          {heads.map(([label, look]) => (
            <th key={label} scope="col" className={`${HEAD} ${look}`}>
              {label}
            </th>
          ))}
          <th scope="col" className={`${HEAD} pr-6`}>
            {open ? columns.due : columns.created}
          </th>
        </tr>
      </thead>
      <tbody>
        {claims === undefined ? (
          <SkeletonRows rows={12} columns={9} />
        ) : (
          claims.map((claim) => (
            <Row
              key={claim.id}
              claim={claim}
              selected={selected.has(claim.id)}
              open={open}
              onSelect={(chosen) => onSelect([claim.id], chosen)}
            />
          ))
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  claim: ClaimSummary
  selected: boolean
  open: boolean
  onSelect: (chosen: boolean) => void
}

function Row({ claim, selected, open, onSelect }: RowProps) {
  const words = useWords(claimTexts)
  const who = useWho()
  const end = claim.resolution ?? claim.wish
  return (
    <tr className={selected ? `${ROW} bg-accent-soft` : ROW}>
      <td className={`${CELL} pl-6`}>
        <input
          type="checkbox"
          className="block size-4 accent-accent"
          aria-label={words.list.selectRow(claim.number)}
          checked={selected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      </td>
      <td className={`${CELL} whitespace-nowrap`}>
        <Link to={paths.claim(claim.id)} data-row-link="" className="font-medium hover:underline">
          {claim.number}
        </Link>
      </td>
      <td className={`${CELL} max-w-40 truncate`} title={words.types[claim.type]}>
        {words.types[claim.type]}
      </td>
      <td className={CELL}>
        <ClaimStatusPill status={claim.status} />
      </td>
      <td className={`${CELL} max-w-36 truncate`} title={claim.customerName ?? ''}>
        {claim.customerName}
      </td>
      <td className={`${CELL} ${WIDE} max-w-32 truncate`} title={claim.orderReference ?? ''}>
        {claim.orderReference}
      </td>
      <td className={`${CELL} ${WIDEST} max-w-44 truncate text-muted`}>{end && words.resolutions[end]}</td>
      <td className={`${CELL} ${WIDE} max-w-36 truncate text-muted`}>{claim.owner && who(claim.owner)}</td>
      <td className={`${CELL} whitespace-nowrap pr-6 text-muted`}>
        {open ? <Due claim={claim} /> : <Time at={claim.createdAt} />}
      </td>
    </tr>
  )
}
