import type { CarrierAccount, CarrierAnswer, CarrierGateway, PushCall, TrackQuery } from '#modules/shipments'
import type { Outgoing } from '#platform/outgoing/client'
import { addressOf, credentials } from '../account.ts'
import { callJson, failed, type JsonReply } from '../call.ts'
import { bare } from '../json.ts'
import { headerOf, sameSecret } from '../same-secret.ts'
import { karrioCarriers } from './carriers.ts'
import { readReport, readWebhook } from './wire.ts'

/** Karrio, a self-hosted aggregator: https://www.karrio.io/docs. */
export function createKarrio(deps: { http: Pick<Outgoing, 'send'> }): CarrierGateway {
  /** A tracker that is not there yet is added, whether its carrier already knows the number or not. */
  async function track(account: CarrierAccount, query: TrackQuery, timeoutMs: number): Promise<CarrierAnswer> {
    const key = credentials(account, ['apiKey', 'baseUrl'])
    if (!key.ok) return key
    const started = performance.now()
    const headers = { authorization: `Token ${key.values.apiKey}` }
    const number = bare(query.trackingNumber)
    const found = await callJson(deps.http, addressOf(account, '', `/v1/trackers/${encodeURIComponent(number)}`), {
      method: 'GET',
      headers,
      timeoutMs,
    })
    const carrier = karrioCarriers.theirs(query.carrier)
    if (!found.ok || found.status !== 404 || carrier === null) return answerOf(found, query)
    const left = Math.ceil(timeoutMs - (performance.now() - started))
    if (left <= 0) return failed('timeout', 'The carrier cannot be reached: no complete answer in time.')
    const added = await callJson(deps.http, addressOf(account, '', '/v1/trackers', { pending_pickup: 'true' }), {
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ tracking_number: number, carrier_name: carrier }),
      timeoutMs: left,
    })
    if (added.ok && added.status === 404) return failed('rejected', `Karrio has no connection to ${carrier}.`)
    return answerOf(added, query)
  }

  return {
    name: 'karrio',
    settings: [
      { name: 'baseUrl', secret: false, required: true, description: 'Address of the Karrio server, without /v1.' },
      { name: 'apiKey', secret: true, required: true, description: 'API key of a Karrio user.' },
      {
        name: 'webhookSecret',
        secret: true,
        required: false,
        description: 'Secret that Karrio gave the webhook. Without it no pushed news is accepted.',
      },
    ],
    covers: karrioCarriers.covers,
    aggregates: true,
    track,
    push: { verify, read: readWebhook },
  }
}

/** 424 is Karrio's word for an error of the carrier that it asked. */
function answerOf(reply: JsonReply, { trackingNumber }: TrackQuery): CarrierAnswer {
  if (!reply.ok) return reply
  if (reply.status === 404 || reply.status === 424) {
    return failed('not_found', 'Karrio or its carrier does not know the number, or not yet.')
  }
  if (reply.status >= 400) return failed('rejected', `Karrio refuses the question (status ${reply.status}).`)
  return readReport(reply.json, trackingNumber)
}

/**
 * Karrio signs nothing: it sends the webhook's secret itself, in the header X-Event-Id. The body is as trustworthy as
 * the connection, which has to be encrypted.
 */
function verify({ settings }: CarrierAccount, call: PushCall): boolean {
  const secret = settings.webhookSecret ?? ''
  const offered = headerOf(call, 'x-event-id')
  return secret !== '' && offered !== null && sameSecret(offered, secret)
}
