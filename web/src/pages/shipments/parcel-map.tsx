import type { Schemas } from '../../api.ts'
import { count, country } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { type Dot, dotsOf, extentOf, MAP, meridians, project } from './projection.ts'

const LEAST_RADIUS = 7
const MOST_RADIUS = 34
const GROWTH = 5
const LINE = 15

/** Dots on the grid of the globe. What it shows stands in the list beside it, so nothing is lost on those who do not see it. */
export function ParcelMap({ places }: { places: readonly Schemas['ParcelPlace'][] }) {
  const { language } = useLanguage()
  const dots = dotsOf(places)
  const extent = extentOf(dots)
  const most = Math.max(...dots.map(({ parcels }) => parcels), 1)
  // A few parcels are no crowd, even where there is none larger.
  const largest = Math.min(MOST_RADIUS, LEAST_RADIUS + GROWTH * Math.sqrt(most))
  const drawn = dots.map((dot) => ({
    dot,
    ...project(extent, dot.latitude, dot.longitude),
    radius: LEAST_RADIUS + (largest - LEAST_RADIUS) * Math.sqrt(dot.parcels / most),
  }))
  const named = placeLabels(drawn.map(({ x, y, radius }, at) => ({ at, x, y: y + radius + LINE })))
  return (
    <svg
      viewBox={`0 0 ${MAP.width} ${MAP.height}`}
      className="w-full rounded-lg border border-line bg-surface"
      aria-hidden="true"
    >
      <g className="stroke-line" fill="none">
        {meridians(extent.west, extent.east).map((degrees) => {
          const { x } = project(extent, 0, degrees)
          return <path key={degrees} d={`M${x} 0V${MAP.height}`} />
        })}
        {meridians(extent.south, extent.north).map((degrees) => {
          const { y } = project(extent, degrees, 0)
          return <path key={degrees} d={`M0 ${y}H${MAP.width}`} />
        })}
      </g>
      {drawn.map(({ dot, x, y, radius }) => (
        <g key={dot.key}>
          <title>{labelOf(dot, language)}</title>
          <circle
            cx={x}
            cy={y}
            r={radius}
            className={`fill-accent-soft ${dot.troubled > 0 ? 'stroke-bad' : 'stroke-accent'}`}
            strokeWidth={2}
            strokeDasharray={dot.troubled > 0 ? '5 3' : undefined}
          />
          <text x={x} y={y + 5} textAnchor="middle" className="fill-accent-text font-semibold text-sm">
            {count(dot.parcels, language)}
          </text>
        </g>
      ))}
      {drawn.map(({ dot, x, y, radius }, at) =>
        named.has(at) ? (
          <text key={dot.key} x={x} y={y + radius + LINE} textAnchor="middle" className="fill-ink text-sm">
            {dot.city ?? country(dot.countryCode, language)}
          </text>
        ) : null,
      )}
    </svg>
  )
}

const labelOf = ({ city, countryCode, parcels }: Dot, language: string): string =>
  `${[city, country(countryCode, language)].filter(Boolean).join(', ')}: ${count(parcels, language)}`

const LABEL_WIDTH = 90

/** Which dots have room for their names: those that come first are named first. */
function placeLabels(wanted: readonly { at: number; x: number; y: number }[]): Set<number> {
  const taken: { x: number; y: number }[] = []
  return new Set(
    wanted.flatMap(({ at, x, y }) => {
      if (taken.some((one) => Math.abs(one.x - x) < LABEL_WIDTH && Math.abs(one.y - y) < LINE + 2)) return []
      taken.push({ x, y })
      return at
    }),
  )
}
