import assert from 'node:assert/strict'
import fc from 'fast-check'
import type pg from 'pg'
import { brokenRules } from '../../chaos/check-database.ts'

const SEED = Number(process.env.MODEL_SEED ?? 20_260_302)

/**
 * Plays random sequences of commands, the same ones for the same seed. MODEL_RUNS and MODEL_SEED choose other numbers of
 * them and others. A sequence that fails is shortened before it is shown.
 */
export async function playSequences<Command>(
  command: fc.Arbitrary<Command>,
  length: { least: number; most: number },
  runs: number,
  play: (commands: readonly Command[]) => Promise<void>,
): Promise<void> {
  const numRuns = Number(process.env.MODEL_RUNS ?? runs)
  const commands = fc.array(command, { minLength: length.least, maxLength: length.most, size: 'max' })
  console.log(`MODEL_RUNS=${numRuns} MODEL_SEED=${SEED}`)
  await fc.assert(fc.asyncProperty(commands, play), { numRuns, seed: SEED, endOnFailure: process.env.CI !== undefined })
}

/** What the tables have of the shop, as one text that differs when a row does. */
export async function fingerprint(client: pg.Client, shopId: string, tables: readonly string[]): Promise<string> {
  const parts = tables.map(
    (table) =>
      `select '${table}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
         from ${table} t where shop_id = $1`,
  )
  const { rows } = await client.query<{ name: string; sum: string }>(parts.join(' union all '), [shopId])
  return JSON.stringify(rows)
}

/** The sums that hold in every committed state hold now. */
export async function assertSums(client: pg.Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  try {
    assert.deepEqual(await brokenRules(client, false), [])
  } finally {
    await client.query('rollback')
  }
}

/** Status changes that were told of the subjects since the last time, oldest first. */
export class ToldMoves {
  readonly #client: pg.Client
  readonly #shopId: string
  readonly #type: string
  #last = '00000000-0000-0000-0000-000000000000'

  constructor(client: pg.Client, shopId: string, type: string) {
    this.#client = client
    this.#shopId = shopId
    this.#type = type
  }

  async news(): Promise<{ data: Record<string, string> }[]> {
    const { rows } = await this.#client.query<{ id: string; data: Record<string, string> }>(
      'select id, data from event where shop_id = $1 and type = $2 and id > $3 order by id',
      [this.#shopId, this.#type, this.#last],
    )
    this.#last = rows.at(-1)?.id ?? this.#last
    return rows
  }
}
