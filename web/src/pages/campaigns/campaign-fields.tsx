import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Fault } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { type CampaignForm, textOrNull } from './campaign-form.ts'
import { KindChoice } from './kind-choice.tsx'
import { fromField, toField } from './local-time.ts'
import { PictureField } from './picture-field.tsx'
import { ProductFields } from './product-fields.tsx'
import { campaignChoicesQuery, discountChoicesQuery } from './queries.ts'
import { campaignTexts } from './texts.ts'
import { TranslationFields } from './translation-fields.tsx'

interface Props {
  form: CampaignForm
  faults: readonly Fault[]
  picture: File | null
  onPicture: (file: File | null) => void
  onChange: (change: Partial<CampaignForm>) => void
}

/** Everything that a campaign is: what it says, to whom and when. */
export function CampaignFields(props: Props) {
  const words = useWords(campaignTexts)
  const { form, faults, onChange } = props
  const inner = 'grid gap-4 px-4 pb-4'
  return (
    <>
      <Field
        id="campaign-name"
        label={words.name}
        help={words.nameHelp}
        maxLength={255}
        required
        value={form.name}
        fault={faultAt(faults, '/name')}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <KindChoice value={form.promotionType} onChange={(promotionType) => onChange({ promotionType })} />
      <Section title={words.content}>
        <div className={inner}>
          <Content {...props} />
        </div>
      </Section>
      {form.promotionType === 'product' && (
        <Section title={words.products}>
          <ProductFields
            products={form.promotion.products}
            faults={faults}
            onChange={(products) => onChange({ promotion: { ...form.promotion, products } })}
          />
        </Section>
      )}
      <Section title={words.translations}>
        <TranslationFields
          translations={form.promotion.translations}
          names={[
            ['title', words.headline],
            ...(form.promotionType === 'product' ? [] : [['subtitle', words.second] as const]),
            ['ctaLabel', words.label],
            ['ctaUrl', words.link],
          ]}
          onChange={(translations) => onChange({ promotion: { ...form.promotion, translations } })}
        />
      </Section>
      <Section title={words.audience}>
        <div className={inner}>
          <Audience {...props} />
        </div>
      </Section>
      <Section title={words.when}>
        <div className={inner}>
          <When {...props} />
        </div>
      </Section>
    </>
  )
}

function Content({ form, faults, picture, onPicture, onChange }: Props) {
  const words = useWords(campaignTexts)
  const { promotion, promotionType } = form
  const set = (change: Partial<CampaignForm['promotion']>) => onChange({ promotion: { ...promotion, ...change } })
  const field = (name: 'title' | 'subtitle' | 'ctaLabel' | 'ctaUrl') => ({
    value: promotion[name] ?? '',
    fault: faultAt(faults, `/promotion/${name}`),
    onChange: (event: { target: { value: string } }) => set({ [name]: textOrNull(event.target.value) }),
  })
  const ownPicture = promotionType !== 'product'
  return (
    <>
      <Field label={words.headline} maxLength={500} {...field('title')} />
      {ownPicture && <Field label={words.second} maxLength={500} {...field('subtitle')} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={words.link} help={words.linkHelp} type="url" inputMode="url" {...field('ctaUrl')} />
        <Field label={words.label} help={words.labelHelp} maxLength={100} {...field('ctaLabel')} />
      </div>
      <DiscountField value={form.discountId} onChange={(discountId) => onChange({ discountId })} />
      {ownPicture && (
        <PictureField
          label={words.picture}
          help={words.pictureHelp}
          isSet={promotion.imageUrl !== null}
          file={picture}
          onFile={onPicture}
          onRemove={() => set({ imageUrl: null })}
        />
      )}
    </>
  )
}

function DiscountField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const words = useWords(campaignTexts)
  const { data } = useQuery(discountChoicesQuery)
  const options = (data?.items ?? []).map(({ id, code, title }) => ({
    value: id,
    label: [code, title].filter(Boolean).join(' · '),
  }))
  return (
    <Select
      label={words.discount}
      help={words.discountHelp}
      value={value ?? ''}
      options={[{ value: '', label: words.noDiscount }, ...options]}
      onChange={(event) => onChange(textOrNull(event.currentTarget.value))}
    />
  )
}

function Audience({ form, faults, onChange }: Props) {
  const words = useWords(campaignTexts)
  const list = useId()
  const { data } = useQuery(campaignChoicesQuery)
  const known = new Set(['default', ...(data?.items ?? []).map(({ segment }) => segment)])
  return (
    <>
      <Field
        id="campaign-segment"
        label={words.segment}
        help={words.segmentHelp}
        list={list}
        maxLength={255}
        required
        value={form.segment}
        fault={faultAt(faults, '/segment')}
        onChange={(event) => onChange({ segment: event.target.value })}
      />
      <datalist id={list}>
        {[...known].map((segment) => (
          <option key={segment} value={segment} />
        ))}
      </datalist>
    </>
  )
}

function When({ form, faults, onChange }: Props) {
  const words = useWords(campaignTexts)
  const field = (name: 'startAt' | 'endAt') => ({
    id: `campaign-${name}`,
    type: 'datetime-local',
    label: words[name],
    value: toField(form[name]),
    fault: faultAt(faults, `/${name}`),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: fromField(event.target.value) }),
  })
  return (
    <>
      <Checkbox
        label={words.enabled}
        help={words.enabledHelp}
        checked={form.enabled}
        onChange={(event) => onChange({ enabled: event.target.checked })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field {...field('startAt')} help={words.startHelp} />
        <Field {...field('endAt')} help={words.endHelp} />
      </div>
    </>
  )
}
