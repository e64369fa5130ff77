import { parseArgs } from 'node:util'
import pg from 'pg'
import { ConfigError } from '#platform/config'
import { EmbeddedPostgresError } from '#platform/embedded-postgres'
import { DomainError } from '#platform/errors'
import { type Command, CommandError, UsageError, type Values } from './command.ts'
import { COMMANDS } from './commands.ts'
import { programVersion } from './version.ts'

/** Runs one command and answers its exit code: 2 for a mistake in the command line or a setting, 1 for a failure. */
export async function runCommandLine(args: string[]): Promise<number> {
  try {
    const [first] = args
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') return print(overview())
    if (first === '--version') return print(await programVersion())
    const { command, rest } = find(args)
    const values = parse(command, rest)
    return values.help ? print(helpOf(command)) : await command.run(values)
  } catch (error) {
    return report(error)
  }
}

function find(args: string[]): { command: Command; rest: string[] } {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ')
    const command = COMMANDS.find((each) => each.name === name)
    if (command) return { command, rest: args.slice(words) }
  }
  const words = args.filter((word) => !word.startsWith('-'))
  throw new UsageError(`unknown command: ${words.slice(0, 2).join(' ')}`)
}

function parse(command: Command, args: string[]): Values {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: false, strict: true }).values
  } catch (error) {
    // The first sentence names the argument; the rest explains parseArgs.
    const [text] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
    throw new UsageError(`${command.name}: ${text}`)
  }
}

function overview(): string {
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(26)}${command.summary}`)
  return [
    'Usage: doorstep <command> [options]\n',
    ...lines,
    '\ndoorstep <command> --help says more. Settings are environment variables; doctor lists them all.',
  ].join('\n')
}

function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, { placeholder, description }]) => [`--${name} <${placeholder}>`, description] as const,
  )
  const options = [...rows, ['--help', 'Shows this text.'] as const].map(
    ([left, right]) => `  ${left.padEnd(22)}${right}`,
  )
  return `Usage: doorstep ${command.name} [options]\n\n${command.summary}\n\n${command.details}\n\nOptions:\n${options.join('\n')}`
}

function print(text: string): number {
  console.log(text)
  return 0
}

/** What the operator can put right is one line; everything else is a bug and shows where. */
function report(error: unknown): number {
  if (error instanceof UsageError) return complain(`${error.message}. See: doorstep --help`, 2)
  if (error instanceof ConfigError) return complain(error.message, 2)
  if (error instanceof CommandError || error instanceof EmbeddedPostgresError) return complain(error.message, 1)
  if (error instanceof DomainError) return complain(`${error.code} ${JSON.stringify(error.details)}`, 1)
  if (error instanceof pg.DatabaseError) return complain(`the database refused: ${error.message}`, 1)
  console.error(error)
  return 1
}

function complain(text: string, exitCode: number): number {
  console.error(`doorstep: ${text}`)
  return exitCode
}
