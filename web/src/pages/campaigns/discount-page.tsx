import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ApiError, call, type Fault, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { PreviewPane } from '../../preview/preview-pane.tsx'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { EditorPage } from '../../ui/editor-page.tsx'
import { Failure } from '../../ui/failure.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaving } from '../../use-saving.ts'
import { textOrNull } from './campaign-form.ts'
import { discountTexts } from './offer-texts.ts'
import { discountQuery } from './queries.ts'
import { RemoveButton } from './remove-button.tsx'
import { marketingTexts } from './texts.ts'
import { useRemoval } from './use-removal.ts'

type Form = Required<Schemas['NewDiscount']>

const NEW: Form = {
  type: 'order',
  code: null,
  title: null,
  targetSelection: null,
  targetType: null,
  valueType: 'percentage',
  value: null,
}

const TYPES = ['order', 'product', 'shipping'] as const
const VALUE_TYPES = ['percentage', 'fixed_amount'] as const

export const NewDiscountPage = () => <DiscountEditor discount={null} />

export function DiscountPage() {
  const { discountId } = useParams({ from: '/marketing/discounts/$discountId' })
  const { data } = useSuspenseQuery(discountQuery(discountId))
  return <DiscountEditor key={discountId} discount={data} />
}

function formOf(discount: Schemas['Discount'] | null): Form {
  if (!discount) return NEW
  const { id: _id, createdAt: _made, updatedAt: _changed, ...form } = discount
  return form
}

async function send(discount: Schemas['Discount'] | null, form: Form): Promise<Schemas['Discount']> {
  if (!discount) return call('post', '/discounts', { body: form })
  const { type: _stays, ...body } = form
  return call('patch', '/discounts/{discountId}', { path: { discountId: discount.id }, body })
}

function DiscountEditor({ discount }: { discount: Schemas['Discount'] | null }) {
  const words = useWords(discountTexts)
  const common = useWords(marketingTexts)
  const may = useMay('write:order')
  const navigate = useNavigate()
  const tell = useToast()
  const start = formOf(discount)
  const draft = useDraft(`discount.${discount?.id ?? 'new'}`, start)
  const form = draft.value
  const saving = useSaving({
    send: () => send(discount, form),
    changes: ['discounts', 'discount', 'deals', 'campaigns', 'preview'],
    conflicts: { discount_exists: { pointer: '/code', detail: words.exists } },
    onSaved: () => {
      draft.clear()
      tell({ text: common.saved })
      void navigate({ to: paths.discounts })
    },
  })
  return (
    <EditorPage
      title={discount ? (discount.code ?? discount.title ?? words.untitled) : words.create}
      back={{ to: paths.discounts, label: common.tabs.discounts }}
      actions={discount && <Removal discount={discount} />}
      draft={draft}
      saving={saving}
      reason={may ?? (JSON.stringify(form) === JSON.stringify(start) ? common.unchanged : null)}
      fields={{
        '/code': { id: 'discount-code', label: words.code },
        '/value': { id: 'discount-value', label: words.worth },
      }}
      preview={
        <PreviewPane
          draft={form.code || form.title ? { discount: { id: discount?.id ?? null, discount: form } } : {}}
        />
      }
    >
      <DiscountFields
        form={form}
        isNew={discount === null}
        faults={saving.faults}
        onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
      />
    </EditorPage>
  )
}

interface FieldsProps {
  form: Form
  isNew: boolean
  faults: readonly Fault[]
  onChange: (change: Partial<Form>) => void
}

function DiscountFields({ form, isNew, faults, onChange }: FieldsProps) {
  const words = useWords(discountTexts)
  return (
    <>
      <Field
        id="discount-code"
        label={words.code}
        help={words.codeHelp}
        maxLength={255}
        autoComplete="off"
        value={form.code ?? ''}
        fault={faultAt(faults, '/code')}
        onChange={({ target: { value } }) => onChange({ code: textOrNull(value) })}
      />
      <Field
        label={words.titleField}
        help={words.titleHelp}
        maxLength={500}
        value={form.title ?? ''}
        fault={faultAt(faults, '/title')}
        onChange={({ target: { value } }) => onChange({ title: textOrNull(value) })}
      />
      <Select
        label={words.type}
        help={isNew ? words.typeHelp : undefined}
        disabled={!isNew}
        value={form.type}
        options={TYPES.map((value) => ({ value, label: words.types[value] }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ type: TYPES.find((type) => type === value) ?? form.type })
        }
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          id="discount-value"
          label={words.worth}
          inputMode="decimal"
          value={form.value ?? ''}
          fault={faultAt(faults, '/value')}
          // Amounts are sent with a point, however they are typed.
          onChange={({ target: { value } }) => onChange({ value: textOrNull(value.replace(',', '.')) })}
        />
        <Select
          label={words.valueType}
          value={form.valueType ?? ''}
          options={[
            { value: '', label: words.valueTypes.none },
            ...VALUE_TYPES.map((value) => ({ value, label: words.valueTypes[value] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ valueType: VALUE_TYPES.find((type) => type === value) ?? null })
          }
        />
      </div>
    </>
  )
}

function Removal({ discount }: { discount: Schemas['Discount'] }) {
  const words = useWords(discountTexts)
  const removal = useRemoval({
    name: discount.code ?? discount.title ?? words.untitled,
    remove: () => call('delete', '/discounts/{discountId}', { path: { discountId: discount.id } }),
    restore: () => call('post', '/discounts', { body: formOf(discount) }),
    changes: ['discounts', 'campaigns', 'preview'],
    to: paths.discounts,
  })
  const inUse = removal.error instanceof ApiError && removal.error.code === 'discount_in_use'
  return (
    <>
      {inUse && (
        <p role="alert" className="text-bad">
          {words.inUse}
        </p>
      )}
      {removal.error && !inUse && <Failure error={removal.error} />}
      <RemoveButton removal={removal} />
    </>
  )
}
