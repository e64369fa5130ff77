import { useEffect, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { type PlotProps, positionsOf, positionText, valuesAt, valueText } from './plot-table.ts'

/** Lines differ in their dashes as well: colour alone tells nobody anything. */
const LINES = [
  { colour: 'var(--accent)', dash: [] },
  { colour: 'var(--warn)', dash: [6, 4] },
  { colour: 'var(--moving)', dash: [2, 4] },
  { colour: 'var(--bad)', dash: [10, 4, 2, 4] },
] as const

const FONT = '12px "Inter Variable", system-ui, sans-serif'
const LABEL_GAP = 15
const MOST_LABEL = 160

type Props = Required<Pick<PlotProps, 'series' | 'unit' | 'x'>> & { language: string }

/** The drawing itself, in the colours of the moment. */
export function PlotCanvas(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const painted = useRepaints()
  const { series, unit, x, language } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` says that the colours changed
  useEffect(() => {
    const holder = box.current
    if (!holder) return
    const positions = positionsOf(series)
    const data: uPlot.AlignedData = [positions, ...series.map((one) => valuesAt(one, positions))]
    const plot = new uPlot(optionsOf({ series, unit, x, language }, holder), data, holder)
    const observer = new ResizeObserver(() => plot.setSize({ width: holder.clientWidth, height: holder.clientHeight }))
    observer.observe(holder)
    return () => {
      observer.disconnect()
      plot.destroy()
    }
  }, [series, unit, x, language, painted])
  return <div ref={box} className="h-full w-full overflow-hidden" />
}

function optionsOf({ series, unit, x, language }: Props, holder: HTMLElement): uPlot.Options {
  const colour = colours(holder)
  const axis = { stroke: colour('var(--muted)'), font: FONT, ticks: { show: false } }
  const grid = { stroke: colour('var(--line)'), width: 1 }
  const lines = series.map((_, at) => LINES[at % LINES.length] ?? LINES[0])
  return {
    width: holder.clientWidth,
    height: holder.clientHeight,
    legend: { show: false },
    cursor: { show: false },
    padding: [8, labelWidth(series), 0, 0],
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, most > 0 ? most * 1.1 : 1] } },
    axes: [
      { ...axis, grid: { show: false }, values: (_, marks) => marks.map((mark) => positionText(mark, x, language)) },
      { ...axis, grid, size: 64, values: (_, marks) => marks.map((mark) => valueText(mark, unit, language)) },
    ],
    series: [
      {},
      ...lines.map((line) => ({
        stroke: colour(line.colour),
        width: 2,
        dash: [...line.dash],
        spanGaps: true,
        points: { show: false },
      })),
    ],
    hooks: { draw: [(plot) => writeLabels(plot, labelsOf(series, lines, colour))] },
  }
}

interface Label {
  text: string
  colour: string
}

const labelsOf = (
  series: Props['series'],
  lines: readonly { colour: string }[],
  colour: (name: string) => string,
): Label[] => series.map(({ label }, at) => ({ text: label, colour: colour(lines[at]?.colour ?? '') }))

/** Names stand at the ends of their lines, one below the other where those meet. */
function writeLabels(plot: uPlot, labels: readonly Label[]): void {
  const { ctx } = plot
  const ratio = devicePixelRatio
  const ends = labels.flatMap((label, at) => {
    const values = plot.data[at + 1] ?? []
    const last = values.findLastIndex((value) => value !== null && value !== undefined)
    const value = values[last]
    return value === null || value === undefined
      ? []
      : { ...label, x: plot.valToPos(plot.data[0][last] ?? 0, 'x', true), y: plot.valToPos(value, 'y', true) }
  })
  ctx.save()
  ctx.font = FONT.replace('12px', `${12 * ratio}px`)
  ctx.textBaseline = 'middle'
  // The axes have left it in the middle.
  ctx.textAlign = 'left'
  let lowest = Number.NEGATIVE_INFINITY
  for (const { text, colour, x, y } of ends.sort((a, b) => a.y - b.y)) {
    const top = Math.max(y, lowest + LABEL_GAP * ratio)
    lowest = top
    ctx.fillStyle = colour
    ctx.fillText(text, x + 6 * ratio, top, MOST_LABEL * ratio)
  }
  ctx.restore()
}

function labelWidth(series: Props['series']): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return MOST_LABEL
  context.font = FONT
  return Math.min(MOST_LABEL, Math.max(...series.map(({ label }) => context.measureText(label).width), 0)) + 12
}

/** A canvas knows no tokens: the browser says what they are here and now. */
function colours(holder: HTMLElement): (value: string) => string {
  return (value) => {
    const probe = holder.appendChild(document.createElement('i'))
    probe.style.color = value
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
}

/** Counts the changes between light and dark. */
function useRepaints(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const again = () => setCount((before) => before + 1)
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(again)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    scheme.addEventListener('change', again)
    return () => {
      observer.disconnect()
      scheme.removeEventListener('change', again)
    }
  }, [])
  return count
}
