import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, call, type Schemas } from '../../api.ts'
import { bytes, count } from '../../format.ts'
import { useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Select } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Time } from '../../ui/time.tsx'
import type { ListColumn } from './columns.tsx'
import { exportTexts } from './export-texts.ts'
import { type OrderColumn, type OrderFilter, savedOf } from './order-filter.ts'
import { exportsQuery } from './queries.ts'

type Export = Schemas['Export']

interface Props {
  filter: OrderFilter
  columns: readonly ListColumn[]
  onClose: () => void
}

/** Writes the list into a file, and has the files of the last days. */
export function ExportsPanel({ filter, columns, onClose }: Props) {
  const words = useWords(exportTexts)
  const list = useQuery(exportsQuery)
  return (
    <Dialog title={words.title} shape="side" onClose={onClose}>
      <div className="grid content-start gap-6 overflow-y-auto p-5">
        <ExportForm filter={filter} columns={columns} />
        <section aria-label={words.files} className="grid gap-3">
          <h3 className="font-semibold">{words.files}</h3>
          {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
          {list.data?.items.length === 0 && <p className="text-muted">{words.none}</p>}
          <ul className="grid gap-3">
            {list.data?.items.map((made) => (
              <Entry key={made.id} made={made} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}

/** How the language of the reader writes files that are opened in a spreadsheet. */
const DELIMITERS = { en: 'comma', de: 'semicolon' } as const

function ExportForm({ filter, columns }: Omit<Props, 'onClose'>) {
  const words = useWords(exportTexts)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [kind, setKind] = useState<'xlsx' | 'csv'>('xlsx')
  const [content, setContent] = useState<'shown' | 'all'>('shown')
  const start = useMutation({
    mutationFn: () => {
      const names: OrderColumn[] = content === 'shown' ? ['reference', ...columns] : [...ALL]
      const headings = names.map((name) => words.columns[name])
      const body = { kind: 'orders', format: kind, filter: savedOf(filter), columns: names, headings } as const
      return call('post', '/exports', { body: { ...body, delimiter: DELIMITERS[language] } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  })
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!start.isPending) start.mutate()
      }}
    >
      <p className="text-muted">{words.intro}</p>
      <Select
        label={words.format}
        value={kind}
        options={[
          { value: 'xlsx', label: words.xlsx },
          { value: 'csv', label: words.csv },
        ]}
        onChange={(event) => setKind(event.target.value === 'csv' ? 'csv' : 'xlsx')}
      />
      <Select
        label={words.content}
        value={content}
        options={[
          { value: 'shown', label: words.shown },
          { value: 'all', label: words.everything },
        ]}
        onChange={(event) => setContent(event.target.value === 'all' ? 'all' : 'shown')}
      />
      {start.isError && <Failure error={start.error} />}
      <div>
        <Button type="submit" look="primary" busy={start.isPending}>
          {words.start}
        </Button>
      </div>
    </form>
  )
}

const ALL = [
  ...(['reference', 'status', 'test', 'customerName', 'company', 'email', 'phone', 'address1', 'address2'] as const),
  ...(['zip', 'city', 'country', 'shippingCode', 'trackingNumber', 'products', 'total', 'currency', 'door'] as const),
  ...(['comments', 'createdAt', 'updatedAt', 'confirmedAt', 'shippedAt', 'deliveredAt'] as const),
] satisfies OrderColumn[]

function Entry({ made }: { made: Export }) {
  const words = useWords(exportTexts)
  const { language } = useLanguage()
  const { shop } = useSession()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => call('delete', '/exports/{exportId}', { path: { exportId: made.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  })
  const { status, rowsDone, rowsExpected } = made
  const isWritten = status === 'Waiting' || status === 'Running'
  const file = addressOf('/exports/{exportId}/file', { exportId: made.id }, { shop: shop.slug })
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 truncate font-medium">{made.fileName}</span>
        <span className="ml-auto text-muted">
          <Time at={made.createdAt} />
        </span>
      </div>
      {isWritten ? (
        <>
          <p className="text-muted" role="status">
            {words.progress(count(rowsDone, language), rowsExpected === null ? null : count(rowsExpected, language))}
          </p>
          <ProgressBar label={words.progressLabel} value={rowsDone} most={rowsExpected} />
        </>
      ) : status === 'Failed' ? (
        <p className="flex flex-wrap items-center gap-2">
          <Pill tone="bad" icon="alert">
            {words.failed}
          </Pill>
          {words.failure}
        </p>
      ) : (
        <p className="text-muted">{words.done(rowsDone, count(rowsDone, language), bytes(made.bytes, language))}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {status === 'Done' && (
          <a href={file} download={made.fileName} className={buttonClass('primary')}>
            <Icon name="download" />
            {words.download}
          </a>
        )}
        <Button busy={remove.isPending} onClick={() => remove.mutate()}>
          {isWritten ? words.stop : words.remove}
        </Button>
      </div>
    </li>
  )
}
