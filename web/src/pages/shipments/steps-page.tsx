import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { currentRow, moveAmongRows, useShortcuts } from '../../shortcuts.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { INPUT } from '../../ui/field.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { standingText } from './meanings.ts'
import { carriersQuery, missingStepsQuery, stepsQuery } from './queries.ts'
import { ShipmentHead } from './shipment-head.tsx'
import { StepDialog } from './step-dialog.tsx'
import { stepTexts } from './steps-texts.ts'
import { subStatusTexts } from './sub-status-texts.ts'
import { useCarrierName } from './use-carrier-name.ts'

type Step = Schemas['CarrierStep']

/** What carriers' codes mean: those without a meaning, or all of one carrier. */
export function StepsPage() {
  const words = useWords(stepTexts)
  const { carrier, step } = useSearch({ from: '/shipments/steps' })
  const navigate = useNavigate()
  const missing = useQuery({ ...missingStepsQuery, enabled: carrier === undefined })
  const all = useQuery({ ...stepsQuery(carrier ?? ''), enabled: carrier !== undefined })
  const { data, error, refetch } = carrier === undefined ? missing : all
  useShortcuts({
    j: () => moveAmongRows(1),
    k: () => moveAmongRows(-1),
    o: () => currentRow()?.querySelector<HTMLElement>('[data-row-link]')?.click(),
  })
  const opened = data?.items.find(({ id }) => id === step)
  const around = carrier === undefined ? {} : { carrier }
  return (
    <>
      <ShipmentHead />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-6 py-3">
        <div className="min-w-0 max-w-[68ch]">
          {carrier === undefined && data && <h2 className="font-medium">{words.answer(data.items.length)}</h2>}
          <p className="text-muted">{words.intro}</p>
        </div>
        <CarrierChoice
          value={carrier ?? ''}
          onChoose={(chosen) => void navigate({ to: paths.trackingSteps, search: chosen ? { carrier: chosen } : {} })}
        />
      </div>
      {error && !data ? (
        <div className="px-6">
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      ) : data?.items.length === 0 ? (
        <Empty title={words.emptyTitle} text={carrier === undefined ? words.empty : words.emptyOf} />
      ) : (
        <StepTable steps={data?.items} carrier={carrier} />
      )}
      {opened && (
        <StepDialog
          key={opened.id}
          step={opened}
          onClose={() => void navigate({ to: paths.trackingSteps, search: around })}
        />
      )}
    </>
  )
}

function CarrierChoice({ value, onChoose }: { value: string; onChoose: (carrier: string) => void }) {
  const words = useWords(stepTexts)
  const carriers = useQuery(carriersQuery)
  return (
    <select
      aria-label={words.show}
      className={`${INPUT} w-auto max-w-72`}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{words.missing}</option>
      {value && !carriers.data && <option value={value}>{value}</option>}
      {carriers.data?.items.map(({ name, displayName }) => (
        <option key={name} value={name}>
          {words.allOf(displayName)}
        </option>
      ))}
    </select>
  )
}

function StepTable({ steps, carrier }: { steps: readonly Step[] | undefined; carrier: string | undefined }) {
  const words = useWords(stepTexts)
  return (
    <table className={TABLE} aria-label={words.table} aria-busy={steps === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {words.code}
          </th>
          <th scope="col" className={HEAD}>
            {carrier === undefined ? words.carrier : words.meaning}
          </th>
          <th scope="col" className={HEAD}>
            {words.text}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {words.seen}
          </th>
          <th scope="col" className={`${HEAD} pr-6 text-right`}>
            {words.last}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps === undefined && <SkeletonRows rows={6} columns={5} />}
        {steps?.map((step) => (
          <StepRow key={step.id} step={step} carrier={carrier} />
        ))}
      </tbody>
    </table>
  )
}

function StepRow({ step, carrier }: { step: Step; carrier: string | undefined }) {
  const words = useWords(stepTexts)
  const details = useWords(subStatusTexts)
  const { language, texts } = useLanguage()
  const carrierName = useCarrierName()
  const meaning = standingText(step, { parcelStatus: texts.parcelStatus, details })
  return (
    <tr className={ROW}>
      <td className={`${CELL} max-w-48 truncate pl-6`}>
        <Link
          to={paths.trackingSteps}
          search={{ ...(carrier === undefined ? {} : { carrier }), step: step.id }}
          data-row-link=""
          className="font-mono text-xs hover:underline"
        >
          {step.code}
          {step.qualifier && ` / ${step.qualifier}`}
        </Link>
      </td>
      <td className={`${CELL} max-w-56 truncate`}>
        {carrier === undefined
          ? carrierName(step.carrier)
          : (meaning ?? <span className="text-muted">{step.informational ? words.informs : words.none}</span>)}
      </td>
      <td className={`${CELL} max-w-80 truncate text-muted`} title={step.rawText ?? ''}>
        {step.rawText}
      </td>
      <td className={`${CELL} text-right`}>{count(step.timesSeen, language)}</td>
      <td className={`${CELL} whitespace-nowrap pr-6 text-right text-muted`}>
        {step.lastSeenAt ? <Time at={step.lastSeenAt} /> : words.never}
      </td>
    </tr>
  )
}
