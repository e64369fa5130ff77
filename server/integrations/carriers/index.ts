import type { CarrierDefinition, CarrierGateway } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { createAccessTokens } from './access-tokens.ts'
import { DHL } from './dhl/definition.ts'
import { createDhl } from './dhl/gateway.ts'
import { EASYPOST } from './easypost/definition.ts'
import { createEasypost } from './easypost/gateway.ts'
import { FEDEX } from './fedex/definition.ts'
import { createFedex } from './fedex/gateway.ts'
import { KARRIO } from './karrio/definition.ts'
import { createKarrio } from './karrio/gateway.ts'
import { KNOWN_CARRIERS } from './known-carriers.ts'
import { POSTNORD } from './postnord/definition.ts'
import { createPostNord } from './postnord/gateway.ts'
import { UPS } from './ups/definition.ts'
import { createUps } from './ups/gateway.ts'
import { USPS } from './usps/definition.ts'
import { createUsps } from './usps/gateway.ts'

/** Every gateway that shops can connect. Access tokens are kept as long as the gateways are. */
export function createCarrierGateways(deps: { http: Pick<Outgoing, 'send'>; now: () => Date }): CarrierGateway[] {
  const { http } = deps
  const tokens = createAccessTokens(deps.now)
  return [
    createDhl({ http }),
    createFedex({ http, tokens }),
    createPostNord({ http }),
    createUps({ http, tokens }),
    createUsps({ http, tokens }),
    createEasypost({ http }),
    createKarrio({ http }),
  ]
}

/** Every carrier and aggregator that is known from the start, with and without a gateway. */
export const CARRIERS: readonly CarrierDefinition[] = [
  DHL,
  FEDEX,
  POSTNORD,
  UPS,
  USPS,
  EASYPOST,
  KARRIO,
  ...KNOWN_CARRIERS,
]
