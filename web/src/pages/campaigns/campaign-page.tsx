import { type QueryClient, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError, call, type Schemas, upload } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { PreviewPane } from '../../preview/preview-pane.tsx'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { EditorPage } from '../../ui/editor-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaving } from '../../use-saving.ts'
import { CampaignFields } from './campaign-fields.tsx'
import { type CampaignForm, draftOf, formOf, sentOf } from './campaign-form.ts'
import { CampaignMenu } from './campaign-menu.tsx'
import { share } from './numbers.ts'
import { OthersChanged } from './others-changed.tsx'
import { campaignQuery, campaignResultsQuery } from './queries.ts'
import { CampaignStatus } from './status-pill.tsx'
import { campaignTexts, marketingTexts } from './texts.ts'

export function NewCampaignPage() {
  const { from } = useSearch({ from: '/marketing/campaigns/new' })
  const source = useQuery({ ...campaignQuery(from ?? ''), enabled: from !== undefined })
  if (from !== undefined && !source.data) return null
  return <CampaignEditor key={from ?? ''} campaign={null} source={source.data ?? null} />
}

export function CampaignPage() {
  const { campaignId } = useParams({ from: '/marketing/campaigns/$campaignId' })
  const { data } = useSuspenseQuery(campaignQuery(campaignId))
  return <CampaignEditor key={campaignId} campaign={data} source={null} />
}

interface Props {
  /** Null: a new one. */
  campaign: Schemas['Campaign'] | null
  /** What a new one begins as. */
  source: Schemas['Campaign'] | null
}

function CampaignEditor({ campaign, source }: Props) {
  const words = useWords(campaignTexts)
  const common = useWords(marketingTexts)
  const may = useMay('write:order')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const tell = useToast()
  const start = campaign ? formOf(campaign) : copyOf(source, words.copyOf)
  // With the time of the version that it began with: a later one is somebody else's.
  const draft = useDraft(`campaign.${campaign?.id ?? `new.${source?.id ?? ''}`}`, {
    form: start,
    base: campaign?.updatedAt ?? null,
  })
  const [picture, setPicture] = useState<File | null>(null)
  const { form, base } = draft.value
  const saving = useSaving({
    send: async () => {
      if (campaign) await requireUnchanged(queries, campaign.id, base)
      return send(campaign?.id ?? null, form, picture)
    },
    changes: ['campaigns', 'campaign', 'preview'],
    conflicts: {
      campaign_exists: { pointer: '/name', detail: common.taken },
      campaign_active_segment_exists: { pointer: '/segment', detail: words.activeExists },
    },
    onSaved: ({ id }) => {
      draft.clear()
      setPicture(null)
      tell({ text: common.saved })
      if (!campaign) void navigate({ to: paths.campaign(id), replace: true })
    },
  })
  const others = campaign !== null && base !== campaign.updatedAt && !saving.busy
  const same = JSON.stringify(form) === JSON.stringify(start) && picture === null
  return (
    <EditorPage
      title={campaign?.name ?? words.untitled}
      note={campaign && <CampaignNote campaign={campaign} />}
      back={{ to: paths.marketing, label: common.tabs.campaigns }}
      actions={campaign && <CampaignMenu campaign={campaign} />}
      draft={draft}
      saving={others ? { ...saving, faults: [], failure: null } : saving}
      reason={may ?? (campaign && same ? common.unchanged : null)}
      fields={fieldsOf(words)}
      preview={<PreviewPane draft={draftOf(form)} />}
    >
      {others && <OthersChanged onTheirs={draft.clear} onMine={() => draft.set({ form, base: campaign.updatedAt })} />}
      <CampaignFields
        form={form}
        faults={saving.faults}
        picture={picture}
        onPicture={setPicture}
        onChange={(change) => draft.set((before) => ({ ...before, form: { ...before.form, ...change } }))}
      />
    </EditorPage>
  )
}

function copyOf(source: Schemas['Campaign'] | null, nameOf: (name: string) => string): CampaignForm {
  const form = formOf(source)
  return source ? { ...form, name: nameOf(source.name), enabled: false, startAt: null, endAt: null } : form
}

/** Fetches it anew: when it is another one than the form began with, the form shows that. */
async function requireUnchanged(queries: QueryClient, id: string, base: string | null): Promise<void> {
  const { updatedAt } = await queries.fetchQuery({ ...campaignQuery(id), staleTime: 0 })
  if (updatedAt !== base) throw new ApiError(409, 'changed_meanwhile', 'Somebody else changed it.', null)
}

async function send(id: string | null, form: CampaignForm, picture: File | null): Promise<Schemas['Campaign']> {
  const body = sentOf(form)
  const saved =
    id === null
      ? await call('post', '/campaigns', { body })
      : await call('put', '/campaigns/{campaignId}', { path: { campaignId: id }, body })
  if (!picture || form.promotionType === 'product') return saved
  return upload('put', '/campaigns/{campaignId}/picture', { path: { campaignId: saved.id }, file: picture })
}

/** How it stands, and what came of it. */
function CampaignNote({ campaign: { id, status } }: { campaign: Schemas['Campaign'] }) {
  const words = useWords(campaignTexts)
  const { language } = useLanguage()
  const { data } = useQuery(campaignResultsQuery(id))
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <CampaignStatus status={status} />
      {data?.clickRate &&
        words.results(data.orders, count(data.clicks, language), share(data.clickRate.value, language))}
      {data && !data.clickRate && words.noResults}
    </span>
  )
}

const fieldsOf = (words: { name: string; segment: string; startAt: string; endAt: string; discount: string }) =>
  Object.fromEntries(
    (['name', 'segment', 'startAt', 'endAt'] as const).map((name) => [
      `/${name}`,
      { id: `campaign-${name}`, label: words[name] },
    ]),
  )
