/** An option that takes a value. */
export interface Option {
  type: 'string'
  /** Stands for the value in the help. */
  placeholder: string
  description: string
}

export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  /** As typed, such as `shop create`. */
  readonly name: string
  readonly summary: string
  readonly details: string
  readonly options: Readonly<Record<string, Option>>
  /** The exit code. */
  readonly run: (values: Values) => Promise<number>
}

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

/** The command cannot do its work as things are; the message says what to change. */
export class CommandError extends Error {}

/** Value of a text option that may not be missing. */
export function textOption(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string') throw new UsageError(`option --${name} is missing`)
  return value
}
