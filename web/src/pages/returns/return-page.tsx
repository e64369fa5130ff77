import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call, type Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { SoundButton } from '../../ui/sound-button.tsx'
import { HandleDesk } from './handle-desk.tsx'
import { returnQuery } from './queries.ts'
import { ReturnFacts } from './return-facts.tsx'
import { ReturnStatus } from './return-status.tsx'
import { isOpen } from './return-view.ts'
import { returnTexts } from './texts.ts'

type Return = Schemas['Return']

/** One return: looked at while it is open, with what was found when it is done. */
export function ReturnPage() {
  const words = useWords(returnTexts)
  const { returnId } = useParams({ from: '/returns/$returnId' })
  const { data, error, refetch } = useQuery(returnQuery(returnId))
  return (
    <>
      <PageHead
        title={data?.reference ?? words.title}
        note={data && <ReturnStatus status={data.status} />}
        back={{ to: paths.returns, label: words.title }}
        actions={data && isOpen(data.status) && <Actions found={data} />}
      />
      {error && !data ? (
        <div className="p-6">
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      ) : data ? (
        <div className="grid items-start gap-4 px-6 py-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
          {isOpen(data.status) ? <HandleDesk key={data.id} found={data} /> : <Handled found={data} />}
          <ReturnFacts found={data} />
        </div>
      ) : (
        <div className="grid gap-3 p-6">
          <SkeletonBlock className="h-12" />
          <SkeletonBlock className="h-16" />
          <SkeletonBlock className="h-80" />
        </div>
      )}
    </>
  )
}

function Actions({ found }: { found: Return }) {
  const { detail } = useWords(returnTexts)
  const queries = useQueryClient()
  const mayNot = useMay('warehouse')
  const arrive = useMutation({
    mutationFn: () => call('post', '/returns/{returnId}/arrive', { path: { returnId: found.id } }),
    onSuccess(changed) {
      queries.setQueryData(['return', found.id], changed)
      void queries.invalidateQueries({ queryKey: ['returns'] })
    },
  })
  return (
    <>
      {arrive.error && <Failure error={arrive.error} />}
      <SoundButton />
      {found.status === 'Waiting' && (
        <Button reason={mayNot} busy={arrive.isPending} onClick={() => arrive.mutate()}>
          {detail.arrive}
        </Button>
      )}
    </>
  )
}

function Handled({ found }: { found: Return }) {
  const { detail, conditions } = useWords(returnTexts)
  return (
    <Section title={detail.lines}>
      <ul>
        {found.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a closed return does not change
          <li key={at} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-3">
            <span className="min-w-40 flex-1">
              <span className="break-words font-medium">{line.name ?? line.code}</span>
              <span className="block break-words text-muted text-xs">{line.code}</span>
              {line.warehouseComments && <span className="block break-words">{line.warehouseComments}</span>}
            </span>
            {line.condition && (
              <Pill
                tone={line.condition === 'Sellable' ? 'good' : 'neutral'}
                icon={line.condition === 'Sellable' ? 'check' : 'alert'}
              >
                {conditions[line.condition]}
              </Pill>
            )}
            <dl className="flex gap-4 text-muted tabular-nums">
              <div className="flex gap-1.5">
                <dt>{detail.received}</dt>
                <dd className="text-ink">{line.receivedQuantity}</dd>
              </div>
              <div className="flex gap-1.5">
                <dt>{detail.stocked}</dt>
                <dd className="text-ink">{line.stockedQuantity}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  )
}
