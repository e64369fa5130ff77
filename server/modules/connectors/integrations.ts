import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { invalidInput, NotFound, type Problem } from '#platform/errors'
import { findAccount, noteAnswer, openSecrets, sealSecrets } from './accounts.ts'
import { masked } from './mask.ts'
import type { Integration, VendorAnswer } from './ports.ts'
import {
  deleteIntegration,
  type IntegrationRow,
  lockIntegration,
  selectIntegrations,
  updateSecrets,
} from './queries/integrations.ts'
import type { Tools } from './tools.ts'

export interface IntegrationField {
  name: string
  required: boolean
  description: string
  /** Enough of the secret to recognise it; null when it is not set. */
  masked: string | null
}

/** A program of somebody else, and the shop's account with it. */
export interface IntegrationView {
  name: string
  displayName: string
  connected: boolean
  fields: IntegrationField[]
  pausedUntil: Date | null
  lastSuccessAt: Date | null
  lastErrorAt: Date | null
  lastError: string | null
}

function integrationNamed(tools: Tools, name: string): Integration {
  const integration = tools.integrations.get(name)
  if (!integration) throw new NotFound('integration_not_found', { integration: name })
  return integration
}

function viewOf(integration: Integration, row: IntegrationRow | undefined, secrets: Record<string, string>) {
  return {
    name: integration.name,
    displayName: integration.displayName,
    connected: row !== undefined,
    fields: integration.settings.map((setting) => {
      const secret = secrets[setting.name]
      return { ...setting, masked: secret === undefined ? null : masked(secret) }
    }),
    pausedUntil: row?.pausedUntil ?? null,
    lastSuccessAt: row?.lastSuccessAt ?? null,
    lastErrorAt: row?.lastErrorAt ?? null,
    lastError: row?.lastError ?? null,
  }
}

/** Every integration by name, connected or not. */
export async function listIntegrations(tools: Tools, ctx: Context): Promise<IntegrationView[]> {
  requireScope(ctx, 'admin')
  const rows = await selectIntegrations(ctx)
  return [...tools.integrations.values()]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((integration) => {
      const row = rows.find(({ name }) => name === integration.name)
      return viewOf(integration, row, row ? openSecrets(tools, ctx, row) : {})
    })
}

/** Settings left out or null stay; an empty text removes one. */
export async function putIntegration(
  tools: Tools,
  ctx: Context,
  input: { name: string; settings: Readonly<Record<string, string | null | undefined>> },
): Promise<IntegrationView> {
  requireScope(ctx, 'admin')
  const integration = integrationNamed(tools, input.name)
  return inTransaction(ctx, async (tx) => {
    const { row, isNew } = await lockIntegration(tx, input.name, sealSecrets(tools, tx, input.name, {}))
    const secrets = changedSecrets(integration, openSecrets(tools, tx, row), input.settings)
    await Promise.all([
      updateSecrets(tx, input.name, sealSecrets(tools, tx, input.name, secrets)),
      audit(tx, {
        action: isNew ? 'integration.connected' : 'integration.changed',
        subject: `integration:${input.name}`,
        detail: { settings: Object.keys(input.settings).filter((name) => typeof input.settings[name] === 'string') },
      }),
    ])
    return viewOf(integration, { ...row, pausedUntil: null, lastErrorAt: null, lastError: null }, secrets)
  })
}

/** They travel in headers. */
const PRINTABLE = /^[\x21-\x7e]{1,4000}$/

function changedSecrets(
  { settings }: Integration,
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> {
  const secrets = { ...before }
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(changes)) {
    const text = value?.trim()
    if (!settings.some((setting) => setting.name === name)) {
      problems.push({ field: `settings.${name}`, code: 'setting_unknown' })
    } else if (text === '') delete secrets[name]
    else if (text !== undefined && !PRINTABLE.test(text)) {
      problems.push({ field: `settings.${name}`, code: 'setting_malformed' })
    } else if (text !== undefined) secrets[name] = text
  }
  for (const { name, required } of settings) {
    if (required && secrets[name] === undefined && !problems.some(({ field }) => field === `settings.${name}`))
      problems.push({ field: `settings.${name}`, code: 'setting_missing' })
  }
  if (problems.length > 0) throw invalidInput(problems)
  return secrets
}

/** Forgets the shop's account; what was learned through it stays. */
export async function removeIntegration(tools: Tools, ctx: Context, name: string): Promise<void> {
  requireScope(ctx, 'admin')
  integrationNamed(tools, name)
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteIntegration(tx, name))) throw new NotFound('integration_not_connected', { integration: name })
    await audit(tx, { action: 'integration.disconnected', subject: `integration:${name}` })
  })
}

const TEST_LIMIT_MS = 10_000

/** Calls the other side with the keys as they are stored. Answers what the account is called there. */
export async function testIntegration(tools: Tools, ctx: Context, name: string): Promise<VendorAnswer<string | null>> {
  requireScope(ctx, 'admin')
  const { test } = integrationNamed(tools, name)
  const connected = await findAccount(tools, ctx, name)
  if (!connected) throw new NotFound('integration_not_connected', { integration: name })
  return noteAnswer(ctx, connected, await test(connected.account, TEST_LIMIT_MS))
}
