import type { CarrierAccount, CarrierAnswer, CarrierGateway, TrackQuery } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import type { AccessTokens } from '../access-tokens.ts'
import { addressOf, baseUrlSetting, credentials } from '../account.ts'
import { authorisedCall, readToken } from '../authorised-call.ts'
import { callJson, failed, type JsonReply } from '../call.ts'
import { bare } from '../json.ts'
import { USPS } from './definition.ts'
import { isUnknownNumber, readReport } from './wire.ts'

const PRODUCTION = 'https://apis.usps.com'

/** USPS Tracking API v3, https://developers.usps.com/trackingv3. */
export function createUsps(deps: { http: Pick<Outgoing, 'send'>; tokens: AccessTokens }): CarrierGateway {
  async function track(account: CarrierAccount, query: TrackQuery, timeoutMs: number): Promise<CarrierAnswer> {
    const client = credentials(account, ['consumerKey', 'consumerSecret'])
    if (!client.ok) return client
    const { consumerKey, consumerSecret } = client.values
    const reply = await authorisedCall({
      tokens: deps.tokens,
      account,
      timeoutMs,
      askToken: async (left) =>
        readToken(
          await callJson(deps.http, addressOf(account, PRODUCTION, '/oauth2/v3/token'), {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              client_id: consumerKey,
              client_secret: consumerSecret,
              grant_type: 'client_credentials',
              scope: 'tracking',
            }),
            timeoutMs: left,
          }),
        ),
      call: (token, left) =>
        callJson(deps.http, trackingUrl(account, query), {
          method: 'GET',
          headers: { authorization: `Bearer ${token}` },
          timeoutMs: left,
        }),
    })
    return answerOf(reply, query)
  }

  return {
    name: 'usps',
    settings: [
      {
        name: 'consumerKey',
        secret: false,
        required: true,
        description: 'Consumer key of an app at developers.usps.com.',
      },
      { name: 'consumerSecret', secret: true, required: true, description: 'Consumer secret of the same app.' },
      baseUrlSetting(PRODUCTION),
    ],
    covers: (carrier) => carrier === 'usps',
    aggregates: false,
    track,
  }
}

const trackingUrl = (account: CarrierAccount, { trackingNumber }: TrackQuery): string =>
  addressOf(account, PRODUCTION, `/tracking/v3/tracking/${encodeURIComponent(bare(trackingNumber))}`, {
    expand: 'DETAIL',
  })

function answerOf(reply: JsonReply, { trackingNumber }: TrackQuery): CarrierAnswer {
  if (!reply.ok) return reply
  if (reply.status === 404 || (reply.status >= 400 && isUnknownNumber(reply.json))) {
    return failed('not_found', 'USPS does not know the number, or not yet.')
  }
  if (reply.status >= 400) return failed('rejected', `USPS refuses the question (status ${reply.status}).`)
  return readReport(reply.json, trackingNumber, USPS.timeZone)
}
