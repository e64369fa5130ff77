import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Config, demoMode, environmentOf, VARIABLES } from '#platform/config'
import { type Finding, fail, ok, warn } from './finding.ts'

/** Every setting with its value in use; secrets show only that they are set. */
export function settingsTable(): string {
  const given = environmentOf()
  const width = Math.max(...Object.keys(VARIABLES).map((name) => name.length))
  return Object.entries(VARIABLES)
    .map(([name, variable]) => {
      const value = given[name]
      const secret = 'secret' in variable && variable.secret
      const shown = value === undefined ? `${variable.fallback || '(empty)'}  (default)` : secret ? '(set)' : value
      return `${name.padEnd(width)}  ${shown}`
    })
    .join('\n')
}

export async function checkSettings(config: Config): Promise<Finding[]> {
  return [
    ok('settings', 'every variable is well formed'),
    checkExposure(config),
    checkWebhookTargets(config),
    checkMail(config),
    checkDemo(config),
    await checkDisk(config.DATA_DIR),
  ]
}

const LOOPBACK = /^(127\.|localhost$|::1$)/

function checkExposure(config: Config): Finding {
  if (LOOPBACK.test(config.HOST)) return ok('exposure', `only this machine reaches ${config.HOST}`)
  if (config.METRICS_TOKEN === null) {
    return warn('exposure', `HOST ${config.HOST} is open to others and so is /metrics: set METRICS_TOKEN`)
  }
  if (config.PUBLIC_URL === null) {
    return warn('exposure', `HOST ${config.HOST} is open to others: set PUBLIC_URL to the address they use`)
  }
  return ok('exposure', `${config.PUBLIC_URL}, metrics by token`)
}

function checkWebhookTargets(config: Config): Finding {
  if (!config.ALLOW_PRIVATE_WEBHOOKS) return ok('webhook targets', 'public addresses only')
  return warn(
    'webhook targets',
    'a merchant can make this server call your private network: ALLOW_PRIVATE_WEBHOOKS=off unless this is a test',
  )
}

function checkMail(config: Config): Finding {
  const { SMTP_URL: server, MAIL_FROM: from } = config
  if (server === null && demoMode(config)) return ok('mail', 'kept in the mailbox of the demo, at /mailbox')
  if (server === null)
    return warn('mail', 'goes to nobody, and nobody can join by invitation: set SMTP_URL and MAIL_FROM')
  if (from.address.endsWith('@localhost'))
    return fail('mail', 'MAIL_FROM is no address of yours: set it beside SMTP_URL')
  return ok('mail', `by ${server.host}:${server.port} from ${from.address}`)
}

function checkDemo(config: Config): Finding {
  if (!demoMode(config)) return ok('demo', 'off')
  if (config.DATABASE_URL === null)
    return ok('demo', 'on, as by default with the embedded database; DEMO=off for real use')
  return warn('demo', 'on with a database of your own: DEMO=off unless this is a test')
}

const GIGABYTE = 1e9

async function checkDisk(folder: string): Promise<Finding> {
  const disk = await statfs(await existing(folder))
  const free = (disk.bavail * disk.bsize) / GIGABYTE
  const text = `${free.toFixed(1)} GB free for ${folder}`
  if (free < 0.2) return fail('disk', `${text}: the database stops when it is full`)
  return free < 2 ? warn('disk', `${text}: make room`) : ok('disk', text)
}

/** The folder, or the nearest one above that exists. */
async function existing(folder: string): Promise<string> {
  for (let path = folder; ; path = dirname(path)) {
    const found = await stat(path).catch(() => null)
    if (found || path === dirname(path)) return path
  }
}
