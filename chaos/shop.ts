import type { Client, Reply } from './client.ts'
import type { Journal, KnownOrder, Line, Status } from './journal.ts'
import type { Random } from './random.ts'
import { pause } from './wait.ts'

export const FREE = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8']
/** Also reserved by orders that the merchant holds, which may take more than there is. */
export const HELD = ['H-1', 'H-2', 'H-3']
/** In no order. */
export const COUNTED = ['C-1', 'C-2']

export interface Shop {
  id: string
  slug: string
  client: Client
  journal: Journal
  violations: string[]
  random: Random
}

export interface Pace {
  running: () => boolean
  /** Up to so long between two steps of one caller. */
  thinkMs: number
}

let serial = 0
export const nextName = (kind: string): string => `${kind}-${++serial}`

export function someLines({ random }: Shop, codes: readonly string[]): Line[] {
  const chosen = new Set(Array.from({ length: random.between(1, 4) }, () => random.oneOf(codes)))
  return [...chosen].map((code) => ({ code, quantity: random.between(1, 3) }))
}

export const think = (pace: Pace): Promise<void> => pause(Math.random() * pace.thinkMs)

/** After a moment: whether there is time for one more step. */
export async function goesOn(pace: Pace): Promise<boolean> {
  await think(pace)
  return pace.running()
}

export function unexpected(shop: Shop, what: string, reply: Reply): null {
  shop.violations.push(`${shop.slug}: ${what} answered ${reply.status} ${JSON.stringify(reply.body)?.slice(0, 300)}`)
  return null
}

export const statusOf = (order: KnownOrder): Status => order.statuses.at(-1) as Status // safe: there is one from the start
export const isOpen = (order: KnownOrder): boolean => statusOf(order) === 'New' || statusOf(order) === 'Pending'

/** False when it has to wait: for stock, or since a count took its goods at this moment. */
export async function collect(shop: Shop, order: KnownOrder): Promise<boolean> {
  const reply = await shop.client.api('POST', `/orders/${order.id}/collect`)
  if (reply.ok) order.statuses.push(reply.body.status)
  else if (reply.status !== 409) unexpected(shop, `collecting ${order.reference}`, reply)
  return reply.ok
}
