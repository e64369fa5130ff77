import type { Schemas } from '../../api.ts'

/** An account with somebody else: a carrier, a shop system, a mail tool. */
export interface Connection {
  /** As the address of the page names it. */
  name: string
  displayName: string
  connected: boolean
  /** False: it is connected and not asked. */
  active: boolean
  fields: readonly ConnectionField[]
  pausedUntil: string | null
  lastSuccessAt: string | null
  lastErrorAt: string | null
  lastError: string | null
  pushUrl: string | null
}

export interface ConnectionField {
  name: string
  required: boolean
  secret: boolean
  description: string
  isSet: boolean
  /** Enough of a secret to recognise it, or the whole of what is none. */
  shown: string | null
}

export const connectionOfCarrier = (
  { gateway, settings, fields, ...rest }: Schemas['CarrierConnection'],
  carriers: readonly Schemas['Carrier'][],
): Connection => ({
  ...rest,
  name: gateway,
  displayName: carriers.find(({ name }) => name === gateway)?.displayName ?? gateway,
  fields: fields.map((field) => ({ ...field, shown: settings[field.name] ?? null })),
})

export const connectionOfIntegration = ({ fields, ...rest }: Schemas['Integration']): Connection => ({
  ...rest,
  active: true,
  pushUrl: null,
  fields: fields.map(({ masked, ...field }) => ({ ...field, secret: true, isSet: masked !== null, shown: masked })),
})

export type ConnectionState = 'notConnected' | 'inactive' | 'paused' | 'failing' | 'connected'

/** What a look at the list has to tell. */
export function stateOf(connection: Connection, now: Date): ConnectionState {
  const { connected, active, pausedUntil, lastErrorAt, lastSuccessAt } = connection
  if (!connected) return 'notConnected'
  if (!active) return 'inactive'
  if (pausedUntil !== null && new Date(pausedUntil) > now) return 'paused'
  const isLatest = lastErrorAt !== null && (lastSuccessAt === null || lastErrorAt > lastSuccessAt)
  return isLatest ? 'failing' : 'connected'
}

/** What to send: a field that was left alone stays; a plain one that was emptied is removed. */
export function settingsOf(fields: readonly ConnectionField[], form: FormData): Record<string, string> {
  const entries = fields.flatMap(({ name, secret, shown }) => {
    const text = String(form.get(name) ?? '').trim()
    const isSame = secret ? text === '' : text === (shown ?? '')
    return isSame ? [] : [[name, text]]
  })
  return Object.fromEntries(entries)
}
