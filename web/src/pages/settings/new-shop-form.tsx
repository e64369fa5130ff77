import { useQueryClient } from '@tanstack/react-query'
import { ApiError, call } from '../../api.ts'
import { country as countryName } from '../../format.ts'
import { sessionQuery, useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Field, Select } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { useToast } from '../../ui/toast.tsx'
import { organizationTexts } from './organization-texts.ts'
import { shopsQuery } from './queries.ts'
import { settingsTexts } from './texts.ts'

const LANGUAGES = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'sv']

/** One more shop of the organization. */
export function NewShopForm({ onClose }: { onClose: () => void }) {
  const words = useWords(organizationTexts)
  const { countryHelp } = useWords(settingsTexts)
  const { language, texts } = useLanguage()
  const { ui } = texts
  const { shop } = useSession()
  const queries = useQueryClient()
  const tell = useToast()
  const form = useForm({
    name: 'shop.new',
    stored: { name: '', slug: '', currency: shop.currency, language: shop.language, country: '' },
    send: (_changes, all) =>
      call('post', '/organization/shops', {
        body: { ...all, slug: all.slug.trim(), country: all.country.trim().toUpperCase() },
      }),
    onDone: ({ name }) => {
      tell({ text: words.created(name) })
      void queries.invalidateQueries(shopsQuery)
      // The switcher of shops has it too.
      void queries.invalidateQueries(sessionQuery)
      onClose()
    },
  })
  const isTaken = form.error instanceof ApiError && form.error.code === 'slug_taken'
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return (
    <Form
      form={{ ...form, error: isTaken ? null : form.error }}
      submit={words.create}
      idle={ui.fillFirst}
      onCancel={onClose}
    >
      <p className="text-muted">{words.newShopText}</p>
      <Fields>
        <Field {...form.text('name', words.name)} maxLength={200} autoFocus />
        <Field
          {...form.text('slug', words.slug)}
          {...(isTaken ? { fault: words.slugTaken } : {})}
          help={words.slugHelp}
          maxLength={63}
          spellCheck={false}
        />
        <Select
          {...form.text('currency', words.currency)}
          help={words.fixedLater}
          options={Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: code }))}
        />
        <Field
          {...form.text('country', words.country)}
          help={countryName(form.value.country.toUpperCase(), language) || countryHelp}
          maxLength={2}
        />
        <Select
          {...form.text('language', words.language)}
          options={[...new Set([...LANGUAGES, shop.language])].map((code) => ({
            value: code,
            label: names.of(code) ?? code,
          }))}
        />
      </Fields>
    </Form>
  )
}
