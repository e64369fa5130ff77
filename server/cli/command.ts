/** An option of a command, in the terms of node:util parseArgs. */
export interface Option {
  type: 'string' | 'boolean'
  description: string
  /** Shown in the help in place of the value. */
  placeholder?: string
  required?: boolean
}

export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  /** As typed, such as `shop create`. */
  readonly name: string
  readonly summary: string
  readonly details?: string
  readonly options: Readonly<Record<string, Option>>
  /** The exit code. */
  readonly run: (values: Values) => Promise<number>
}

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/** The command cannot do its work as things are; the message says what to change. */
export class CommandError extends Error {}

/** Value of a required or given text option. */
export function textOption(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string') throw new UsageError(`option --${name} is missing`)
  return value
}
