import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { call, type Fault, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { PreviewPane } from '../../preview/preview-pane.tsx'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { EditorPage } from '../../ui/editor-page.tsx'
import { Failure } from '../../ui/failure.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Field, Select, TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaving } from '../../use-saving.ts'
import { said, textOrNull } from './campaign-form.ts'
import { dealTexts } from './offer-texts.ts'
import { dealQuery, discountChoicesQuery } from './queries.ts'
import { RemoveButton } from './remove-button.tsx'
import { campaignTexts, marketingTexts } from './texts.ts'
import { TranslationFields } from './translation-fields.tsx'
import { useRemoval } from './use-removal.ts'

type Form = Required<Schemas['NewDeal']>

const NEW: Form = {
  discountId: '',
  rank: null,
  title: null,
  description: null,
  ctaUrl: null,
  brandImageUrl: null,
  brandLogoUrl: null,
  translations: [],
}

export const NewDealPage = () => <DealEditor deal={null} />

export function DealPage() {
  const { dealId } = useParams({ from: '/marketing/deals/$dealId' })
  const { data } = useSuspenseQuery(dealQuery(dealId))
  return <DealEditor key={dealId} deal={data} />
}

function formOf(deal: Schemas['Deal'] | null): Form {
  if (!deal) return NEW
  const { id: _id, createdAt: _made, updatedAt: _changed, discount, ...form } = deal
  return { ...form, discountId: discount.id }
}

function DealEditor({ deal }: { deal: Schemas['Deal'] | null }) {
  const words = useWords(dealTexts)
  const common = useWords(marketingTexts)
  const may = useMay('write:order')
  const navigate = useNavigate()
  const tell = useToast()
  const start = formOf(deal)
  const draft = useDraft(`deal.${deal?.id ?? 'new'}`, start)
  const form = draft.value
  const saving = useSaving({
    send: () => {
      const body = { ...form, translations: said(form.translations) }
      return deal
        ? call('patch', '/deals/{dealId}', { path: { dealId: deal.id }, body })
        : call('post', '/deals', { body })
    },
    changes: ['deals', 'deal', 'preview'],
    conflicts: { deal_exists: { pointer: '/discountId', detail: words.exists } },
    onSaved: () => {
      draft.clear()
      tell({ text: common.saved })
      void navigate({ to: paths.deals })
    },
  })
  const same = JSON.stringify(form) === JSON.stringify(start)
  return (
    <EditorPage
      title={deal ? (deal.title ?? deal.discount.title ?? words.untitled) : words.create}
      back={{ to: paths.deals, label: common.tabs.deals }}
      actions={deal && <Removal deal={deal} />}
      draft={draft}
      saving={saving}
      reason={may ?? (same ? common.unchanged : form.discountId === '' ? words.choose : null)}
      fields={{
        '/discountId': { id: 'deal-discount', label: words.discount },
        '/rank': { id: 'deal-rank', label: words.rank },
      }}
      preview={<PreviewPane draft={form.discountId === '' ? {} : { deal: { id: deal?.id ?? null, deal: form } }} />}
    >
      <DealFields
        form={form}
        faults={saving.faults}
        onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
      />
    </EditorPage>
  )
}

interface FieldsProps {
  form: Form
  faults: readonly Fault[]
  onChange: (change: Partial<Form>) => void
}

function DealFields({ form, faults, onChange }: FieldsProps) {
  const words = useWords(dealTexts)
  const { translations } = useWords(campaignTexts)
  const discounts = useQuery(discountChoicesQuery)
  const options = (discounts.data?.items ?? []).map(({ id, code, title }) => ({
    value: id,
    label: [code, title].filter(Boolean).join(' · ') || id,
  }))
  const field = (name: 'title' | 'description' | 'ctaUrl' | 'brandLogoUrl') => ({
    value: form[name] ?? '',
    fault: faultAt(faults, `/${name}`),
    onChange: ({ target: { value } }: { target: { value: string } }) => onChange({ [name]: textOrNull(value) }),
  })
  return (
    <>
      <Select
        id="deal-discount"
        label={words.discount}
        help={discounts.data?.items.length === 0 ? words.noDiscounts : words.discountHelp}
        required
        value={form.discountId}
        fault={faultAt(faults, '/discountId')}
        options={[{ value: '', label: words.choose }, ...options]}
        onChange={({ currentTarget: { value } }) => onChange({ discountId: value })}
      />
      <Field label={words.titleField} help={words.titleHelp} maxLength={500} {...field('title')} />
      <TextArea label={words.description} maxLength={2000} {...field('description')} />
      <Field label={words.link} help={words.linkHelp} type="url" inputMode="url" {...field('ctaUrl')} />
      <Field label={words.logo} help={words.logoHelp} type="url" inputMode="url" {...field('brandLogoUrl')} />
      <Field
        id="deal-rank"
        label={words.rank}
        help={words.rankHelp}
        type="number"
        min={0}
        max={1_000_000}
        value={form.rank ?? ''}
        fault={faultAt(faults, '/rank')}
        onChange={({ target: { value } }) => onChange({ rank: value === '' ? null : Number(value) })}
      />
      <Section title={translations}>
        <TranslationFields
          translations={form.translations}
          names={[
            ['title', words.titleField],
            ['description', words.description],
            ['ctaUrl', words.link],
          ]}
          onChange={(all) => onChange({ translations: all })}
        />
      </Section>
    </>
  )
}

function Removal({ deal }: { deal: Schemas['Deal'] }) {
  const words = useWords(dealTexts)
  const removal = useRemoval({
    name: deal.title ?? words.untitled,
    remove: () => call('delete', '/deals/{dealId}', { path: { dealId: deal.id } }),
    restore: () => call('post', '/deals', { body: formOf(deal) }),
    changes: ['deals', 'preview'],
    to: paths.deals,
  })
  return (
    <>
      {removal.error && <Failure error={removal.error} />}
      <RemoveButton removal={removal} />
    </>
  )
}
