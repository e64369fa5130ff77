import { lazy, Suspense, useId } from 'react'
import { useLanguage } from '../texts/language.tsx'
import { inEachLanguage, useWords } from '../texts/words.ts'
import { ChartTable } from './chart-table.tsx'
import { type PlotProps, plotTable } from './plot-table.ts'
import { SkeletonBlock } from './skeleton.tsx'

// The library is for pages with a plot alone.
const PlotCanvas = lazy(async () => ({ default: (await import('./plot-canvas.tsx')).PlotCanvas }))

const plotTexts = inEachLanguage({ en: { day: 'Day' }, de: { day: 'Tag' } })

/** One question a plot, titled with the answer; lines start at zero, and every figure is in the table below. */
export function Plot({ title, series, unit, x = 'day', xLabel }: PlotProps) {
  const id = useId()
  const words = useWords(plotTexts)
  const { language } = useLanguage()
  const rows = plotTable(series, { unit, x, language })
  return (
    <figure aria-labelledby={id} className="grid min-w-0 gap-2">
      <figcaption id={id} className="font-medium">
        {title}
      </figcaption>
      <div className="h-60" aria-hidden="true">
        <Suspense fallback={<SkeletonBlock className="h-full" />}>
          <PlotCanvas series={series} unit={unit} x={x} language={language} />
        </Suspense>
      </div>
      <ChartTable caption={title} head={[xLabel ?? words.day, ...series.map(({ label }) => label)]} rows={rows} />
    </figure>
  )
}
