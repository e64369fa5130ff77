import { randomUUID } from 'node:crypto'
import type { CarrierAccount, CarrierAnswer, CarrierGateway, TrackQuery } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import type { AccessTokens } from '../access-tokens.ts'
import { addressOf, baseUrlSetting, credentials } from '../account.ts'
import { authorisedCall, readToken } from '../authorised-call.ts'
import { callJson, failed, type JsonReply } from '../call.ts'
import { bare } from '../json.ts'
import { UPS } from './definition.ts'
import { readReport } from './wire.ts'

const PRODUCTION = 'https://onlinetools.ups.com'

/** UPS Tracking API v1, https://developer.ups.com/api/reference/tracking. */
export function createUps(deps: { http: Pick<Outgoing, 'send'>; tokens: AccessTokens }): CarrierGateway {
  async function track(account: CarrierAccount, query: TrackQuery, timeoutMs: number): Promise<CarrierAnswer> {
    const client = credentials(account, ['clientId', 'clientSecret'])
    if (!client.ok) return client
    const { clientId, clientSecret } = client.values
    const reply = await authorisedCall({
      tokens: deps.tokens,
      account,
      timeoutMs,
      askToken: async (left) =>
        readToken(
          await callJson(deps.http, addressOf(account, PRODUCTION, '/security/v1/oauth/token'), {
            headers: {
              authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
              'content-type': 'application/x-www-form-urlencoded',
            },
            body: 'grant_type=client_credentials',
            timeoutMs: left,
          }),
        ),
      call: (token, left) =>
        callJson(deps.http, detailsUrl(account, query), {
          method: 'GET',
          headers: { authorization: `Bearer ${token}`, transId: randomUUID(), transactionSrc: 'doorstep' },
          timeoutMs: left,
        }),
    })
    return answerOf(reply, query)
  }

  return {
    name: 'ups',
    settings: [
      { name: 'clientId', secret: false, required: true, description: 'Client id of an app at developer.ups.com.' },
      { name: 'clientSecret', secret: true, required: true, description: 'Client secret of the same app.' },
      baseUrlSetting(PRODUCTION),
    ],
    covers: (carrier) => carrier === 'ups',
    aggregates: false,
    track,
  }
}

const detailsUrl = (account: CarrierAccount, { trackingNumber, language }: TrackQuery): string =>
  addressOf(account, PRODUCTION, `/api/track/v1/details/${encodeURIComponent(bare(trackingNumber))}`, {
    locale: LOCALES[language] ?? 'en_US',
  })

function answerOf(reply: JsonReply, { trackingNumber }: TrackQuery): CarrierAnswer {
  if (!reply.ok) return reply
  if (reply.status === 404) return failed('not_found', 'UPS does not know the number, or not yet.')
  if (reply.status >= 400) return failed('rejected', `UPS refuses the question (status ${reply.status}).`)
  return readReport(reply.json, trackingNumber, UPS.timeZone)
}

/** Language and country of the texts; UPS has no texts for a language alone. */
const LOCALES: Readonly<Record<string, string>> = {
  cs: 'cs_CZ',
  da: 'da_DK',
  de: 'de_DE',
  en: 'en_US',
  es: 'es_ES',
  fi: 'fi_FI',
  fr: 'fr_FR',
  it: 'it_IT',
  nl: 'nl_NL',
  no: 'no_NO',
  pl: 'pl_PL',
  pt: 'pt_PT',
  sv: 'sv_SE',
}
