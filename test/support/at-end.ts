import { after } from 'node:test'

const left: (() => unknown)[] = []

/** Runs when the test file ends. A program that is no test says itself when, by `endAll`. */
export function atEnd(cleanUp: () => unknown): void {
  if (process.env.NODE_TEST_CONTEXT === undefined) left.push(cleanUp)
  else after(async () => void (await cleanUp()))
}

/** The last comes first. */
export async function endAll(): Promise<void> {
  for (let cleanUp = left.pop(); cleanUp; cleanUp = left.pop()) await cleanUp()
}
