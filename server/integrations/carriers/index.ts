import type { CarrierDefinition, CarrierGateway } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { createAccessTokens } from './access-tokens.ts'
import { DHL } from './dhl/definition.ts'
import { createDhl } from './dhl/gateway.ts'
import { FEDEX } from './fedex/definition.ts'
import { createFedex } from './fedex/gateway.ts'
import { KNOWN_CARRIERS } from './known-carriers.ts'
import { POSTNORD } from './postnord/definition.ts'
import { createPostNord } from './postnord/gateway.ts'

/** Every gateway that shops can connect. Access tokens are kept as long as the gateways are. */
export function createCarrierGateways(deps: { http: Pick<Outgoing, 'send'>; now: () => Date }): CarrierGateway[] {
  const { http } = deps
  const tokens = createAccessTokens(deps.now)
  return [createDhl({ http }), createFedex({ http, tokens }), createPostNord({ http })]
}

/** Every carrier that is known from the start, with and without a gateway. */
export const CARRIERS: readonly CarrierDefinition[] = [DHL, FEDEX, POSTNORD, ...KNOWN_CARRIERS]
