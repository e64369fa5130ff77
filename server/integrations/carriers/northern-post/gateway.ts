import type { CarrierAnswer, CarrierGateway } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { addressOf, credentials } from '../account.ts'
import { callJson, failed } from '../call.ts'
import { bare } from '../json.ts'
import { readNorthernPostAnswer } from './wire.ts'

/** Northern Post consignments, version 2. The first question about a number announces the parcel. */
export function createNorthernPost(deps: { http: Pick<Outgoing, 'send'> }): CarrierGateway {
  return {
    name: 'northern-post',
    aggregates: false,
    covers: (carrier) => carrier === 'northern-post',
    settings: [
      { name: 'baseUrl', secret: false, required: true, description: 'Address at which the demo carrier listens.' },
      { name: 'customerKey', secret: true, required: true, description: 'Key that the demo carrier was started with.' },
    ],
    async track(account, query, timeoutMs): Promise<CarrierAnswer> {
      const given = credentials(account, ['customerKey'])
      if (!given.ok) return given
      const trackingNumber = bare(query.trackingNumber)
      const parameters: Record<string, string> = {}
      // The parcel may have been on its way for long when the carrier is asked for the first time.
      if (query.shippedAt) parameters.handedOver = query.shippedAt.toISOString()
      const path = `/v2/consignments/${encodeURIComponent(trackingNumber)}`
      const reply = await callJson(deps.http, addressOf(account, '', path, parameters), {
        method: 'GET',
        headers: { 'X-Customer-Key': given.values.customerKey },
        timeoutMs,
      })
      if (!reply.ok) return reply
      if (reply.status === 404) return failed('not_found', 'Northern Post does not know the number.')
      if (reply.status >= 400) return failed('rejected', `Northern Post refuses the question (status ${reply.status}).`)
      return readNorthernPostAnswer(reply.json, trackingNumber)
    },
  }
}
