import type { CarrierAccount, CarrierFailure } from '#modules/shipments'

export type TokenReply = { ok: true; token: string; expiresInSeconds: number } | { ok: false; failure: CarrierFailure }

/** Access tokens of accounts, asked for once and kept until shortly before they expire. */
export interface AccessTokens {
  /** The account's token; `ask` is called when there is none, once however many wait for it. */
  get: (account: CarrierAccount, ask: () => Promise<TokenReply>) => Promise<TokenReply>
  /** Forgets a token that the carrier no longer accepts. */
  drop: (account: CarrierAccount, token: string) => void
}

/** A token is renewed this long before its end, so that it does not expire on its way. */
const MARGIN_MS = 60_000
const MOST = 5000

interface Held {
  token: string
  expiresInSeconds: number
  until: number
}

export function createAccessTokens(now: () => Date): AccessTokens {
  const held = new Map<string, Held>()
  const asking = new Map<string, Promise<TokenReply>>()

  async function renew(key: string, ask: () => Promise<TokenReply>): Promise<TokenReply> {
    const reply = await ask()
    if (reply.ok) {
      if (held.size >= MOST) held.clear()
      const { token, expiresInSeconds } = reply
      held.set(key, { token, expiresInSeconds, until: now().getTime() + expiresInSeconds * 1000 - MARGIN_MS })
    }
    return reply
  }

  return {
    async get(account, ask) {
      const key = keyOf(account)
      const known = held.get(key)
      if (known && known.until > now().getTime()) return { ok: true, ...known }
      let request = asking.get(key)
      if (!request) {
        request = renew(key, ask).finally(() => asking.delete(key))
        asking.set(key, request)
      }
      return request
    },
    drop(account, token) {
      const key = keyOf(account)
      if (held.get(key)?.token === token) held.delete(key)
    },
  }
}

/** Changed settings are another account: the token of the former ones is not used. */
const keyOf = ({ id, settings }: CarrierAccount): string => `${id} ${JSON.stringify(settings)}`
