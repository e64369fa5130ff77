import { useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { country as countryName } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Field } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { legalQuery } from './queries.ts'
import { shopTexts } from './shop-texts.ts'
import { settingsTexts } from './texts.ts'

const TEXTS = ['businessName', 'addressLine1', 'addressLine2'] as const
const PLAIN = ['city', 'email', 'phone', 'licenseNumber', 'taxReference'] as const

/** Texts are edited in the language of the shop and in those that they have already. */
export function LegalForm({ legal, language }: { legal: Schemas['Legal']; language: string }) {
  const words = useWords(shopTexts)
  const { country, countryHelp } = useWords(settingsTexts)
  const speech = useLanguage()
  const queries = useQueryClient()
  const languages = [...new Set([language, ...TEXTS.flatMap((name) => Object.keys(legal[name]))])]
  const stored: Record<string, string> = {
    country: legal.country ?? '',
    ...Object.fromEntries(PLAIN.map((name) => [name, legal[name] ?? ''])),
    ...Object.fromEntries(
      TEXTS.flatMap((name) => languages.map((code) => [`${name}/${code}`, legal[name][code] ?? ''])),
    ),
  }
  const form = useForm({
    name: 'shop.legal',
    stored,
    send: (_changes, all) => call('put', '/shop/legal', { body: bodyOf(all, languages) }),
    onDone: (after) => queries.setQueryData(legalQuery.queryKey, after),
  })
  const names = new Intl.DisplayNames(speech.language, { type: 'language' })
  const labelOf = (name: (typeof TEXTS)[number], code: string): string =>
    languages.length > 1 ? words.inLanguage(words[name], names.of(code) ?? code) : words[name]
  return (
    <Form form={form} reason={useMay('admin')}>
      <Fields>
        {TEXTS.flatMap((name) =>
          languages.map((code) => (
            <Field key={`${name} ${code}`} {...form.text(`${name}/${code}`, labelOf(name, code))} maxLength={200} />
          )),
        )}
        {PLAIN.map((name) => (
          <Field key={name} {...form.text(name, words[name])} maxLength={200} />
        ))}
        <Field
          {...form.text('country', country)}
          help={countryName(form.value.country?.toUpperCase() ?? '', speech.language) || countryHelp}
          maxLength={2}
        />
      </Fields>
    </Form>
  )
}

/** The whole of it: the contract replaces everything. */
export function bodyOf(all: Readonly<Record<string, string>>, languages: readonly string[]): Schemas['LegalInput'] {
  const plain = (name: string): string | null => all[name]?.trim() || null
  const texts = (name: string): Record<string, string> =>
    Object.fromEntries(
      languages.flatMap((code) => {
        const text = all[`${name}/${code}`]?.trim()
        return text ? [[code, text]] : []
      }),
    )
  return {
    businessName: texts('businessName'),
    addressLine1: texts('addressLine1'),
    addressLine2: texts('addressLine2'),
    city: plain('city'),
    country: plain('country')?.toUpperCase() ?? null,
    email: plain('email'),
    phone: plain('phone'),
    licenseNumber: plain('licenseNumber'),
    taxReference: plain('taxReference'),
  }
}
