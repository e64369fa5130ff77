import type { Profile, ProfileNode } from './profiler.ts'

const HTTP = 'HTTP: framework and node'

/**
 * A layer is known by the innermost function of ours, or of a library, in which the time was spent; libraries are in the
 * bundle or as installed.
 */
const LAYERS: readonly (readonly [string, RegExp])[] = [
  ['sign-in', /modules\/tenants\/(access|authenticate|sign-in|signing|caller)|surfaces\/ogoship\/auth|crypto/],
  [
    'wire to order',
    /wire\/[\w-]+\.ts (order|line|amount|customer|text|document|cash|status|upper)\w*(From)?$|parseJson/,
  ],
  ['order to wire', /wire\/[\w-]+\.ts to[A-Z]\w*|http\/answer\.ts/],
  [
    'checks of the contract',
    /ajv|platform\/http\/(validate|text|query)|v1\/normalise|unicode|evalmachine|^ validate\d/,
  ],
  ['statement building (Kysely)', /node_modules\/(.*\/)?kysely/],
  ['driver (pg)', /node_modules\/(.*\/)?pg|platform\/(pooled-connection|db|sql)\.ts/],
  ['jobs afterwards', /platform\/(jobs|job-)|modules\/webhooks|modules\/connectors|react/],
  ['events and outbox', /platform\/(events|outbox|context)\.ts/],
  ['modules', /server\/modules/],
  ['log and request log', /node_modules\/(pino|sonic-boom|thread-stream)|request-log|platform\/log\.ts/],
  ['HTTP: surface', /server\/(platform\/http|surfaces)/],
  [HTTP, /node_modules\/(.*\/)?(fastify|find-my-way|avvio|light)|node:_http|node:internal\/http/],
  ['garbage collection', /\(garbage collector\)/],
]
/** What both HTTP and the driver write and read through: theirs who called it, and otherwise mostly HTTP's. */
const SOCKETS = /node:internal\/(streams|stream_base)|node:net/
const REST = 'rest of the process'
const IDLE = /\(idle\)/

/** Microseconds of the process by layer, most first. */
export function timeByLayer({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const spent = new Map<number, number>()
  for (const [i, id] of samples.entries()) spent.set(id, (spent.get(id) ?? 0) + (timeDeltas[i] ?? 0))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const layers = new Map<string, number>()
  const visit = (node: ProfileNode, inherited: string): void => {
    const { functionName, url } = node.callFrame
    const known = `${url} ${functionName}`
    const unknown = inherited === REST && SOCKETS.test(known) ? HTTP : inherited
    const layer = LAYERS.find(([, pattern]) => pattern.test(known))?.[0] ?? unknown
    const time = spent.get(node.id) ?? 0
    if (time > 0 && !IDLE.test(functionName)) layers.set(layer, (layers.get(layer) ?? 0) + time)
    for (const child of node.children ?? []) {
      const next = byId.get(child)
      if (next) visit(next, layer)
    }
  }
  const [root] = nodes
  if (root) visit(root, REST)
  return new Map([...layers].sort(([, a], [, b]) => b - a))
}
