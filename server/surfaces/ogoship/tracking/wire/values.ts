import type { components } from '#generated/ogoship-tracking'
import { timeFrom } from '../../times.ts'

export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name]

/** Member names of this wire for those of the core, in what is told of errors. */
export const NAMES = { carrier: 'provider' } as const

/** An empty text clears the member. */
export const textFrom = (value: string | null | undefined): string | null => (value ? value : null)

export const timeOrNull = (value: string | null | undefined, field: string): Date | null =>
  value ? timeFrom(value, field) : null

export const upperCase = (value: string | null | undefined): string | null => textFrom(value)?.toUpperCase() ?? null

/** The number of a shop; zero, which no shop has, for what is not one. */
export const channelFrom = (text: string): number => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0)

/** Null for what this wire has no form for, such as the weight of a ship. */
export const within = (value: number | null | undefined, least: number, most: number): number | null =>
  typeof value === 'number' && value >= least && value <= most ? value : null

const COUNTRY = /^[A-Z]{2}$/

export function toCountry(code: string | null | undefined): string | null {
  const upper = code?.toUpperCase() ?? ''
  return COUNTRY.test(upper) ? upper : null
}
