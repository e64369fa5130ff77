import { createHmac } from 'node:crypto'
import type { CarrierAccount, CarrierAnswer, CarrierGateway, PushCall, TrackQuery } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { addressOf, baseUrlSetting, credentials } from '../account.ts'
import { callJson, failed } from '../call.ts'
import { bare, parsed } from '../json.ts'
import { headerOf, sameSecret } from '../same-secret.ts'
import { easypostCarriers } from './carriers.ts'
import { readEvent, readReport } from './wire.ts'

const PRODUCTION = 'https://api.easypost.com'

/** EasyPost, an aggregator: https://docs.easypost.com/docs/trackers. */
export function createEasypost(deps: { http: Pick<Outgoing, 'send'> }): CarrierGateway {
  /** Creating a tracker that there is gives the one that there is, so that asking and subscribing are one call. */
  async function track(account: CarrierAccount, query: TrackQuery, timeoutMs: number): Promise<CarrierAnswer> {
    const key = credentials(account, ['apiKey'])
    if (!key.ok) return key
    const carrier = easypostCarriers.theirs(query.carrier)
    const tracker = { tracking_code: bare(query.trackingNumber), ...(carrier === null ? {} : { carrier }) }
    const reply = await callJson(deps.http, addressOf(account, PRODUCTION, '/v2/trackers'), {
      headers: {
        authorization: `Basic ${Buffer.from(`${key.values.apiKey}:`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ tracker }),
      timeoutMs,
    })
    if (!reply.ok) return reply
    if (reply.status === 404) return failed('not_found', 'EasyPost does not know the number, or not yet.')
    if (reply.status >= 400) return failed('rejected', `EasyPost refuses the question (status ${reply.status}).`)
    return readReport(reply.json, query.trackingNumber)
  }

  return {
    name: 'easypost',
    settings: [
      { name: 'apiKey', secret: true, required: true, description: 'API key; it is of test or of production.' },
      {
        name: 'webhookSecret',
        secret: true,
        required: false,
        description: 'Secret that was given to EasyPost with the webhook. Without it no pushed news is accepted.',
      },
      baseUrlSetting(PRODUCTION),
    ],
    covers: easypostCarriers.covers,
    aggregates: true,
    track,
    push: { verify, read: (rawBody) => readEvent(parsed(rawBody)) },
  }
}

/** EasyPost signs with the secret in Unicode form NFKD. */
function verify({ settings }: CarrierAccount, call: PushCall): boolean {
  const secret = settings.webhookSecret ?? ''
  const signature = headerOf(call, 'x-hmac-signature')
  if (secret === '' || signature === null) return false
  const digest = createHmac('sha256', secret.normalize('NFKD')).update(call.rawBody).digest('hex')
  return sameSecret(signature, `hmac-sha256-hex=${digest}`)
}
