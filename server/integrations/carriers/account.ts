import type { CarrierAccount, CarrierFailure, GatewaySetting } from '#modules/shipments'

/** The setting that points a gateway to a sandbox in place of the carrier's production address. */
export const baseUrlSetting = (standard: string): GatewaySetting => ({
  name: 'baseUrl',
  secret: false,
  required: false,
  description: `Address of the API, for its sandbox. ${standard} unless told.`,
})

/** The address of one call: the account's base URL or the standard one, then path and query. */
export function addressOf(
  account: CarrierAccount,
  standard: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const base = (account.settings.baseUrl?.trim() || standard).replace(/\/+$/, '')
  const search = new URLSearchParams(query).toString()
  return search === '' ? base + path : `${base}${path}?${search}`
}

export type Credentials<Name extends string> =
  | { ok: true; values: Record<Name, string> }
  | { ok: false; failure: CarrierFailure }

/** Settings that go into headers and query strings. Those that cannot are an `auth` failure before any call is made. */
export function credentials<Name extends string>(
  { settings }: CarrierAccount,
  names: readonly Name[],
): Credentials<Name> {
  const values: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = settings[name]?.trim() ?? ''
    if (!/^[\x21-\x7e]+$/.test(value)) {
      const message = `The setting ${name} is empty or has characters that no such setting has.`
      return { ok: false, failure: { kind: 'auth', message } }
    }
    values[name] = value
  }
  return { ok: true, values: values as Record<Name, string> } // safe: the loop has set every name
}
