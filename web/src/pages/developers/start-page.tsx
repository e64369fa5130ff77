import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../format.ts'
import { outside, paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Section } from '../../ui/section.tsx'
import { DevelopersHead } from './developers-head.tsx'
import { ordersExample, shopExample, streamExample, webhookExample } from './examples.ts'
import { Facts } from './facts.tsx'
import { allowanceQuery } from './queries.ts'
import { startTexts } from './start-texts.ts'

export function StartPage() {
  const words = useWords(startTexts)
  const actions = (
    <>
      <a href={outside.apiReference} className={buttonClass('plain')}>
        {words.reference}
      </a>
      <Link to={paths.keys} className={buttonClass('primary')}>
        {words.makeKey}
      </Link>
    </>
  )
  return (
    <>
      <DevelopersHead title={words.title} actions={actions} />
      <div className="grid gap-5 p-6 xl:grid-cols-2">
        <div className="grid min-w-0 content-start gap-5">
          <p className="max-w-[68ch] text-muted">{words.intro}</p>
          <CodeBlock label={words.address} text={`${location.origin}/api`} />
          <Section title={words.first}>
            <div className="grid gap-4 px-4 pb-4">
              <CodeBlock label={words.steps.shop} text={shopExample()} />
              <CodeBlock label={words.steps.orders} text={ordersExample()} />
              <CodeBlock label={words.steps.webhook} text={webhookExample()} />
              <CodeBlock label={words.steps.stream} text={streamExample()} />
            </div>
          </Section>
        </div>
        <div className="grid min-w-0 content-start gap-5">
          <Limits />
          <Repeats />
          <Section title={words.hooks}>
            <ul className="grid list-disc gap-1.5 px-4 pb-4 pl-8">
              {words.hooksText.map((text) => (
                <li key={text} className="max-w-[68ch]">
                  {text}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
}

function Limits() {
  const words = useWords(startTexts)
  const { language } = useLanguage()
  const { data: allowance } = useQuery(allowanceQuery)
  const rate =
    allowance === undefined
      ? '…'
      : allowance === null
        ? words.noRate
        : words.rateNow(count(allowance.limit, language), count(allowance.remaining, language))
  return (
    <Section title={words.limits}>
      <div className="px-4 pb-4">
        <Facts
          facts={[
            [words.rate, rate],
            [words.body, words.bodyText],
            [words.pages, words.pagesText],
            [words.streams, words.streamsText],
            [words.logs, words.logsText],
          ]}
        />
      </div>
    </Section>
  )
}

function Repeats() {
  const words = useWords(startTexts)
  return (
    <Section title={words.repeats}>
      <div className="grid gap-3 px-4 pb-4">
        <p className="max-w-[68ch]">{words.repeatsText}</p>
        <Facts facts={words.repeatsCases.map(([name = '', text = '']) => [name, text])} />
      </div>
    </Section>
  )
}
