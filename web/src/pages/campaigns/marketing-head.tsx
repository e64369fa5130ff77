import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { marketingTexts } from './texts.ts'

/** The head of every list of the area, with the way to a new entry of it. */
export function MarketingHead({ create }: { create: { to: string; label: string } }) {
  const { title, tabs } = useWords(marketingTexts)
  return (
    <PageHead title={title} actions={<CreateLink {...create} />}>
      <TabLinks
        label={tabs.label}
        tabs={[
          { label: tabs.campaigns, to: paths.marketing, anySearch: true },
          { label: tabs.abTests, to: paths.abTests },
          { label: tabs.announcements, to: paths.announcements },
          { label: tabs.deals, to: paths.deals },
          { label: tabs.discounts, to: paths.discounts },
        ]}
      />
    </PageHead>
  )
}

/** Whoever may not make one sees why. */
export function CreateLink({ to, label }: { to: string; label: string }) {
  const may = useMay('write:order')
  if (may !== null)
    return (
      <Button look="primary" reason={may}>
        {label}
      </Button>
    )
  return (
    <Link to={to} className={buttonClass('primary')}>
      <Icon name="plus" />
      {label}
    </Link>
  )
}
