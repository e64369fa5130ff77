import { parseArgs } from 'node:util'

export const FIGURES = [
  'create',
  'upsert',
  'read',
  'list',
  'webhook',
  'latency',
  'ingest',
  'tracking',
  'carrier',
  'start',
  'memory',
  'filters',
  'layers',
  'scale',
] as const
export type FigureName = (typeof FIGURES)[number]

export interface Options {
  shops: number
  orders: number
  /** In the log of events, beside those of the run itself. */
  events: number
  /** Length of one slice. */
  seconds: number
  /** Slices of each side; the two sides take turns. */
  slices: number
  /** Connections of the load and of the bare loops. */
  connections: number
  /** Connections of the server to its database. */
  pool: number
  idleSeconds: number
  only: readonly FigureName[]
  json: string | null
  /** Arguments of node for the server, such as --cpu-prof. */
  nodeArgs: readonly string[]
}

export const HELP = `Usage: npm run bench -- [options]

  --only <figures>      some of ${FIGURES.join(',')}
  --orders <n>          orders in the database; beyond 10000 the figure "scale" compares the two sizes (10000);
                        "filters" puts as many into a shop of its own
  --shops <n>           shops they belong to; one of them has a tenth, at least 10000 (1)
  --events <n>          events that "scale" adds to the log, of the orders in turn (0)
  --seconds <n>         length of one slice (4)
  --slices <n>          slices of each side, in turns (3)
  --connections <n>     connections of the load, and of the bare loops (32)
  --pool <n>            connections of the server to its database (16, its own default)
  --idle <n>            seconds before the memory is read (30)
  --json <file>         results as JSON
  --node-args=<text>    arguments of node for the server, such as "--cpu-prof --cpu-prof-dir=/tmp/prof"`

export function readOptions(args: string[]): Options | null {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h' },
      only: text(FIGURES.join(',')),
      orders: text('10000'),
      shops: text('1'),
      events: text('0'),
      seconds: text('4'),
      slices: text('3'),
      connections: text('32'),
      pool: text('16'),
      idle: text('30'),
      json: { type: 'string' },
      'node-args': text(''),
    },
  })
  if (values.help) return null
  const options: Options = {
    shops: positive(values.shops, 'shops'),
    orders: positive(values.orders, 'orders'),
    events: whole(values.events, 'events', 0),
    seconds: positive(values.seconds, 'seconds'),
    slices: positive(values.slices, 'slices'),
    connections: positive(values.connections, 'connections'),
    pool: positive(values.pool, 'pool'),
    idleSeconds: positive(values.idle, 'idle'),
    only: figuresIn(values.only),
    json: values.json ?? null,
    nodeArgs: values['node-args'].split(' ').filter((arg) => arg !== ''),
  }
  return options
}

const positive = (text: string, name: string): number => whole(text, name, 1)

function whole(text: string, name: string, least: number): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isInteger(number) || number < least)
    throw new Error(`--${name}: expected a whole number, at least ${least}`)
  return number
}

function figuresIn(text: string): FigureName[] {
  return text.split(',').map((name) => {
    const found = FIGURES.find((figure) => figure === name.trim())
    if (!found) throw new Error(`--only: there is no figure "${name}"; there are ${FIGURES.join(', ')}`)
    return found
  })
}
