import { DomainError } from '#platform/errors'
import { checkColour, checkEmail, checkPhone, checkWebUrl } from './checks.ts'
import type { BrandLook, Shop } from './types.ts'

type Checked = (field: string, value: string) => void

/** Names under which clients wish for what a brand knows too. */
const WISHES: Readonly<Record<string, { member: keyof BrandLook; check: Checked }>> = {
  primary_color: { member: 'accent', check: checkColour },
  background_color: { member: 'background', check: checkColour },
  support_email: { member: 'email', check: checkEmail },
  support_phone: { member: 'phone', check: checkPhone },
  support_url: { member: 'helpUrl', check: checkWebUrl },
  shop_url: { member: 'websiteUrl', check: checkWebUrl },
  imprint_url: { member: 'imprintUrl', check: checkWebUrl },
  privacy_url: { member: 'privacyUrl', check: checkWebUrl },
}

/** What of a free form a brand can take; the rest, and what is not valid, says nothing. */
export function lookOfTrackPage(trackPage: Readonly<Record<string, unknown>>): Partial<BrandLook> {
  const found = Object.entries(WISHES).flatMap(([name, { member, check }]) => {
    const value = trackPage[name]
    const text = typeof value === 'string' ? value.trim() : ''
    return text !== '' && passes(check, text) ? [[member, check === checkColour ? text.toLowerCase() : text]] : []
  })
  return Object.fromEntries(found) as Partial<BrandLook> // safe: each member is one that its check is for
}

export function lookOfShop({ shopUrl, serviceUrl, faqUrl }: Shop): Partial<BrandLook> {
  const secure = (url: string | null): string | null => (url !== null && passes(checkWebUrl, url) ? url : null)
  return { websiteUrl: secure(shopUrl), helpUrl: secure(serviceUrl) ?? secure(faqUrl) }
}

function passes(check: Checked, text: string): boolean {
  try {
    check('', text)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
