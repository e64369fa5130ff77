import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { PageHead } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { accountTexts } from './texts.ts'

/** What the pages about oneself stand in. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const words = useWords(accountTexts)
  return (
    <>
      <PageHead title={words.title}>
        <TabLinks
          label={words.tabs}
          tabs={[
            { label: words.profile, to: paths.account },
            { label: words.security, to: paths.security },
          ]}
        />
      </PageHead>
      <div className="grid max-w-3xl gap-6 p-6">{children}</div>
    </>
  )
}
