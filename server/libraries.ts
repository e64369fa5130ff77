import { existsSync, readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'

const MODULES = new URL('../node_modules/', import.meta.url)

/** Where the bundle of the libraries that are installed now belongs: installing again makes the one before useless. */
export function bundleFolder(modules = MODULES): URL {
  const { mtimeMs } = statSync(new URL('.package-lock.json', modules))
  return new URL(`.doorstep/libraries-${mtimeMs}/`, modules)
}

/** In the folder: by what an import says, the name of the file. */
export const INDEX = 'index.json'

/** Where each bundled library is; null when these were not bundled. */
export function readBundle(folder: URL): Map<string, string> | null {
  const index = new URL(INDEX, folder)
  if (!existsSync(index)) return null
  const files = JSON.parse(readFileSync(index, 'utf8')) as Record<string, string> // safe: the bundler writes it
  return new Map(Object.entries(files).map(([name, file]) => [name, new URL(file, folder).href]))
}

/**
 * From now on what Doorstep itself imports comes from the bundle, if there is one: a file a library instead of hundreds
 * that have to be found. Libraries go on importing each other as they are installed.
 */
export function takeBundledLibraries(folder = bundleFolder()): void {
  const bundle = readBundle(folder)
  if (bundle === null) return
  registerHooks({
    resolve(name, context, next) {
      const url = bundle.get(name)
      if (url === undefined || context.parentURL?.includes('/node_modules/')) return next(name, context)
      return { url, format: 'module', shortCircuit: true }
    },
  })
}
