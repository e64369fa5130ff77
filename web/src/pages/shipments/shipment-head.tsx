import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { PageHead } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { VIEWS, type View } from './shipment-filter.ts'
import { shipmentTexts } from './texts.ts'

/** The head that all pages of shipments have; `view` is that of the list. */
export function ShipmentHead({ view }: { view?: View }) {
  const words = useWords(shipmentTexts)
  const views = VIEWS.map((each) => ({
    label: words.views[each],
    to: paths.shipments,
    search: each === 'look' ? {} : { view: each },
    current: each === view,
  }))
  return (
    <PageHead title={words.title}>
      <TabLinks
        label={words.tabs}
        tabs={[
          ...views,
          { label: words.map, to: paths.parcelMap },
          { label: words.carriers, to: paths.carrierPerformance, anySearch: true },
          { label: words.steps, to: paths.trackingSteps, anySearch: true },
        ]}
      />
    </PageHead>
  )
}
