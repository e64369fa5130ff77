import type { CarrierAnswer, CarrierGateway } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { addressOf, baseUrlSetting, credentials } from '../account.ts'
import { callJson, failed } from '../call.ts'
import { bare } from '../json.ts'
import { faultCodeOf, readPostNordAnswer } from './wire.ts'

const STANDARD = 'https://api2.postnord.com'
const LOCALES: readonly string[] = ['en', 'sv', 'no', 'da', 'fi']

/** PostNord Track & Trace v7. */
export function createPostNord(deps: { http: Pick<Outgoing, 'send'> }): CarrierGateway {
  return {
    name: 'postnord',
    aggregates: false,
    covers: (carrier) => carrier === 'postnord',
    settings: [
      {
        name: 'apiKey',
        secret: true,
        required: true,
        description: 'API key of an app with Track & Trace at developer.postnord.com.',
      },
      baseUrlSetting(STANDARD),
    ],
    async track(account, query, timeoutMs): Promise<CarrierAnswer> {
      const given = credentials(account, ['apiKey'])
      if (!given.ok) return given
      const trackingNumber = bare(query.trackingNumber)
      const url = addressOf(account, STANDARD, '/rest/shipment/v7/trackandtrace/findByIdentifier.json', {
        apikey: given.values.apiKey,
        id: trackingNumber,
        locale: localeOf(query.language),
      })
      const reply = await callJson(deps.http, url, { method: 'GET', headers: {}, timeoutMs })
      if (!reply.ok) return reply
      if (reply.status === 404) return failed('not_found', 'PostNord does not know the number.')
      const fault = faultCodeOf(reply.json)
      if (fault !== null || reply.status >= 400) {
        return failed('rejected', `PostNord refuses the question (${fault ?? `status ${reply.status}`}).`)
      }
      return readPostNordAnswer(reply.json, trackingNumber)
    },
  }
}

/** PostNord answers other languages with a fault. */
function localeOf(language: string): string {
  const wanted = language.toLowerCase()
  if (wanted === 'nb' || wanted === 'nn') return 'no'
  return LOCALES.includes(wanted) ? wanted : 'en'
}
