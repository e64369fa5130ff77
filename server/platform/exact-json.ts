import { record } from './foreign-json.ts'

/** Newer than the types of the language. */
interface ExactJson {
  /** Stands for a number as it is written; JSON.stringify writes it so again. */
  rawJSON: (text: string) => object
  parse: (text: string, revive: (key: string, value: unknown, context: { source?: string }) => unknown) => unknown
}

const json = JSON as unknown as ExactJson // see ExactJson

/**
 * JSON to be kept and written again: a number that would be written otherwise, as no double holds it or its form is
 * another, is an object that JSON.stringify writes as it was.
 */
export const parseExactly = (text: string): unknown =>
  json.parse(text, (_name, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? json.rawJSON(source) : value,
  )

/** The object under this name in the bytes of a JSON body that was checked, exactly; empty without one. */
export const memberExactly = (body: Buffer, name: string): Readonly<Record<string, unknown>> =>
  record(record(parseExactly(new TextDecoder().decode(body)))[name])
