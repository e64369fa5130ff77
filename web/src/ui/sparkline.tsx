const WIDTH = 120
const HEIGHT = 32
const GAP = 1

interface Props {
  /** From left to right; null: nothing is known there. The baseline is zero. */
  points: readonly (number | null)[]
  shape: 'line' | 'bars'
  /** The last point is still growing, as today is. */
  unfinished?: boolean
  className?: string
}

/** The shape of some figures beside the sentence that says what they mean; what they are is in a table. */
export function Sparkline({ points, shape, unfinished = false, className = 'h-10 w-full' }: Props) {
  const most = Math.max(...points.map((point) => point ?? 0), Number.MIN_VALUE)
  const step = WIDTH / Math.max(points.length, 1)
  const y = (value: number) => HEIGHT - (value / most) * (HEIGHT - 2)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={`overflow-visible text-accent ${className}`}
      aria-hidden="true"
    >
      <path d={`M0 ${HEIGHT}H${WIDTH}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
      {shape === 'bars' ? (
        points.map((point, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={at}
            x={at * step + GAP / 2}
            width={Math.max(step - GAP, 0.5)}
            y={y(point ?? 0)}
            height={HEIGHT - y(point ?? 0)}
            className="fill-current"
            opacity={unfinished && at === points.length - 1 ? 0.45 : 1}
          />
        ))
      ) : (
        <path
          d={linePath(points, step, y)}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.75}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}

/** Days without a figure are passed over: the line goes on at the next one. */
function linePath(points: readonly (number | null)[], step: number, y: (value: number) => number): string {
  const known = points.flatMap((point, at) => (point === null ? [] : [[(at + 0.5) * step, y(point)] as const]))
  return known.map(([x, top], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(top)}`).join('')
}

const round = (value: number): number => Math.round(value * 10) / 10
