import type { operations } from '#generated/doorstep'
import type { Webhooks } from '#modules/webhooks'
import type { OperationsOf } from '#platform/http/index'
import * as access from './access.ts'
import * as events from './events.ts'
import * as orders from './orders.ts'
import * as products from './products.ts'
import * as returns from './returns.ts'
import * as shop from './shop.ts'
import * as stockUpdates from './stock-updates.ts'
import { webhookOperations } from './webhooks.ts'
import * as work from './work.ts'

export const createOperations = (webhooks: Webhooks) =>
  ({
    ...shop,
    ...orders,
    ...products,
    ...work,
    ...stockUpdates,
    ...returns,
    ...webhookOperations(webhooks),
    ...events,
    ...access,
  }) satisfies OperationsOf<operations>
