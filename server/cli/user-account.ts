import { findUser, renewPassword, resetSecondFactor } from '#modules/tenants'
import { loadConfig } from '#platform/config'
import { createLogger } from '#platform/log'
import type { System } from '#platform/system'
import { withDatabase } from './cli-database.ts'
import { CommandError, textOption, type Values } from './command.ts'
import { systemOf } from './run-app.ts'

/** A new password for somebody who cannot get a mail. */
export const runUserPassword = (values: Values): Promise<number> =>
  withUser(values, async (system, userId, email) => ({ email, password: await renewPassword(system, userId) }))

/** For somebody who lost the authenticator app and the recovery codes. */
export const runUserSecondFactor = (values: Values): Promise<number> =>
  withUser(values, async (system, userId, email) => ({ email, removed: await resetSecondFactor(system, userId) }))

function withUser(
  values: Values,
  work: (system: System, userId: string, email: string) => Promise<Record<string, unknown>>,
): Promise<number> {
  const email = textOption(values, 'email')
  return withDatabase(loadConfig(), createLogger('warn'), async (db) => {
    const system = systemOf(db)
    const userId = await findUser(system, email)
    if (userId === undefined) throw new CommandError(`nobody has an account with the address ${email}`)
    console.log(JSON.stringify(await work(system, userId, email), null, 2))
    return 0
  })
}
