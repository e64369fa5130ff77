import type { CarrierDefinition, CarrierGateway } from '#modules/shipments'
import { createOutgoing, type Outgoing } from '#platform/outgoing/client'
import { NORTHERN_POST } from './definition.ts'
import { createNorthernPost } from './gateway.ts'

export interface LocalCarrier {
  /** Where the demo carrier listens, on loopback; without a slash at its end. */
  address: string
  pollIntervalMinutes: number
}

/**
 * The gateway to a demo carrier on this machine. Its calls may go to loopback, and to nothing but that carrier: a
 * merchant who enters another address reaches nothing.
 */
export function connectLocalCarrier({ address, pollIntervalMinutes }: LocalCarrier): {
  definition: CarrierDefinition
  gateway: CarrierGateway
  close: () => Promise<void>
} {
  const outgoing = createOutgoing({ allowPrivate: true, connections: 16 })
  const only: Pick<Outgoing, 'send'> = {
    async send(url, request) {
      if (URL.canParse(url) && new URL(url).origin === new URL(address).origin) return outgoing.send(url, request)
      return { ok: false, failure: 'refused_target', message: 'this is not the demo carrier', latencyMs: 0 }
    },
  }
  return {
    definition: { ...NORTHERN_POST, pollIntervalMinutes, trackingUrlTemplate: `${address}/track/{trackingNumber}` },
    gateway: createNorthernPost({ http: only }),
    close: outgoing.close,
  }
}
