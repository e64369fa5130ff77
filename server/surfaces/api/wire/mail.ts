import type { components } from '#generated/doorstep'
import type { MailOfShop, MailWay } from '#modules/messaging'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

const WAYS = { server: 'Mail', mailbox: 'Mailbox', none: 'None' } as const satisfies Record<MailWay, Schemas['MailWay']>

export const mailWayToWire = (way: MailWay): Schemas['MailWay'] => WAYS[way]

export const mailToWire = ({ id, about, to, createdAt, sentAt, failedAt, failure }: MailOfShop): Schemas['Mail'] => ({
  id,
  about,
  to,
  state: sentAt ? 'Sent' : failedAt ? 'Failed' : 'Waiting',
  failure,
  createdAt: createdAt.toISOString(),
  finishedAt: isoOrNull(sentAt ?? failedAt),
})
