import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Empty } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { settingsTexts } from './texts.ts'

const SECTIONS = [
  ['shop', paths.settings],
  ['organization', paths.organization],
  ['people', paths.people],
  ['carriers', paths.carriers],
  ['shipping', paths.shipping],
  ['warehouses', paths.warehouses],
  ['mail', paths.mail],
  ['shopSystems', paths.shopSystems],
  ['privacy', paths.privacy],
  ['securityLog', paths.securityLog],
] as const

interface Props {
  section: (typeof SECTIONS)[number][0]
  /** True: others than admins see nothing of it. */
  adminOnly?: boolean
  children: ReactNode
}

/** What the pages of the settings stand in. */
export function SettingsFrame({ section, adminOnly = false, children }: Props) {
  const words = useWords(settingsTexts)
  const reason = useMay('admin')
  return (
    <>
      <PageHead title={words.sections[section]} note={words.title}>
        <TabLinks
          label={words.title}
          tabs={SECTIONS.map(([name, to]) => ({ label: words.sections[name], to, anySearch: true }))}
        />
      </PageHead>
      {adminOnly && reason ? (
        <Empty title={words.adminOnly} text={reason} />
      ) : (
        <div className="grid max-w-5xl gap-6 p-6">{children}</div>
      )}
    </>
  )
}
