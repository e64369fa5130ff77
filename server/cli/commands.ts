import type { Command } from './command.ts'

/** In the order of the help. What a command needs is loaded when it runs, so that help and mistakes answer at once. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'start',
    summary: 'Everything in one process: database, migrations, server and worker.',
    details:
      'Without DATABASE_URL it runs its own PostgreSQL in DATA_DIR and creates a demo shop (DEMO=off: none).\n' +
      'Stop it with Ctrl-C or SIGTERM.',
    options: {},
    run: async () => (await import('./start.ts')).runStart(),
  },
  {
    name: 'serve',
    summary: 'The HTTP server alone. Needs a migrated database.',
    details: 'Run as many as you like behind a load balancer, and at least one work process beside them.',
    options: {},
    run: async () => (await import('./serve.ts')).runServe(),
  },
  {
    name: 'work',
    summary: 'Jobs and schedules alone: webhooks, reactions, upkeep. Needs a migrated database.',
    details: 'Run as many as you like: no job runs in two of them. WORK_PORT gives it a port for /health and /metrics.',
    options: {},
    run: async () => (await import('./work.ts')).runWork(),
  },
  {
    name: 'migrate',
    summary: 'Brings the schema of the database up to date.',
    details: 'Safe to run at any time and by several processes at once; what is applied is not applied again.',
    options: {},
    run: async () => (await import('./migrate.ts')).runMigrate(),
  },
  {
    name: 'demo',
    summary: 'Creates the demo shop with goods and orders, and prints its keys.',
    details: 'start does the same by itself in demo mode. The keys are kept in DATA_DIR/demo.json.',
    options: {},
    run: async () => (await import('./demo.ts')).runDemo(),
  },
  {
    name: 'shop create',
    summary: 'Creates a shop and prints its keys, once.',
    details:
      'The keys may do everything in the shop; more and lesser ones can be made with the API. An owner without an\n' +
      'account gets one, with a password that is printed here and nowhere else. JSON on stdout.',
    options: {
      name: { type: 'string', placeholder: 'text', description: 'Name that people see.' },
      slug: { type: 'string', placeholder: 'text', description: 'Short name for addresses: a-z, 0-9, -.' },
      currency: { type: 'string', placeholder: 'code', description: 'ISO 4217, such as EUR.' },
      language: { type: 'string', placeholder: 'code', description: 'ISO 639-1, such as fi.' },
      country: { type: 'string', placeholder: 'code', description: 'ISO 3166-1 alpha-2, such as FI.' },
      owner: {
        type: 'string',
        placeholder: 'email',
        description: 'A person who may do everything; without it, keys alone.',
      },
      'owner-name': { type: 'string', placeholder: 'text', description: "The person's name; without it, the address." },
      'owner-phone': { type: 'string', placeholder: 'number', description: "The person's telephone number." },
    },
    run: async (values) => (await import('./shop-create.ts')).runShopCreate(values),
  },
  {
    name: 'shop plan',
    summary: 'Puts a shop on a plan.',
    details:
      'trial begins now, also when one is running, and lasts TRIAL_DAYS; plan1 to plan5 have no end. When a trial is\n' +
      'over, the ShopGo surface answers 402. A shop that was never put on a plan is not limited. JSON on stdout.',
    options: {
      shop: { type: 'string', placeholder: 'slug', description: 'Which shop.' },
      plan: { type: 'string', placeholder: 'name', description: 'trial, plan1, plan2, plan3, plan4 or plan5.' },
    },
    run: async (values) => (await import('./shop-plan.ts')).runShopPlan(values),
  },
  {
    name: 'user password',
    summary: 'Gives somebody a new password and prints it, once.',
    details:
      'For people who forgot it where no mail goes out. Their sessions end, and keys that were got with the old\n' +
      'password. A second factor is asked for as before. JSON on stdout.',
    options: { email: { type: 'string', placeholder: 'email', description: 'Address of the account.' } },
    run: async (values) => (await import('./user-account.ts')).runUserPassword(values),
  },
  {
    name: 'user reset-second-factor',
    summary: 'Takes a lost authenticator app away from an account.',
    details:
      'For people who lost it and their recovery codes: make sure who asks. The password alone opens the account\n' +
      'then; passkeys stay. JSON on stdout.',
    options: { email: { type: 'string', placeholder: 'email', description: 'Address of the account.' } },
    run: async (values) => (await import('./user-account.ts')).runUserSecondFactor(values),
  },
  {
    name: 'operator create',
    summary: 'Prints keys for staff of the installation, once.',
    details: 'They may do everything in the shop named, and see the shipments of every shop. JSON on stdout.',
    options: {
      shop: { type: 'string', placeholder: 'slug', description: 'Shop that the keys are at home in.' },
    },
    run: async (values) => (await import('./operator-create.ts')).runOperatorCreate(values),
  },
  {
    name: 'backup',
    summary: 'Writes everything in the database to a file, while it is in use.',
    details:
      'All rows as they are at one moment, as SQL in gzip. The keys are not in it: keep DATA_DIR/keys.json or\n' +
      'ENCRYPTION_KEYS too. JSON on stdout.',
    options: {
      file: { type: 'string', placeholder: 'path', description: 'New file, such as doorstep.sql.gz.' },
      snapshot: {
        type: 'string',
        placeholder: 'id',
        description: 'What another transaction sees, as pg_export_snapshot() names it.',
      },
    },
    run: async (values) => (await import('./backup.ts')).runBackup(values),
  },
  {
    name: 'restore',
    summary: 'Reads a backup into an empty database.',
    details:
      'The backup may be of an earlier version and of another PostgreSQL: migrations that came since are applied.\n' +
      'All or nothing. Start nothing on the database before it is done. JSON on stdout.',
    options: { file: { type: 'string', placeholder: 'path', description: 'File that backup wrote.' } },
    run: async (values) => (await import('./backup.ts')).runRestore(values),
  },
  {
    name: 'doctor',
    summary: 'Lists every setting, checks database, keys and queue, and says what to do.',
    details: 'Each line is ok, warn or FAIL; the exit code is 1 when one is FAIL. It changes nothing.',
    options: {},
    run: async () => (await import('./doctor.ts')).runDoctor(),
  },
]
