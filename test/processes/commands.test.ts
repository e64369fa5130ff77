import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { COMMANDS } from '../../server/cli/commands.ts'
import { authenticateKey } from '../../server/modules/tenants/index.ts'
import { VARIABLES } from '../../server/platform/config.ts'
import { EVERY_SCOPE } from '../../server/platform/context.ts'
import { openDatabase } from '../../server/platform/db.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { passwordMatches } from '../../server/platform/secrets.ts'
import { cloneDatabase } from '../support/database.ts'
import { dataFolder, PROCESSES, run } from '../support/process.ts'

const DATA_DIR = await dataFolder()

test('a mistake in the command line is refused at once with exit code 2, by name', PROCESSES, async () => {
  const wrong: [string[], RegExp][] = [
    [['sevre'], /unknown command: sevre/],
    [['start', '--prot', '1'], /start: Unknown option '--prot'/],
    [['serve', 'extra'], /serve: Unexpected argument 'extra'/],
    [['shop', 'create', '--name', 'x'], /option --slug is missing/],
    [['shop', 'remove'], /unknown command: shop remove/],
  ]
  for (const [args, expected] of wrong) {
    const { code, stdout, stderr } = await run(args, { DATA_DIR })
    assert.equal(code, 2, args.join(' '))
    assert.match(stderr, expected)
    assert.equal(stderr.trim().split('\n').length, 1)
    assert.equal(stdout, '')
  }
})

test('every command is listed and explains itself', PROCESSES, async () => {
  const { code, stdout } = await run([], {})
  assert.equal(code, 0)
  for (const { name } of COMMANDS) assert.ok(stdout.includes(`  ${name} `), name)
  const help = await run(['shop', 'create', '--help'], {})
  assert.equal(help.code, 0)
  assert.match(help.stdout, /^Usage: doorstep shop create/)
  assert.match(help.stdout, /--currency <code> +ISO 4217/)
})

test('a wrong setting is one line that names the variable, and exit code 2', PROCESSES, async () => {
  const { code, stderr } = await run(['start'], { DATA_DIR, PORT: 'http' })
  assert.equal(code, 2)
  assert.equal(stderr, 'doorstep: PORT: expected a whole number from 0 to 65535, found "http"\n')
})

test('a database that is away is one line without its password', PROCESSES, async () => {
  const DATABASE_URL = 'postgres://doorstep:hunter2@127.0.0.1:1/doorstep'
  const { code, stderr } = await run(['migrate'], { DATA_DIR, DATABASE_URL })
  assert.equal(code, 1)
  assert.match(stderr, /^doorstep: the database cannot be reached: .*ECONNREFUSED.*\n$/)
  assert.ok(!stderr.includes('hunter2'))
})

test('serve and work want a database, and a migrated one', PROCESSES, async () => {
  const none = await run(['serve'], { DATA_DIR })
  assert.equal(none.code, 1)
  assert.match(none.stderr, /no database: set DATABASE_URL/)
  const { url: DATABASE_URL } = await cloneDatabase()
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  await client.query(`delete from migration where name like '0002%'`)
  await client.end()
  const old = await run(['work'], { DATA_DIR, DATABASE_URL })
  assert.equal(old.code, 1)
  assert.match(old.stderr, /lacks 0002_commerce\.sql: run the command migrate first/)
})

test('migrate on a new database applies everything, and once more nothing', PROCESSES, async () => {
  const { url } = await cloneDatabase()
  const fresh = new URL(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const name = `${fresh.pathname.slice(1)}_new`
  await client.query(`create database ${name}`)
  fresh.pathname = `/${name}`
  const first = await run(['migrate'], { DATA_DIR, DATABASE_URL: fresh.href })
  assert.match(first.stdout, /^applied 0001_foundation\.sql/)
  const second = await run(['migrate'], { DATA_DIR, DATABASE_URL: fresh.href })
  assert.match(second.stdout, /^up to date at /)
  await client.query(`drop database ${name}`)
  await client.end()
})

test(
  'shop create and operator create print keys that work, and refuse a slug in use or unknown',
  PROCESSES,
  async () => {
    const { url: DATABASE_URL } = await cloneDatabase()
    const shop = [
      'shop',
      'create',
      '--name',
      'Puoti',
      '--slug',
      'puoti',
      '--currency',
      'EUR',
      '--language',
      'fi',
      '--country',
      'FI',
    ]
    const { code, stdout, stderr } = await run(shop, { DATA_DIR, DATABASE_URL })
    assert.equal(code, 0, stderr)
    const printed = JSON.parse(stdout) as { shop: { id: string }; api: { key: string }; ogoship: { ogoKey: string } }
    const db = openDatabase({ url: DATABASE_URL, poolSize: 2, pooler: 'session' })
    const system = { db, now: () => new Date(), newId: () => uuidv7(new Date()) }
    const holder = await authenticateKey(system, printed.api.key, ['api_key'])
    assert.equal(holder?.shopId, printed.shop.id)
    assert.equal((await authenticateKey(system, printed.ogoship.ogoKey, ['ogoship_key']))?.shopId, printed.shop.id)
    await db.close()
    const again = await run(shop, { DATA_DIR, DATABASE_URL })
    assert.equal(again.code, 1)
    assert.match(again.stderr, /slug_taken/)
    const staff = await run(['operator', 'create', '--shop', 'puoti'], { DATA_DIR, DATABASE_URL })
    assert.equal(staff.code, 0, staff.stderr)
    const keys = JSON.parse(staff.stdout) as typeof printed
    const open = openDatabase({ url: DATABASE_URL, poolSize: 2, pooler: 'session' })
    for (const [kind, text] of [['api_key', keys.api.key] as const, ['ogoship_key', keys.ogoship.ogoKey] as const]) {
      const operator = await authenticateKey({ ...system, db: open }, text, [kind])
      assert.deepEqual([operator?.shopId, operator?.role], [printed.shop.id, 'operator'])
      assert.deepEqual([...(operator?.scopes ?? [])], [...EVERY_SCOPE])
    }
    await open.close()
    const nowhere = await run(['operator', 'create', '--shop', 'nowhere'], { DATA_DIR, DATABASE_URL })
    assert.deepEqual(
      [nowhere.code, nowhere.stderr],
      [1, 'doorstep: there is no shop nowhere: make one with shop create\n'],
    )
  },
)

test('shop create makes an owner who can sign in, and shop plan puts the shop on a plan', PROCESSES, async () => {
  const { url: DATABASE_URL } = await cloneDatabase()
  const env = { DATA_DIR, DATABASE_URL, TRIAL_DAYS: '7' }
  const facts = '--name Matjar --slug matjar --currency JOD --language ar --country JO'.split(' ')
  const create = (...more: string[]) => run(['shop', 'create', ...facts, ...more], env)
  const nobody = await create('--owner-name', 'Layla Haddad')
  assert.deepEqual([nobody.code, /--owner-name needs --owner/.test(nobody.stderr)], [2, true])
  const wrong = await create('--owner', 'nobody')
  assert.equal(wrong.code, 1)
  assert.match(wrong.stderr, /field_invalid .*email/)
  const { code, stdout, stderr } = await create('--owner', 'layla@example.com', '--owner-name', 'Layla Haddad')
  assert.equal(code, 0, stderr)
  const printed = JSON.parse(stdout) as { shop: { id: string }; owner: { email: string; password: string } }
  assert.equal(printed.owner.email, 'layla@example.com')
  const db = openDatabase({ url: DATABASE_URL, poolSize: 2, pooler: 'session' })
  const account = await db.system.selectFrom('user_account').selectAll().executeTakeFirstOrThrow()
  assert.equal(account.name, 'Layla Haddad')
  assert.ok(await passwordMatches(printed.owner.password, account.password_hash))
  const renewed = await run(['user', 'password', '--email', 'Layla@example.com'], env)
  assert.equal(renewed.code, 0, renewed.stderr)
  const { password } = JSON.parse(renewed.stdout) as { password: string }
  const { password_hash } = await db.system.selectFrom('user_account').select('password_hash').executeTakeFirstOrThrow()
  assert.ok(await passwordMatches(password, password_hash))
  const factor = await run(['user', 'reset-second-factor', '--email', 'layla@example.com'], env)
  assert.deepEqual([factor.code, JSON.parse(factor.stdout)], [0, { email: 'layla@example.com', removed: false }])
  const stranger = await run(['user', 'password', '--email', 'nobody@example.com'], env)
  assert.deepEqual(
    [stranger.code, stranger.stderr],
    [1, 'doorstep: nobody has an account with the address nobody@example.com\n'],
  )
  const before = Date.now()
  const trial = await run(['shop', 'plan', '--shop', 'matjar', '--plan', 'trial'], env)
  assert.equal(trial.code, 0, trial.stderr)
  const { trialEndsAt } = JSON.parse(trial.stdout) as { trialEndsAt: string }
  assert.ok(Math.abs(new Date(trialEndsAt).getTime() - before - 7 * 86_400_000) < 60_000)
  const shop = await db.system.selectFrom('shop').select(['plan', 'timezone']).executeTakeFirstOrThrow()
  assert.deepEqual(shop, { plan: 'trial', timezone: 'Asia/Amman' })
  await db.close()
  const unknown = await run(['shop', 'plan', '--shop', 'matjar', '--plan', 'gold'], env)
  assert.deepEqual([unknown.code, /expected trial, plan1/.test(unknown.stderr)], [2, true])
  const nowhere = await run(['shop', 'plan', '--shop', 'nowhere', '--plan', 'plan1'], env)
  assert.deepEqual([nowhere.code, nowhere.stderr], [1, 'doorstep: there is no shop nowhere\n'])
})

test(
  'doctor lists every setting without secrets and finds nothing wrong with a sound installation',
  PROCESSES,
  async () => {
    const { url: DATABASE_URL } = await cloneDatabase()
    const { code, stdout } = await run(['doctor'], { DATA_DIR, DATABASE_URL, METRICS_TOKEN: 'opensesame' })
    assert.equal(code, 0, stdout)
    for (const name of Object.keys(VARIABLES)) assert.match(stdout, new RegExp(`^${name} `, 'm'))
    assert.ok(!stdout.includes(DATABASE_URL))
    assert.ok(!stdout.includes('opensesame'))
    assert.match(stdout, /^ok +isolation/m)
    assert.match(stdout, /^ok +migrations/m)
  },
)

test('doctor fails with what to do when a policy is missing or migrations are', PROCESSES, async () => {
  const { url: DATABASE_URL } = await cloneDatabase()
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  await client.query('alter table stored_file disable row level security')
  const open = await run(['doctor'], { DATA_DIR, DATABASE_URL })
  assert.equal(open.code, 1)
  assert.match(open.stdout, /^FAIL +policies +missing on stored_file; run: doorstep migrate/m)
  assert.match(open.stdout, /^FAIL +isolation/m)
  await client.query(`delete from migration`)
  await client.end()
  const old = await run(['doctor'], { DATA_DIR, DATABASE_URL })
  assert.equal(old.code, 1)
  assert.match(old.stdout, /^FAIL +migrations/m)
})

test('doctor says which setting is wrong, and creates nothing in an empty folder', PROCESSES, async () => {
  const wrong = await run(['doctor'], { DATA_DIR, DEMO: 'maybe' })
  assert.equal(wrong.code, 1)
  assert.match(wrong.stdout, /^FAIL +settings +DEMO: /m)
  const empty = await run(['doctor'], { DATA_DIR })
  assert.equal(empty.code, 0)
  assert.match(empty.stdout, /^ok +database +none yet/m)
})
