import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

async function buildIfNeeded(script: string): Promise<void> {
  await promisify(execFile)(process.execPath, [script, '--if-needed'], { cwd: ROOT })
}

/** Builds the console unless what is there is as new as its sources. */
export const buildConsole = (): Promise<void> => buildIfNeeded('scripts/build-web.ts')

/** Bundles the libraries of a start unless what is there is of those that are installed. */
export const bundleLibraries = (): Promise<void> => buildIfNeeded('scripts/bundle-libraries.ts')
