import type { Schemas } from '../../api.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { axisEnd } from './ab-test.ts'
import { abTestTexts } from './ab-test-texts.ts'
import { share } from './numbers.ts'

const TICKS = [0, 0.25, 0.5, 0.75, 1]

/** The click rate of each variant with its interval, one under the other, from zero on. */
export function IntervalPlot({ variants }: { variants: Schemas['AbTestResults']['variants'] }) {
  const words = useWords(abTestTexts)
  const { language } = useLanguage()
  const end = axisEnd(variants)
  const at = (value: number): string => `${(Math.min(Math.max(value, 0), end) / end) * 100}%`
  const told = variants.flatMap(({ campaignId, name, clickRate }) =>
    clickRate ? [{ campaignId, name, clickRate }] : [],
  )
  const spoken = told.map(({ name, clickRate: { value, low, high } }) =>
    words.plotRow(name, share(value, language), share(low, language), share(high, language)),
  )
  return (
    <figure className="m-0 grid gap-2">
      <div role="img" aria-label={words.plot(spoken.join(' '))} className="grid gap-3">
        {told.map(({ campaignId, name, clickRate: { value, low, high } }) => (
          <div key={campaignId} className="grid grid-cols-[minmax(6rem,14rem)_minmax(0,1fr)_4rem] items-center gap-3">
            <span className="truncate" title={name}>
              {name}
            </span>
            <span className="relative block h-6 rounded-sm bg-sunken">
              <span
                className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-moving"
                style={{ left: at(low), right: `calc(100% - ${at(high)})` }}
              />
              <span
                className="absolute top-1/2 size-3 -translate-1/2 rounded-full border-2 border-surface bg-moving"
                style={{ left: at(value) }}
              />
            </span>
            <span className="text-right font-medium tabular-nums">{share(value, language)}</span>
          </div>
        ))}
        <div className="grid grid-cols-[minmax(6rem,14rem)_minmax(0,1fr)_4rem] gap-3 text-muted text-xs tabular-nums">
          <span />
          <span className="relative block h-4">
            {TICKS.map((tick) => (
              <span
                key={tick}
                className={`absolute ${tick === 0 ? '' : tick === 1 ? '-translate-x-full' : '-translate-x-1/2'}`}
                style={{ left: `${tick * 100}%` }}
              >
                {share(tick * end, language)}
              </span>
            ))}
          </span>
        </div>
      </div>
      <figcaption className="text-muted text-xs">{words.plotNote}</figcaption>
    </figure>
  )
}
