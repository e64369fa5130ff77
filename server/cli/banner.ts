import type { Config } from '#platform/config'

export interface Banner {
  address: string
  config: Config
  database: 'external' | 'owned' | 'joined'
  demo: boolean
}

/** What a person needs to go on, once everything runs. */
export function bannerOf({ address, config, database }: Banner): string {
  const rows: [string, string][] = [
    ['Doorstep', address],
    ['API docs', `${address}/docs`],
    ['Data', database === 'owned' ? `${config.DATA_DIR} (embedded PostgreSQL)` : 'PostgreSQL at DATABASE_URL'],
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return `\n${rows.map(([label, text]) => `  ${label.padEnd(width)}${text}`).join('\n')}\n\n  Stop with Ctrl-C.\n\n`
}
