import type { DemoKeys } from './demo-shop.ts'

export interface Banner {
  address: string
  /** What holds the data, in a few words. */
  data: string
  /** Address of the demo carrier, if one runs. */
  carrier: string | null
  /** Names of the API families that are mounted. */
  surfaces: readonly string[]
  demo?: { file: string; keys: DemoKeys }
}

/** What a person needs to go on, once everything runs. */
export function bannerOf({ address, data, carrier, surfaces, demo }: Banner): string {
  const rows: [string, string][] = [
    ['Console', `${address}/console`],
    ['API docs', `${address}/docs`],
    ['Data', data],
  ]
  if (carrier !== null) rows.push(['Carrier', `${carrier} (Northern Post, a demo)`])
  if (demo) rows.push(...keyRows(demo.keys, surfaces), ['Keys in', demo.file])
  const examples = demo ? examplesOf(address, demo.keys, surfaces) : []
  const parts = [table(rows), ...(examples.length > 0 ? [`  Try\n${examples.map(indent).join('\n')}`] : [])]
  return `\n${parts.join('\n\n')}\n\n  Stop with Ctrl-C.\n\n`
}

function keyRows({ api, karla, ogoship, shopgo }: DemoKeys, surfaces: readonly string[]): [string, string][] {
  const rows: [string, string][] = [['Sign in', `${shopgo.email}  password ${shopgo.password}`]]
  if (surfaces.includes('api')) rows.push(['API key', api.key])
  if (surfaces.includes('karla')) rows.push(['Karla user', `${karla.username}  key ${karla.key}`])
  if (surfaces.includes('ogoship')) {
    rows.push(
      ['OGOship key', ogoship.ogoKey],
      ['merchant', `${ogoship.merchantId}  secret ${ogoship.secretToken}`],
      ['client', `${ogoship.clientId}  secret ${ogoship.clientSecret}`],
    )
  }
  if (surfaces.includes('ogoship-tracking')) rows.push(['operator key', ogoship.operatorKey])
  if (surfaces.includes('shopgo-platform')) rows.push(['platform key', shopgo.platformKey])
  return rows
}

/** The demo client's secret is public and the rest opens invented data only, so the lines can be pasted as they are. */
function examplesOf(address: string, { api, karla, ogoship, shopgo }: DemoKeys, surfaces: readonly string[]): string[] {
  const examples: string[] = []
  if (surfaces.includes('api')) {
    examples.push(`curl -H 'Authorization: Bearer ${api.key}' ${address}/api/orders`)
  }
  if (surfaces.includes('karla')) {
    examples.push(`curl -u ${karla.username}:${karla.key} ${address}/karla/v1/shops/demo/orders`)
  }
  if (surfaces.includes('ogoship')) {
    examples.push(
      `curl -H 'X-OgoKey: ${ogoship.ogoKey}' ${address}/ogoship/api/v1/orders`,
      `curl -d grant_type=password -d username=${ogoship.merchantId} -d password=${ogoship.secretToken} -u ${ogoship.clientId}:${ogoship.clientSecret} ${address}/ogoship/OAuth/Token`,
    )
  }
  if (surfaces.includes('shopgo')) {
    const login = JSON.stringify({ email: shopgo.email, password: shopgo.password })
    examples.push(`curl -d '${login}' ${address}/shopgo/v1/management/auth/key`)
  }
  return examples
}

const indent = (line: string): string => `    ${line}`

function table(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return rows.map(([label, text]) => `  ${label.padEnd(width)}${text}`).join('\n')
}
