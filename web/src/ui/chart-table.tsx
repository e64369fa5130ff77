import { inEachLanguage, useWords } from '../texts/words.ts'
import { Icon } from './icon.tsx'

const tableTexts = inEachLanguage({
  en: { show: 'Show the figures' },
  de: { show: 'Zahlen anzeigen' },
})

interface Props {
  /** What the figures are. */
  caption: string
  head: readonly string[]
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[]
}

const SCROLLED = 'mt-1 max-h-64 overflow-auto rounded-md border border-line'

/** The figures behind a chart: exact, to be copied, and for those who do not see it. */
export function ChartTable({ caption, head, rows }: Props) {
  const words = useWords(tableTexts)
  return (
    <details className="group text-muted">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded text-xs hover:text-ink">
        <Icon name="down" className="-rotate-90 size-3 group-open:rotate-0" />
        {words.show}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className={SCROLLED} tabIndex={0} aria-label={caption}>
        <table className="w-full text-ink text-xs">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((name, at) => (
                <th
                  key={name}
                  scope="col"
                  className={`sticky top-0 bg-sunken px-2 py-1 font-medium text-muted ${at === 0 ? 'text-left' : 'text-right'}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = '', ...values]) => (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="whitespace-nowrap px-2 py-1 text-left font-normal">
                  {name}
                </th>
                {values.map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={at} className="px-2 py-1 text-right">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
