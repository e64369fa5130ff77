import { resolve } from 'node:path'

/** A setting that is missing or wrong; the message names the variable. */
export class ConfigError extends Error {}

interface Variable<T> {
  /** Shown by `doctor` and in docs/operations.md. */
  description: string
  fallback: string
  parse: (text: string, name: string) => T
  secret?: boolean
}

const wrong = (name: string, text: string, wanted: string): never => {
  throw new ConfigError(`${name}: expected ${wanted}, found "${text}"`)
}

const text = (value: string): string => value
const optional = (value: string): string | null => (value === '' ? null : value)
const folder = (value: string): string => resolve(value)

const integer =
  (from: number, to: number) =>
  (value: string, name: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < from || number > to) wrong(name, value, `a whole number from ${from} to ${to}`)
    return number
  }

const optionalPort = (value: string, name: string): number | null =>
  value === '' ? null : integer(0, 65535)(value, name)

const oneOf =
  <Choice extends string>(...choices: Choice[]) =>
  (value: string, name: string): Choice =>
    choices.find((choice) => choice === value) ?? wrong(name, value, choices.join(' or '))

const onOff = (value: string, name: string): boolean => oneOf('on', 'off')(value, name) === 'on'
const onOffAuto = (value: string, name: string): boolean | null => {
  const choice = oneOf('on', 'off', 'auto')(value, name)
  return choice === 'auto' ? null : choice === 'on'
}

const webAddress = (value: string, name: string): string | null => {
  if (value === '') return null
  if (!/^https?:\/\/[^\s]+$/.test(value) || !URL.canParse(value)) wrong(name, value, 'an http or https address')
  return value.replace(/\/+$/, '')
}

const postgresAddress = (value: string, name: string): string | null => {
  if (value === '') return null
  if (!/^postgres(ql)?:\/\/\S+$/.test(value)) {
    throw new ConfigError(`${name}: expected postgres://user:password@host:port/database`)
  }
  return value
}

/** Where mails are handed over. */
export interface MailServer {
  host: string
  port: number
  /** TLS from the first byte; without it, as soon as the server offers it. */
  secure: boolean
  requireTLS: boolean
  auth?: { user: string; pass: string }
}

export interface MailSender {
  name: string
  address: string
}

const SMTP_PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }
const ON_THIS_MACHINE = /^(?:127\.|localhost$|\[?::1\]?$)/

const isEncoded = (text: string): boolean => !/%(?![0-9a-f]{2})/i.test(text)

const mailServer = (value: string, name: string): MailServer | null => {
  if (value === '') return null
  const url = URL.canParse(value) ? new URL(value) : null
  const port = url && SMTP_PORTS[url.protocol]
  if (!url || !port || url.hostname === '' || !isEncoded(url.username + url.password)) {
    throw new ConfigError(`${name}: expected smtp://user:password@host:587, or smtps:// for TLS from the start`)
  }
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? port : Number(url.port),
    secure: url.protocol === 'smtps:',
    // A password does not travel in the open.
    requireTLS: url.searchParams.get('tls') === 'required' || (user !== '' && !ON_THIS_MACHINE.test(url.hostname)),
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
  }
}

const mailSender = (value: string, name: string): MailSender => {
  const [, called = '', address = value] = /^"?([^"<>]*?)"?\s*<([^<>]+)>$/.exec(value) ?? []
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(address) || /\p{Cc}/u.test(value)) {
    wrong(name, value, 'an address, or a name and an address as in Harbour & Pine <post@harbour-pine.example>')
  }
  return { name: called, address }
}

const encryptionKeys = (value: string, name: string): { id: string; key: Buffer }[] => {
  if (value === '') return []
  return value.split(',').map((entry) => {
    const [id, encoded, ...rest] = entry.trim().split(':')
    const key = Buffer.from(encoded ?? '', 'base64')
    if (!id || !/^[a-z0-9]{1,16}$/.test(id) || rest.length > 0 || key.length !== 32) {
      throw new ConfigError(`${name}: expected id:key pairs separated by commas, each key 32 bytes in base64`)
    }
    return { id, key }
  })
}

const define = <T>(variable: Variable<T>): Variable<T> => variable

/** Every setting there is. Nothing else in the program reads the environment. */
export const VARIABLES = {
  HOST: define({ description: 'Address the server listens on.', fallback: '127.0.0.1', parse: text }),
  PORT: define({
    description: 'Port the server listens on; 0 takes a free one.',
    fallback: '8080',
    parse: integer(0, 65535),
  }),
  WORK_PORT: define({
    description: 'Port on which `work` answers /health and /metrics. Empty: none.',
    fallback: '',
    parse: optionalPort,
  }),
  PUBLIC_URL: define({
    description:
      'Address under which clients reach the server, for links and as the issuer of tokens. Empty: HOST and PORT in links, `doorstep` as issuer.',
    fallback: '',
    parse: webAddress,
  }),
  DATA_DIR: define({
    description: 'Folder of the embedded database and generated keys.',
    fallback: './data',
    parse: folder,
  }),
  DATABASE_URL: define({
    description: 'PostgreSQL 15 or newer to use instead of the embedded one. The user owns the schema.',
    fallback: '',
    parse: postgresAddress,
    secret: true,
  }),
  DB_POOL_SIZE: define({
    description: 'Connections of one process for requests and jobs.',
    fallback: '16',
    parse: integer(2, 500),
  }),
  DB_POOLER: define({
    description:
      'transaction: a pooler such as PgBouncer in transaction mode stands before the database. session: none does.',
    fallback: 'session',
    parse: oneOf('session', 'transaction'),
  }),
  ENCRYPTION_KEYS: define({
    description:
      'Keys that encrypt stored secrets, as id:base64 pairs separated by commas; the first encrypts, all decrypt. Empty: made once and kept in DATA_DIR/keys.json.',
    fallback: '',
    parse: encryptionKeys,
    secret: true,
  }),
  DEMO: define({
    description: 'Demo shop with known credentials. auto: on with the embedded database, off with DATABASE_URL.',
    fallback: 'auto',
    parse: onOffAuto,
  }),
  DEMO_CARRIER_PORT: define({
    description: 'Port of the demo carrier that `start` runs in demo mode; 0, or one that is in use, takes a free one.',
    fallback: '0',
    parse: integer(0, 65535),
  }),
  DEMO_CARRIER_SPEED: define({
    description: 'How many times faster than life parcels of the demo carrier move. 600: home in three minutes.',
    fallback: '600',
    parse: integer(1, 1_000_000),
  }),
  ALLOW_PRIVATE_WEBHOOKS: define({
    description: 'Lets webhooks call private and loopback addresses. For tests and demos.',
    fallback: 'off',
    parse: onOff,
  }),
  WEBHOOK_CONCURRENCY: define({
    description:
      'Webhook calls at a time in one worker process, a quarter of them to endpoints that fail or are slow. As many again may take longer than a second.',
    fallback: '100',
    parse: integer(1, 5000),
  }),
  RATE_LIMIT: define({
    description: 'Requests a minute per credential in one server process; 0 lifts the limit.',
    fallback: '6000',
    parse: integer(0, 10_000_000),
  }),
  TRUST_PROXY: define({
    description: 'Takes the client address from X-Forwarded-For. Only behind a proxy that sets it.',
    fallback: 'off',
    parse: onOff,
  }),
  TRIAL_DAYS: define({
    description: 'Days that a trial of a plan lasts.',
    fallback: '14',
    parse: integer(1, 3650),
  }),
  SMTP_URL: define({
    description:
      'Mail server, as smtp://user:password@host:587, or smtps:// for TLS from the start; ?tls=required refuses to do without. Empty: mails are sent to nobody and kept for thirty days.',
    fallback: '',
    parse: mailServer,
    secret: true,
  }),
  MAIL_FROM: define({
    description: 'Sender of mails, as an address or as Name <address>.',
    fallback: 'Doorstep <doorstep@localhost>',
    parse: mailSender,
  }),
  METRICS_TOKEN: define({
    description: 'Bearer token that /metrics asks for. Empty: open, for a private network.',
    fallback: '',
    parse: optional,
    secret: true,
  }),
  LOG_LEVEL: define({
    description:
      'Least severe log line written: silent, fatal, error, warn, info, debug or trace. auto: warn for `start` on a terminal, else info.',
    fallback: 'auto',
    parse: oneOf('auto', 'silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'),
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: define({
    description: 'OTLP over HTTP receiver of traces, without /v1/traces. Empty: no traces.',
    fallback: '',
    parse: webAddress,
  }),
  SHUTDOWN_DELAY_SECONDS: define({
    description:
      'Time after SIGTERM in which a server says that it is not ready and goes on answering, also on new connections: longer than the load balancer takes to notice. 0 without one.',
    fallback: '0',
    parse: integer(0, 300),
  }),
  SHUTDOWN_SECONDS: define({
    description: 'Time that running requests and jobs get to finish after SIGTERM.',
    fallback: '25',
    parse: integer(1, 600),
  }),
  EVENT_RETENTION_MONTHS: define({
    description: 'Months that events, webhook attempts and audit entries are kept.',
    fallback: '24',
    parse: integer(1, 240),
  }),
} as const

export type VariableName = keyof typeof VARIABLES
export type Config = { readonly [Name in VariableName]: ReturnType<(typeof VARIABLES)[Name]['parse']> }

/** Reads every variable at once; throws a ConfigError that names the first wrong one. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const entries = Object.entries(VARIABLES).map(([name, variable]) => {
    const value = env[name]?.trim()
    const { fallback, parse } = variable as Variable<unknown> // safe: each parses texts into its own type
    return [name, parse(value === undefined || value === '' ? fallback : value, name)]
  })
  return Object.fromEntries(entries) as Config // safe: one entry for each variable
}

/** The variables that are set, as they were given. */
export function environmentOf(env: Record<string, string | undefined> = process.env): Record<string, string> {
  const given = Object.keys(VARIABLES).map((name) => [name, env[name]?.trim() ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** Whether the demo shop exists: asked for, or by default with the embedded database. */
export const demoMode = (config: Config): boolean => config.DEMO ?? config.DATABASE_URL === null

/** Lines of a program that people watch would hide its banner; machines get them all. */
export const logLevel = (config: Config, watched: boolean): Exclude<Config['LOG_LEVEL'], 'auto'> =>
  config.LOG_LEVEL === 'auto' ? (watched ? 'warn' : 'info') : config.LOG_LEVEL
