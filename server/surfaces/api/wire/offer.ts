import type { components } from '#generated/doorstep'
import type { Announcement, Deal, Discount, NewDeal, NewDiscount, Translation } from '#modules/campaigns'
import type { Amount } from '#platform/money'
import { textFromAmount } from '#platform/money'
import { amountFromText } from './money.ts'

type Schemas = components['schemas']

export const announcementToWire = ({
  id,
  language,
  text,
  createdAt,
  editedAt,
}: Announcement): Schemas['Announcement'] => ({
  id,
  language,
  text,
  createdAt: createdAt.toISOString(),
  updatedAt: editedAt.toISOString(),
})

export const discountToWire = (discount: Discount): Schemas['Discount'] => ({
  id: discount.id,
  type: discount.type,
  code: discount.code,
  title: discount.title,
  targetSelection: discount.targetSelection,
  targetType: discount.targetType,
  valueType: discount.valueType,
  value: discount.value === null ? null : textFromAmount(discount.value),
  createdAt: discount.createdAt.toISOString(),
  updatedAt: discount.editedAt.toISOString(),
})

export const valueFromWire = (value: string | null | undefined): Amount | null =>
  value === null || value === undefined ? null : amountFromText(value)

export const discountFromWire = (body: Schemas['NewDiscount']): NewDiscount => ({
  type: body.type,
  code: body.code ?? null,
  title: body.title ?? null,
  targetSelection: body.targetSelection ?? null,
  targetType: body.targetType ?? null,
  valueType: body.valueType ?? null,
  value: valueFromWire(body.value),
})

export const dealFromWire = (body: Schemas['NewDeal']): NewDeal => ({
  discountId: body.discountId,
  rank: body.rank ?? null,
  title: body.title ?? null,
  description: body.description ?? null,
  ctaUrl: body.ctaUrl ?? null,
  brandImageUrl: body.brandImageUrl ?? null,
  brandLogoUrl: body.brandLogoUrl ?? null,
  translations: body.translations ?? [],
})

export const translationsToWire = (translations: readonly Translation[]): Schemas['OfferTranslation'][] =>
  translations.map(({ language, values }) => ({ language, values: { ...values } }))

export const dealToWire = (deal: Deal): Schemas['Deal'] => ({
  id: deal.id,
  discount: discountToWire(deal.discount),
  rank: deal.rank,
  title: deal.title,
  description: deal.description,
  ctaUrl: deal.ctaUrl,
  brandImageUrl: deal.brandImageUrl,
  brandLogoUrl: deal.brandLogoUrl,
  translations: translationsToWire(deal.translations),
  createdAt: deal.createdAt.toISOString(),
  updatedAt: deal.editedAt.toISOString(),
})

/** The members that were sent, for the core to change. */
export const membersGiven = <Members extends object>(
  body: Members,
): { [Name in keyof Members]: Exclude<Members[Name], undefined> } =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as never // safe: what is undefined is left out
