import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ConfigError } from '#platform/config'
import { EmbeddedPostgresError } from '#platform/embedded-postgres'
import { DomainError } from '#platform/errors'
import { type Command, CommandError, UsageError, type Values } from './command.ts'

type Load = () => Promise<Command>

/** Loaded when asked for, so that help and mistakes answer at once. */
const COMMANDS: Readonly<Record<string, Load>> = {
  start: async () => (await import('./start.ts')).start,
  serve: async () => (await import('./serve.ts')).serve,
  work: async () => (await import('./work.ts')).work,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  demo: async () => (await import('./demo.ts')).demo,
  'shop create': async () => (await import('./shop-create.ts')).shopCreate,
  doctor: async () => (await import('./doctor.ts')).doctor,
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const

/** Runs one command and answers its exit code: 2 for a mistake in the command line or a setting, 1 for a failure. */
export async function runCommandLine(args: string[]): Promise<number> {
  try {
    const [first] = args
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') return await overview()
    if (first === '--version') return await version()
    const { load, rest } = find(args)
    return await runCommand(await load(), rest)
  } catch (error) {
    return report(error)
  }
}

function find(args: string[]): { load: Load; rest: string[] } {
  for (const words of [2, 1]) {
    const load = COMMANDS[args.slice(0, words).join(' ')]
    if (load) return { load, rest: args.slice(words) }
  }
  const words = args.filter((word) => !word.startsWith('-'))
  throw new UsageError(`unknown command: ${words.slice(0, 2).join(' ')}`)
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  const values = parse(command, args)
  if (values.help) {
    console.log(helpOf(command))
    return 0
  }
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && values[name] === undefined) throw new UsageError(`option --${name} is missing`)
  }
  return command.run(values)
}

function parse(command: Command, args: string[]): Values {
  try {
    return parseArgs({ args, options: { ...command.options, ...HELP }, allowPositionals: false, strict: true }).values
  } catch (error) {
    // The first sentence names the argument; the rest explains parseArgs.
    const [text] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
    throw new UsageError(`${command.name}: ${text}`)
  }
}

async function overview(): Promise<number> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  const lines = commands.map((command) => `  ${command.name.padEnd(14)}${command.summary}`)
  console.log(`Usage: doorstep <command> [options]\n\n${lines.join('\n')}\n`)
  console.log('doorstep <command> --help says more. Settings are environment variables; doctor lists them all.')
  return 0
}

async function version(): Promise<number> {
  const file = new URL('../../package.json', import.meta.url)
  const found = JSON.parse(await readFile(file, 'utf8')) as { version: string } // safe: our own package.json
  console.log(found.version)
  return 0
}

function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, help: { description: 'Shows this text.', placeholder: '' } })
  const lines = options.map(([name, option]) => {
    const placeholder = option.placeholder ? ` <${option.placeholder}>` : ''
    return `  ${`--${name}${placeholder}`.padEnd(26)}${option.description}`
  })
  const details = command.details ? `\n${command.details}\n` : ''
  return `Usage: doorstep ${command.name} [options]\n\n${command.summary}\n${details}\nOptions:\n${lines.join('\n')}`
}

/** What the operator can put right is one line; everything else is a bug and shows where. */
function report(error: unknown): number {
  if (error instanceof UsageError) return say(`${error.message}. See: doorstep --help`, 2)
  if (error instanceof ConfigError) return say(error.message, 2)
  if (error instanceof CommandError || error instanceof EmbeddedPostgresError) return say(error.message, 1)
  if (error instanceof DomainError) return say(`${error.code} ${JSON.stringify(error.details)}`, 1)
  if (error instanceof pg.DatabaseError) return say(`the database refused: ${error.message}`, 1)
  console.error(error)
  return 1
}

function say(text: string, exitCode: number): number {
  console.error(`doorstep: ${text}`)
  return exitCode
}
