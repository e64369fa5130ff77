import type { operations } from '#generated/ogoship-api-v1'
import type { TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { FileLinks } from '#platform/files'
import type { OperationsOf } from '#platform/http/index'
import { createPaging } from '../paging.ts'
import { metadataOperations } from './metadata.ts'
import { orderOperations } from './orders.ts'
import { productOperations } from './products.ts'
import { returnOperations } from './returns.ts'
import { stockUpdateOperations } from './stock-updates.ts'
import { tokenOperations } from './tokens.ts'
import { webhookOperations } from './webhooks.ts'

/** Operations of the contract; its `on...` operations are the callbacks, which the dialect sends. */
type Served = Omit<operations, `on${string}`>

export function createOperations(deps: { system: TokenSystem; webhooks: Webhooks; files: FileLinks }) {
  const paging = createPaging()
  return {
    ...tokenOperations(deps.system),
    ...metadataOperations,
    ...orderOperations(paging, deps.files),
    ...productOperations(paging),
    ...returnOperations(paging),
    ...stockUpdateOperations(paging),
    ...webhookOperations(deps.webhooks),
  } satisfies OperationsOf<Served>
}
