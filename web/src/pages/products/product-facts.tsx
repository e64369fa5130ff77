import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { count, country, money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { productTexts } from './texts.ts'

/** What is said of a product. */
export function ProductFacts({ product }: { product: Schemas['Product'] }) {
  const { facts, form } = useWords(productTexts)
  const { language } = useLanguage()
  const copied = (text: string) => (
    <span className="inline-flex items-center gap-1 break-all font-mono">
      {text}
      <CopyButton text={text} />
    </span>
  )
  const rows: (readonly [string, ReactNode])[] = [
    [form.fields.code, copied(product.code)],
    [form.fields.eanCode, product.eanCode && copied(product.eanCode)],
    [form.fields.place, product.place],
    [form.fields.alarmLevel, product.alarmLevel !== null && count(product.alarmLevel, language)],
    [form.fields.salesPrice, product.salesPrice && money(product.salesPrice, language)],
    [form.fields.supplyPrice, product.supplyPrice && money(product.supplyPrice, language)],
    [form.fields.group, product.group],
    [form.fields.supplier, product.supplier],
    [form.fields.supplierCode, product.supplierCode],
    [form.fields.countryOfOrigin, product.countryOfOrigin && country(product.countryOfOrigin, language)],
    [form.fields.hsCode, product.hsCode],
    [form.fields.customsDescription, product.customsDescription],
    [form.fields.description, product.description],
  ]
  return (
    <Section title={facts}>
      <Facts rows={rows} />
    </Section>
  )
}
