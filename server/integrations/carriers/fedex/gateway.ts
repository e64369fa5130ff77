import type { CarrierAccount, CarrierAnswer, CarrierGateway } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import type { AccessTokens, TokenReply } from '../access-tokens.ts'
import { addressOf, baseUrlSetting, credentials } from '../account.ts'
import { authorisedCall, readToken } from '../authorised-call.ts'
import { callJson, failed } from '../call.ts'
import { bare } from '../json.ts'
import { errorCodeOf, isNotFound, readFedexAnswer } from './wire.ts'

const STANDARD = 'https://apis.fedex.com'

/** FedEx Track API v1 ("Basic Integrated Visibility"), with client credentials. */
export function createFedex(deps: { http: Pick<Outgoing, 'send'>; tokens: AccessTokens }): CarrierGateway {
  const { http, tokens } = deps
  return {
    name: 'fedex',
    aggregates: false,
    covers: (carrier) => carrier === 'fedex',
    settings: [
      {
        name: 'clientId',
        secret: false,
        required: true,
        description: 'API key of a project with the Track API at developer.fedex.com.',
      },
      { name: 'clientSecret', secret: true, required: true, description: 'Secret key of the same project.' },
      baseUrlSetting(STANDARD),
    ],
    async track(account, query, timeoutMs): Promise<CarrierAnswer> {
      const given = credentials(account, ['clientId', 'clientSecret'])
      if (!given.ok) return given
      const trackingNumber = bare(query.trackingNumber)
      const reply = await authorisedCall({
        tokens,
        account,
        timeoutMs,
        askToken: (limitMs) => askToken(http, account, given.values, limitMs),
        call: (token, limitMs) =>
          callJson(http, addressOf(account, STANDARD, '/track/v1/trackingnumbers'), {
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-locale': 'en_US' },
            body: JSON.stringify({
              includeDetailedScans: true,
              trackingInfo: [{ trackingNumberInfo: { trackingNumber } }],
            }),
            timeoutMs: limitMs,
          }),
      })
      if (!reply.ok) return reply
      if (reply.status < 400) return readFedexAnswer(reply.json, trackingNumber)
      const code = errorCodeOf(reply.json)
      if (isNotFound(code)) return failed('not_found', 'FedEx does not know the number.')
      return failed('rejected', `FedEx refuses the question (${code ?? `status ${reply.status}`}).`)
    },
  }
}

async function askToken(
  http: Pick<Outgoing, 'send'>,
  account: CarrierAccount,
  { clientId, clientSecret }: Record<'clientId' | 'clientSecret', string>,
  timeoutMs: number,
): Promise<TokenReply> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  return readToken(
    await callJson(http, addressOf(account, STANDARD, '/oauth/token'), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      timeoutMs,
    }),
  )
}
