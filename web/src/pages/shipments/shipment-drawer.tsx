import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call, type Schemas } from '../../api.ts'
import { country, exactTime } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ParcelPill } from '../../ui/parcel-pill.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { ParcelHistory } from './parcel-history.tsx'
import { shipmentQuery } from './queries.ts'
import { reasonsOf } from './reasons.ts'
import { subStatusTexts } from './sub-status-texts.ts'
import { shipmentTexts } from './texts.ts'

type Shipment = Schemas['Shipment']

/** One shipment: why it needs a look, and everything that happened to its parcels. */
export function ShipmentDrawer({ shipmentId, onClose }: { shipmentId: string; onClose: () => void }) {
  const { drawer } = useWords(shipmentTexts)
  const { data: shipment, error, refetch } = useQuery(shipmentQuery(shipmentId))
  const name = shipment?.orderReference ?? shipment?.reference
  const parcels: readonly Schemas['TrackedParcel'][] = shipment?.parcels ?? []
  return (
    <Dialog title={name ? drawer.title(name) : drawer.untitled} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {!shipment && !error && (
          <>
            <SkeletonBlock className="h-24" />
            <SkeletonBlock className="h-64" />
          </>
        )}
        {shipment && (
          <>
            <Standing shipment={shipment} />
            <Facts shipment={shipment} />
            {parcels.map((parcel, at) => (
              <ParcelHistory key={parcel.id} parcel={parcel} title={drawer.parcel(at + 1, parcels.length)} />
            ))}
          </>
        )}
      </div>
    </Dialog>
  )
}

function Standing({ shipment }: { shipment: Shipment }) {
  const words = useWords(shipmentTexts)
  const details = useWords(subStatusTexts)
  const { language } = useLanguage()
  const reasons = reasonsOf(shipment, new Date(), words.why, language)
  const { issue, orderId } = shipment
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <ParcelPill status={shipment.status} />
        {shipment.subStatus && details[shipment.subStatus]}
      </p>
      {reasons.length > 0 && (
        <p className="flex items-center gap-1.5 text-warn">
          <Icon name="alert" />
          {reasons.join(', ')}
        </p>
      )}
      {issue && issue.resolvedAt === null && (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">
          {words.drawer.issue(words.drawer.issues[issue.type])}
          {issue.comment && <span className="block break-words">{issue.comment}</span>}
        </p>
      )}
      {orderId && (
        <p className="flex flex-wrap gap-2">
          <Link to={paths.order(orderId)} className={buttonClass('primary')}>
            {words.drawer.order}
          </Link>
          <ShopperPage orderId={orderId} />
        </p>
      )}
    </div>
  )
}

/** The link is made when it is wanted: it opens the page to whoever has it. */
function ShopperPage({ orderId }: { orderId: string }) {
  const { drawer } = useWords(shipmentTexts)
  const open = useMutation({
    mutationFn: async () => {
      // Opened at once, within the click: a browser keeps windows back that come later.
      const page = window.open('about:blank', '_blank')
      try {
        const { url } = await call('get', '/orders/{orderId}/tracking-link', { path: { orderId } })
        if (page) page.location.href = url
      } catch (error) {
        page?.close()
        throw error
      }
    },
  })
  return (
    <>
      <Button busy={open.isPending} onClick={() => open.mutate()}>
        <Icon name="external" />
        {drawer.page}
      </Button>
      {open.error && <Failure error={open.error} />}
    </>
  )
}

function Facts({ shipment }: { shipment: Shipment }) {
  const { drawer, columns } = useWords(shipmentTexts)
  const { language } = useLanguage()
  const { recipient, shippedAt, promisedAt, deliveredAt, lastNewsAt } = shipment
  const at = (time: string | null) => time && exactTime(time, language)
  const who = [recipient?.name, recipient?.city, recipient?.country && country(recipient.country, language)]
  const facts = [
    [drawer.recipient, who.filter(Boolean).join(', ')],
    [drawer.shipped, at(shippedAt)],
    [drawer.promised, at(promisedAt)],
    [drawer.delivered, at(deliveredAt)],
    [columns.news, at(lastNewsAt)],
  ] as const
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
