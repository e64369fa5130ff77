import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { PageHead } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { developerTexts } from './texts.ts'

/** What the pages for developers have in common. `title` names the page. */
export function DevelopersHead({ title, actions }: { title: string; actions?: ReactNode }) {
  const words = useWords(developerTexts)
  const tabs = [
    { label: words.start, to: paths.developers },
    { label: words.keys, to: paths.keys },
    { label: words.webhooks, to: paths.webhooks },
    { label: words.events, to: paths.eventLog },
    { label: words.requests, to: paths.requestLog },
  ].map((tab) => ({ ...tab, anySearch: true }))
  return (
    <PageHead title={title} actions={actions}>
      <TabLinks label={words.title} tabs={tabs} />
    </PageHead>
  )
}
