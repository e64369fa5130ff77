import { paths } from '../paths.ts'
import type { Texts } from '../texts/en.ts'
import type { IconName } from '../ui/icon.tsx'

export interface Place {
  to: string
  name: keyof Texts['places']
  icon: IconName
  /** The key after `g`. */
  key: string
}

/** The parts of the console, in groups: selling, the warehouse, what shoppers see, how it is run. */
export const NAVIGATION: readonly (readonly Place[])[] = [
  [
    { to: paths.today, name: 'today', icon: 'today', key: 't' },
    { to: paths.orders, name: 'orders', icon: 'orders', key: 'o' },
    { to: paths.shipments, name: 'shipments', icon: 'truck', key: 's' },
    { to: paths.claims, name: 'claims', icon: 'claim', key: 'c' },
    { to: paths.returns, name: 'returns', icon: 'return', key: 'r' },
  ],
  [
    { to: paths.warehouse, name: 'warehouse', icon: 'scan', key: 'w' },
    { to: paths.receiving, name: 'receiving', icon: 'receive', key: 'e' },
    { to: paths.products, name: 'products', icon: 'products', key: 'p' },
  ],
  [
    { to: paths.marketing, name: 'marketing', icon: 'megaphone', key: 'm' },
    { to: paths.brand, name: 'brand', icon: 'brush', key: 'b' },
  ],
  [
    { to: paths.developers, name: 'developers', icon: 'code', key: 'd' },
    { to: paths.settings, name: 'settings', icon: 'settings', key: 'i' },
  ],
]

export const PLACES: readonly Place[] = NAVIGATION.flat()
