import type { CarrierAnswer, CarrierGateway } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { addressOf, baseUrlSetting, credentials } from '../account.ts'
import { callJson, failed } from '../call.ts'
import { bare } from '../json.ts'
import { readDhlAnswer } from './wire.ts'

const STANDARD = 'https://api-eu.dhl.com'

/**
 * DHL Shipment Tracking - Unified 1.x, for all divisions of DHL. Asks in English: the sentences of an answer tell what
 * its five status codes do not.
 */
export function createDhl(deps: { http: Pick<Outgoing, 'send'> }): CarrierGateway {
  return {
    name: 'dhl',
    aggregates: false,
    covers: (carrier) => carrier === 'dhl',
    settings: [
      {
        name: 'apiKey',
        secret: true,
        required: true,
        description: 'API key of an app with Shipment Tracking - Unified at developer.dhl.com.',
      },
      baseUrlSetting(STANDARD),
    ],
    async track(account, query, timeoutMs): Promise<CarrierAnswer> {
      const given = credentials(account, ['apiKey'])
      if (!given.ok) return given
      const trackingNumber = bare(query.trackingNumber)
      const parameters: Record<string, string> = { trackingNumber, language: 'en' }
      // Tells the details of German parcels, and shipments of one number apart.
      if (query.zip) parameters.recipientPostalCode = query.zip
      const url = addressOf(account, STANDARD, '/track/shipments', parameters)
      const reply = await callJson(deps.http, url, {
        method: 'GET',
        headers: { 'DHL-API-Key': given.values.apiKey },
        timeoutMs,
      })
      if (!reply.ok) return reply
      if (reply.status === 404) return failed('not_found', 'DHL does not know the number.')
      if (reply.status >= 400) return failed('rejected', `DHL refuses the question (status ${reply.status}).`)
      return readDhlAnswer(reply.json, trackingNumber)
    },
  }
}
