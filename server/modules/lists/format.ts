import type { Cell } from './types.ts'

/**
 * Writes a table in steps. What it has to remember between them is plain JSON, so that any process can do the next step.
 */
export interface FileFormat {
  /** The head of the file with the headings. */
  begin: () => Promise<{ bytes: Buffer; state: unknown }>
  add: (state: unknown, rows: readonly Cell[][]) => Promise<{ bytes: Buffer; state: unknown }>
  end: (state: unknown) => Promise<Buffer>
}
