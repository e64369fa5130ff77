import type { Config } from '#platform/config'
import type { Logger } from '#platform/log'
import { type OwnerOptions, ownEmbeddedPostgres } from '#platform/owned-postgres'

/** A database to work on, and how to leave it. */
export interface Access {
  url: string
  /** `external`: DATABASE_URL. `owned`: embedded, stopped by `release`. `joined`: embedded, run by another process. */
  kind: 'external' | 'owned' | 'joined'
  release: () => Promise<void>
}

export const externalDatabase = ({ DATABASE_URL: url }: Config): Access | null =>
  url ? { url, kind: 'external', release: async () => {} } : null

/** For `start`: the embedded server is ours for as long as we run. */
export async function ownDatabase(
  config: Config,
  log: Logger,
  hears: Pick<OwnerOptions, 'onLost' | 'onLaunched'> = {},
): Promise<Access> {
  const external = externalDatabase(config)
  if (external) return external
  const { url, adopted, stop } = await ownEmbeddedPostgres(config.DATA_DIR, {
    log,
    ...hears,
    settings: { max_connections: String(Math.max(100, 2 * config.DB_POOL_SIZE + 40)) },
  })
  if (adopted) log.warn({ folder: config.DATA_DIR }, 'took over the embedded database of a process that was killed')
  return { url, kind: 'owned', release: stop }
}
