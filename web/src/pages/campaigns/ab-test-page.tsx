import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type Answer, answerOf, stateOf } from './ab-test.ts'
import { AbTestStatus } from './ab-test-status.tsx'
import { abTestTexts } from './ab-test-texts.ts'
import { IntervalPlot } from './interval-plot.tsx'
import { points, share } from './numbers.ts'
import { abTestQuery, abTestResultsQuery } from './queries.ts'
import { Schedule } from './schedule.tsx'
import { campaignTexts, marketingTexts } from './texts.ts'
import { VariantTable } from './variant-table.tsx'

/** A test with its answer so far, and what the answer is made of. */
export function AbTestPage() {
  const words = useWords(abTestTexts)
  const common = useWords(marketingTexts)
  const { kinds, everybody } = useWords(campaignTexts)
  const { abTestId } = useParams({ from: '/marketing/tests/$abTestId' })
  const { data: test } = useSuspenseQuery(abTestQuery(abTestId))
  const { data: results } = useSuspenseQuery(abTestResultsQuery(abTestId))
  const answer = answerOf(results)
  return (
    <>
      <PageHead
        title={test.name}
        back={{ to: paths.abTests, label: common.tabs.abTests }}
        note={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            <AbTestStatus state={stateOf(test, new Date())} />
            <span>
              {kinds[test.promotionType]} · {test.segment === 'default' ? everybody : test.segment}
            </span>
            <Schedule {...test} />
          </span>
        }
        actions={<EndButton test={test} />}
      />
      <div className="grid max-w-5xl gap-5 px-6 py-5">
        {results.sampleRatio?.mismatch && (
          <p role="alert" className="flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-warn">
            <Icon name="alert" className="mt-0.5 size-4" />
            {words.mismatch}
          </p>
        )}
        <AnswerPart answer={answer} results={results} />
        <Section title={words.results}>
          <VariantTable results={results} />
        </Section>
      </div>
    </>
  )
}

function AnswerPart({ answer, results }: { answer: Answer; results: Schemas['AbTestResults'] }) {
  const { answers } = useWords(abTestTexts)
  const { language } = useLanguage()
  if (answer.kind === 'nobody')
    return (
      <Section title={answers.nobody}>
        <p className="px-4 pb-4 text-muted">{answers.nobodyText}</p>
      </Section>
    )
  const { kind, variant, control, difference } = answer
  const rateOf = ({ clickRate }: typeof variant) => share(clickRate?.value ?? 0, language)
  const said = [variant.name, rateOf(variant), rateOf(control), control.name] as const
  const title = kind === 'open' ? answers.open : answers[kind](...said)
  const ends = [points(difference.low, language), points(difference.high, language)] as const
  return (
    <Section title={title}>
      <div className="grid gap-4 px-4 pb-4">
        <p className="max-w-[68ch] text-muted">
          {kind === 'open' && `${answers.lead(variant.name, rateOf(variant), control.name, rateOf(control))} `}
          {kind === 'open' ? answers.unsure(...ends) : answers.sure(...ends)}
        </p>
        <IntervalPlot variants={results.variants} />
      </div>
    </Section>
  )
}

function EndButton({ test }: { test: Schemas['AbTest'] }) {
  const words = useWords(abTestTexts)
  const may = useMay('write:order')
  const queries = useQueryClient()
  const tell = useToast()
  const [asking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: () => call('post', '/ab-tests/{abTestId}/end', { path: { abTestId: test.id } }),
    async onSuccess(ended) {
      queries.setQueryData(abTestQuery(test.id).queryKey, ended)
      setAsking(false)
      tell({ text: words.ended })
      await Promise.all(['ab-tests', 'campaigns'].map((name) => queries.invalidateQueries({ queryKey: [name] })))
    },
  })
  const over = stateOf(test, new Date()) === 'over'
  return (
    <>
      <Button look="danger" reason={may ?? (over ? words.reasonOver : null)} onClick={() => setAsking(true)}>
        {words.end}
      </Button>
      {asking && (
        <Confirm
          title={words.endTitle}
          name={test.name}
          ask={words.endAsk(test.name)}
          submit={words.end}
          busy={end.isPending}
          onConfirm={() => end.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{words.endText}</p>
          {end.error && <Failure error={end.error} />}
        </Confirm>
      )}
    </>
  )
}
