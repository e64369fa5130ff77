import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count, country } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { mapTexts } from './map-texts.ts'
import { ParcelMap } from './parcel-map.tsx'
import { type CountryPlaces, countriesOf } from './projection.ts'
import { placesQuery } from './queries.ts'
import { ShipmentHead } from './shipment-head.tsx'

type Places = Schemas['ParcelPlaceList']

/** Where parcels on their way were seen last. */
export function MapPage() {
  const { data, error, refetch } = useQuery(placesQuery)
  return (
    <>
      <ShipmentHead />
      {error && !data ? (
        <div className="p-6">
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      ) : data ? (
        <Seen places={data} />
      ) : (
        <div className="grid gap-6 p-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <SkeletonBlock className="h-96" />
          <SkeletonBlock className="h-64" />
        </div>
      )}
    </>
  )
}

function Seen({ places: { items, parcels, unplaced } }: { places: Places }) {
  const words = useWords(mapTexts)
  const { language } = useLanguage()
  if (items.length === 0) {
    return (
      <Empty
        title={words.emptyTitle}
        text={parcels === 0 ? words.empty : words.untold(parcels)}
        action={
          <Link to={paths.shipments} search={{ view: 'moving' }} className={buttonClass('plain')}>
            {words.moving}
          </Link>
        }
      />
    )
  }
  const countries = countriesOf(items)
  return (
    <div className="grid gap-6 p-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <figure className="grid content-start gap-2">
        <figcaption className="font-medium">
          {words.answer(parcels - unplaced, count(parcels - unplaced, language), countries.length)}
        </figcaption>
        <ParcelMap places={items} />
        <p className="text-muted">
          {words.how}
          {unplaced > 0 && ` ${words.unplaced(unplaced, count(unplaced, language))}`}
        </p>
      </figure>
      <div className="self-start">
        <Section title={words.list}>
          <ul>
            {countries.map((one) => (
              <CountryRow key={one.countryCode} place={one} />
            ))}
          </ul>
        </Section>
      </div>
    </div>
  )
}

const MOST_CITIES = 4

function CountryRow({ place: { countryCode, parcels, troubled, cities } }: { place: CountryPlaces }) {
  const words = useWords(mapTexts)
  const { language } = useLanguage()
  const named = cities.filter(({ city }) => city !== null)
  return (
    <li className="border-line border-t px-4 py-2">
      <p className="flex items-baseline justify-between gap-3">
        <Link
          to={paths.shipments}
          search={{ view: 'all', seenIn: countryCode }}
          className="font-medium hover:underline"
        >
          {country(countryCode, language)}
        </Link>
        <span className="tabular-nums">{count(parcels, language)}</span>
      </p>
      {troubled > 0 && (
        <p className="flex items-center gap-1 text-bad">
          <Icon name="alert" className="size-3" />
          {words.troubled(troubled, count(troubled, language))}
        </p>
      )}
      {named.length > 0 && (
        <p className="text-muted">
          {named
            .slice(0, MOST_CITIES)
            .map((one) => `${one.city} ${count(one.parcels, language)}`)
            .join(', ')}
          {named.length > MOST_CITIES && ` ${words.others(named.length - MOST_CITIES)}`}
        </p>
      )}
    </li>
  )
}
