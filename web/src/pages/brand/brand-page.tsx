import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { call, type Fault } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { PreviewPane } from '../../preview/preview-pane.tsx'
import { previewQuery } from '../../preview/queries.ts'
import { useSettled } from '../../preview/use-settled.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { EditorPage } from '../../ui/editor-page.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaving } from '../../use-saving.ts'
import { type BrandForm, formOf, hardToRead, pickable, shownOf } from './brand-form.ts'
import { LogoField } from './logo-field.tsx'
import { brandQuery } from './queries.ts'
import { brandTexts } from './texts.ts'

const FONTS = ['system', 'humanist', 'geometric', 'rounded', 'serif', 'slab'] as const
const CONTACTS = ['email', 'phone', 'helpUrl'] as const
const LINKS = ['websiteUrl', 'backToShopUrl', 'imprintUrl', 'privacyUrl'] as const

export function BrandPage() {
  const words = useWords(brandTexts)
  const { data: brand } = useSuspenseQuery(brandQuery)
  const may = useMay('admin')
  const tell = useToast()
  const start = formOf(brand)
  const draft = useDraft('brand', start)
  const form = draft.value
  const saving = useSaving({
    send: () => call('put', '/brand', { body: form }),
    changes: ['brand', 'preview'],
    onSaved: () => {
      draft.clear()
      tell({ text: words.saved })
    },
  })
  const same = JSON.stringify(form) === JSON.stringify(start)
  const shown = shownOf(form, start)
  const set = (change: Partial<BrandForm>) => draft.set((before) => ({ ...before, ...change }))
  return (
    <EditorPage
      title={words.title}
      note={words.note}
      draft={draft}
      saving={saving}
      reason={may ?? (same ? words.unchanged : null)}
      fields={Object.fromEntries(
        (['accent', 'background', ...CONTACTS, ...LINKS] as const).map((name) => [
          `/${name}`,
          { id: `brand-${name}`, label: words[name] },
        ]),
      )}
      preview={<PreviewPane draft={{ brand: shown }} />}
    >
      <LogoField logo={brand.logo} />
      <Section title={words.colours}>
        <div className="grid gap-4 px-4 pb-4">
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {(['accent', 'background'] as const).map((name) => (
              <ColourField
                key={name}
                name={name}
                value={form[name]}
                fault={faultAt(saving.faults, `/${name}`)}
                onChange={(colour) => set({ [name]: colour })}
              />
            ))}
          </div>
          <Readability form={shown} />
          <Select
            label={words.font}
            help={words.fontHelp}
            value={form.font}
            options={FONTS.map((value) => ({ value, label: words.fonts[value] }))}
            onChange={({ currentTarget: { value } }) => set({ font: FONTS.find((font) => font === value) ?? 'system' })}
          />
        </div>
      </Section>
      <TextFields
        title={words.contacts}
        help={words.contactsHelp}
        names={CONTACTS}
        {...{ form, set }}
        faults={saving.faults}
      />
      <TextFields title={words.links} help={words.linksHelp} names={LINKS} {...{ form, set }} faults={saving.faults} />
    </EditorPage>
  )
}

interface ColourProps {
  name: 'accent' | 'background'
  value: string
  fault: string | null
  onChange: (colour: string) => void
}

/** A colour to pick or to type. */
function ColourField({ name, value, fault, onChange }: ColourProps) {
  const words = useWords(brandTexts)
  const help = { accent: words.accentHelp, background: words.backgroundHelp }
  return (
    <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-2">
      <input
        type="color"
        aria-label={words[name]}
        value={pickable(value)}
        onChange={(event) => onChange(event.target.value)}
        className="mt-6 h-8 w-10 cursor-pointer rounded-md border border-line-strong bg-surface p-0.5"
      />
      <Field
        id={`brand-${name}`}
        label={words.hex(words[name])}
        help={help[name]}
        maxLength={7}
        spellCheck={false}
        value={value}
        fault={fault}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    </div>
  )
}

const TYPING_MS = 350

/** What the pages make of the colours, as they tell it themselves. */
function Readability({ form }: { form: BrandForm }) {
  const words = useWords(brandTexts)
  const { accent, background } = useSettled({ accent: form.accent, background: form.background }, TYPING_MS)
  const { data } = useQuery(previewQuery({ brand: { accent, background }, stage: 'preparing' }))
  if (!data) return null
  const { light, dark } = data.colours
  const hard = hardToRead(accent, data.colours)
  return (
    <div role="status" className="grid gap-2">
      {hard.length === 0 && (
        <p className="flex items-start gap-1.5 text-good">
          <Icon name="check" className="mt-0.5 size-4" />
          {words.readable}
        </p>
      )}
      {hard.map((part) => (
        <p key={part} className="flex items-start gap-1.5 rounded-md bg-warn-soft px-3 py-1.5 text-warn">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span>
            {words.hard[part](accent, light[part])} <Swatch colour={light[part]} />
          </span>
        </p>
      ))}
      {dark.link !== accent.toLowerCase() && (
        <p className="text-muted">
          {words.inTheDark(dark.link)} <Swatch colour={dark.link} />
        </p>
      )}
    </div>
  )
}

const Swatch = ({ colour }: { colour: string }) => (
  <span
    aria-hidden="true"
    className="inline-block size-3 rounded-sm border border-line-strong align-middle"
    style={{ background: colour }}
  />
)

interface TextFieldsProps {
  title: string
  help: string
  names: readonly ((typeof CONTACTS)[number] | (typeof LINKS)[number])[]
  form: BrandForm
  faults: readonly Fault[]
  set: (change: Partial<BrandForm>) => void
}

function TextFields({ title, help, names, form, faults, set }: TextFieldsProps) {
  const words = useWords(brandTexts)
  const id = useId()
  const typeOf = (name: string) => (name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'url')
  return (
    <Section title={title}>
      <div className="grid gap-4 px-4 pb-4">
        <p id={id} className="text-muted">
          {help}
        </p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          {names.map((name) => (
            <Field
              key={name}
              id={`brand-${name}`}
              label={words[name]}
              help={name === 'backToShopUrl' ? words.backToShopHelp : undefined}
              type={typeOf(name)}
              maxLength={name === 'email' ? 254 : name === 'phone' ? 40 : 2000}
              value={form[name] ?? ''}
              fault={faultAt(faults, `/${name}`)}
              onChange={({ target: { value } }) => set({ [name]: value === '' ? null : value })}
            />
          ))}
        </div>
      </div>
    </Section>
  )
}
