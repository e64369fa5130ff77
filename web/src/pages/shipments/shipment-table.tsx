import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { ParcelPill } from '../../ui/parcel-pill.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { reasonsOf } from './reasons.ts'
import type { ShipmentFilter } from './shipment-filter.ts'
import { subStatusTexts } from './sub-status-texts.ts'
import { shipmentTexts } from './texts.ts'
import { useCarrierName } from './use-carrier-name.ts'

const WIDE = 'max-xl:hidden'

interface Props {
  /** Undefined while they are on their way. */
  shipments: readonly Schemas['ShipmentSummary'][] | undefined
  filter: ShipmentFilter
}

export function ShipmentTable({ shipments, filter }: Props) {
  const words = useWords(shipmentTexts)
  const { columns } = words
  const nameOf = useCarrierName()
  return (
    <table className={TABLE} aria-label={words.title} aria-busy={shipments === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {columns.order}
          </th>
          <th scope="col" className={HEAD}>
            {columns.status}
          </th>
          <th scope="col" className={HEAD}>
            {columns.why}
          </th>
          <th scope="col" className={HEAD}>
            {columns.recipient}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {columns.carrier}
          </th>
          <th scope="col" className={`${HEAD} ${WIDE}`}>
            {columns.number}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {columns.news}
          </th>
        </tr>
      </thead>
      <tbody>
        {shipments === undefined && <SkeletonRows rows={10} columns={7} />}
        {shipments?.map((shipment) => (
          <Row key={shipment.id} shipment={shipment} filter={filter} carrierName={nameOf} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  shipment: Schemas['ShipmentSummary']
  filter: ShipmentFilter
  carrierName: (key: string | null) => string | null
}

function Row({ shipment, filter, carrierName }: RowProps) {
  const words = useWords(shipmentTexts)
  const details = useWords(subStatusTexts)
  const { language } = useLanguage()
  const { id, orderReference, reference, direction, recipient, parcels } = shipment
  const name = orderReference ?? reference ?? words.noOrder
  const [parcel, ...others] = parcels
  const trouble = shipment.needs.includes('problem') && shipment.subStatus ? details[shipment.subStatus] : undefined
  const why = [trouble, ...reasonsOf(shipment, new Date(), words.why, language)].filter(Boolean).join(', ')
  const place = [recipient?.city, recipient?.country && country(recipient.country, language)].filter(Boolean).join(', ')
  return (
    <tr className={ROW}>
      <td className={`${CELL} max-w-40 pl-6`}>
        <span className="flex items-center gap-2">
          <Link
            to={paths.shipments}
            search={{ ...filter, shipment: id }}
            data-row-link=""
            title={name}
            className="truncate font-medium hover:underline"
          >
            {name}
          </Link>
          {direction === 'return' && (
            <span className="rounded bg-sunken px-1 text-muted text-xs">{words.returning}</span>
          )}
        </span>
      </td>
      <td className={CELL}>
        <ParcelPill status={shipment.status} />
      </td>
      <td className={`${CELL} max-w-56 truncate text-warn`} title={why}>
        {why}
      </td>
      <td className={`${CELL} max-w-56 truncate`} title={[recipient?.name, place].filter(Boolean).join(', ')}>
        {recipient?.name} <span className="text-muted">{place}</span>
      </td>
      <td className={`${CELL} ${WIDE} max-w-36 truncate text-muted`}>{parcel && carrierName(parcel.carrier)}</td>
      <td className={`${CELL} ${WIDE} max-w-44 truncate text-muted`}>
        <span className="font-mono text-xs">{parcel?.trackingNumber}</span>
        {others.length > 0 && ` ${words.moreParcels(others.length)}`}
      </td>
      <td className={`${CELL} whitespace-nowrap pr-6 text-right text-muted`}>
        <Time at={shipment.lastNewsAt} />
      </td>
    </tr>
  )
}
