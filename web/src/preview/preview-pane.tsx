import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiError } from '../api.ts'
import { explain } from '../errors.ts'
import { useMay, useSession } from '../session.tsx'
import { useLanguage } from '../texts/language.tsx'
import { useWords } from '../texts/words.ts'
import { Failure } from '../ui/failure.tsx'
import { Select } from '../ui/field.tsx'
import { SkeletonBlock } from '../ui/skeleton.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { type Device, PageFrame } from './page-frame.tsx'
import { languageOptions } from './page-languages.ts'
import { latestOrdersQuery, type PreviewInput, previewQuery } from './queries.ts'
import { previewTexts } from './texts.ts'
import { useSettled } from './use-settled.ts'

/** What somebody is writing. */
export type Drafted = Pick<PreviewInput, 'campaign' | 'announcement' | 'deal' | 'discount' | 'brand'>

const TYPING_MS = 350
const STAGES = ['preparing', 'on_the_way', 'out_for_delivery', 'delivered'] as const
type Scheme = NonNullable<PreviewInput['scheme']>

interface Props {
  draft: Drafted
  /** What the page speaks until the reader chooses; the shop's language by default. */
  speaks?: string
}

/** Where on the page a draft shows. */
function watchedOf({ announcement, campaign, deal, discount }: Drafted): string | null {
  if (announcement) return '.news'
  if (campaign) return '.offer:not(.deals)'
  return deal || discount ? '.deals' : null
}

/** The tracking page with the draft, drawn by the server as it is drawn for customers. */
export function PreviewPane({ draft, speaks }: Props) {
  const words = useWords(previewTexts)
  const { shop } = useSession()
  const [language, setLanguage] = useState<string | null>(null)
  const [shows, setShows] = useState<string>('on_the_way')
  const [device, setDevice] = useState<Device>('phone')
  const [scheme, setScheme] = useState<Scheme>('light')
  const id = useId()
  const stage = STAGES.find((one) => one === shows)
  const spoken = language ?? speaks ?? shop.language
  const input = useSettled<PreviewInput>(
    { ...draft, language: spoken, scheme, ...(stage ? { stage } : { orderId: shows }) },
    TYPING_MS,
  )
  const preview = useQuery(previewQuery(input))
  return (
    <section aria-labelledby={id} className="grid content-start gap-3">
      <h2 id={id} className="sr-only">
        {words.title}
      </h2>
      <div className="grid grid-cols-2 gap-3">
        <ShowsField value={shows} onChange={setShows} />
        <LanguageField value={spoken} onChange={setLanguage} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Toggle
          label={words.device}
          value={device}
          options={{ phone: words.phone, computer: words.computer }}
          onChange={setDevice}
        />
        <Toggle
          label={words.colours}
          value={scheme}
          options={{ light: words.light, dark: words.dark }}
          onChange={setScheme}
        />
      </div>
      {preview.error && <Refused error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data ? (
        <PageFrame title={words.frame} html={preview.data.html} device={device} watched={watchedOf(draft)} />
      ) : (
        !preview.error && <SkeletonBlock className="h-[min(46rem,75vh)]" />
      )}
      <p className="text-muted text-xs">{words.note}</p>
    </section>
  )
}

interface FieldProps {
  value: string
  onChange: (value: string) => void
}

function ShowsField({ value, onChange }: FieldProps) {
  const words = useWords(previewTexts)
  const may = useMay('read:order')
  const orders = useQuery({ ...latestOrdersQuery, enabled: may === null })
  const options = [
    ...STAGES.map((stage) => ({ value: stage, label: words.stages[stage] })),
    ...(orders.data?.items ?? []).map(({ id, reference }) => ({ value: id, label: words.order(reference) })),
  ]
  return (
    <Select
      label={words.shows}
      value={value}
      options={options}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function LanguageField({ value, onChange }: FieldProps) {
  const words = useWords(previewTexts)
  const { language } = useLanguage()
  return (
    <Select
      label={words.language}
      value={value}
      options={languageOptions(language)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** While somebody types, much is not right yet: the last page stays, with a word about why. */
function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords(previewTexts)
  const { texts } = useLanguage()
  const isUnfinished = error instanceof ApiError && (error.status === 400 || error.status === 422)
  if (!isUnfinished) return <Failure error={error} onRetry={onRetry} />
  return (
    <p role="status" className="rounded-md bg-warn-soft px-3 py-1.5 text-warn">
      {words.waits(explain(error, texts).text)}
    </p>
  )
}
