import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page.tsx'
import { TONES } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { type Counted, needsIn, workIn } from './needs.ts'
import { overviewQuery, seriesQuery } from './queries.ts'
import { todayTexts } from './texts.ts'
import { Trends } from './trends.tsx'

/** What needs somebody now, and how the last weeks went. */
export function TodayPage() {
  const words = useWords(todayTexts)
  const { language } = useLanguage()
  const overview = useQuery(overviewQuery)
  useShortcuts({
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
  })
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date())
  return (
    <>
      <PageHead title={words.title} note={day} />
      <div className="grid gap-6 p-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-4">
          {overview.isError && !overview.data ? (
            <Failure error={overview.error} onRetry={() => void overview.refetch()} />
          ) : overview.data ? (
            <Everything items={overview.data.items} />
          ) : (
            <>
              <SkeletonBlock className="h-56" />
              <SkeletonBlock className="h-24" />
            </>
          )}
        </div>
        <Trends />
      </div>
    </>
  )
}

function Everything({ items }: { items: readonly Counted[] }) {
  const words = useWords(todayTexts)
  const needs = needsIn(items)
  return (
    <>
      {needs.length > 0 ? (
        <Section title={words.needs}>
          <table className="w-full" aria-label={words.needs}>
            <tbody>
              {needs.map((need) => (
                <NeedRow key={need.kind} need={need} />
              ))}
            </tbody>
          </table>
        </Section>
      ) : (
        <Calm />
      )}
      <Work items={items} />
    </>
  )
}

function useShown(): (item: Counted) => string {
  const words = useWords(todayTexts)
  const { language } = useLanguage()
  return (item) => (item.more ? words.most(count(item.count, language)) : count(item.count, language))
}

/** The whole row is the link. */
function NeedRow({ need }: { need: ReturnType<typeof needsIn>[number] }) {
  const words = useWords(todayTexts)
  const shown = useShown()
  const { kind, to, search = {}, icon, tone } = need
  const why = kind in words.why ? words.why[kind as keyof typeof words.why] : null // asked just before
  return (
    <tr className="relative border-line border-t hover:bg-sunken focus-within:shadow-[inset_3px_0_0_var(--accent)]">
      <td className="w-14 py-2.5 pl-4">
        <span className={`grid size-8 place-items-center rounded-full ${TONES[tone]}`}>
          <Icon name={icon} />
        </span>
      </td>
      <td className="py-2.5 pr-3">
        <Link
          to={to}
          search={search}
          data-row-link=""
          className="font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {words.kinds[kind](need.count, shown(need))}
        </Link>
        {why && <p className="text-muted">{why}</p>}
      </td>
      <td className="w-10 pr-4 text-right text-muted">
        <Icon name="down" className="-rotate-90 inline size-4" />
      </td>
    </tr>
  )
}

function Calm() {
  const words = useWords(todayTexts)
  const series = useQuery(seriesQuery)
  const quiet = series.data?.days.every(({ orders, shipped, delivered }) => orders + shipped + delivered === 0) ?? false
  return (
    <section
      aria-labelledby="calm"
      className="grid justify-items-start gap-2 rounded-lg border border-line bg-surface px-6 py-10"
    >
      <span className="grid size-10 place-items-center rounded-full bg-good-soft text-good">
        <Icon name="check" className="size-5" />
      </span>
      <h2 id="calm" className="font-semibold text-lg">
        {quiet ? words.quiet : words.calm}
      </h2>
      <p className="max-w-[60ch] text-muted">{quiet ? words.quietText : words.calmText}</p>
      {quiet && (
        <Link to={paths.settings} className={`mt-2 ${buttonClass('primary')}`}>
          {words.quietAction}
        </Link>
      )}
    </section>
  )
}

function Work({ items }: { items: readonly Counted[] }) {
  const words = useWords(todayTexts)
  const shown = useShown()
  const mayPick = useMay('warehouse') === null
  const work = workIn(items, mayPick)
  if (work.length === 0) return null
  return (
    <nav aria-label={words.work} className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-3">
      {work.map((item) => (
        <Link
          key={item.kind}
          to={item.to}
          search={item.search ?? {}}
          className="grid content-start gap-1 rounded-lg border border-line bg-surface px-3 py-2.5 hover:bg-sunken"
        >
          <span className="flex items-center justify-between text-muted">
            <span className={`font-semibold text-xl tabular-nums ${item.count === 0 ? '' : 'text-ink'}`}>
              {shown(item)}
            </span>
            <Icon name={item.icon} />
          </span>
          <span className="text-muted">{words.kinds[item.kind](item.count, shown(item))}</span>
        </Link>
      ))}
    </nav>
  )
}
