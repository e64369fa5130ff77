import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ListColumn } from './columns.tsx'
import type { OrderFilter } from './order-filter.ts'
import { exportsQuery } from './queries.ts'
import { orderListTexts } from './texts.ts'

const ExportsPanel = lazy(async () => ({ default: (await import('./exports-panel.tsx')).ExportsPanel }))

/** Opens the exports; while one is being written it says how far that is. */
export function ExportButton({ filter, columns }: { filter: OrderFilter; columns: readonly ListColumn[] }) {
  const words = useWords(orderListTexts)
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const reason = useMay('read:order')
  const { data } = useQuery({ ...exportsQuery, enabled: reason === null })
  const running = data?.items.find(({ status }) => status === 'Running')
  const share = running?.rowsExpected ? Math.min(running.rowsDone / running.rowsExpected, 1) : null
  return (
    <>
      <Button reason={reason} onClick={() => setOpen(true)}>
        <Icon name="download" />
        {words.export}
        {share !== null && (
          <span className="text-muted">{new Intl.NumberFormat(language, { style: 'percent' }).format(share)}</span>
        )}
      </Button>
      {open && (
        <Suspense>
          <ExportsPanel filter={filter} columns={columns} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
