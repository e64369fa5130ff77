import { existsSync, readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'

const ROOT = new URL('../', import.meta.url)
const MODULES = new URL('node_modules/', ROOT)

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
 * From now on what Doorstep itself imports is found without searching: its own files where the import says, as they all
 * have their endings, and libraries in the bundle, if there is one. Libraries go on importing each other as installed.
 */
export function findImportsFast(folder = bundleFolder()): void {
  const bundle = readBundle(folder)
  const own = ownAddresses()
  registerHooks({
    resolve(name, context, next) {
      const { parentURL } = context
      if (!parentURL?.startsWith(ROOT.href) || parentURL.startsWith(MODULES.href)) return next(name, context)
      const library = bundle?.get(name)
      if (library !== undefined) return { url: library, format: 'module', shortCircuit: true }
      const url = name.endsWith('.ts') && name.startsWith('.') ? new URL(name, parentURL).href : own(name)
      return url === null ? next(name, context) : { url, format: 'module-typescript', shortCircuit: true }
    },
  })
}

/** Where the `imports` of package.json say that a name is; null for other names. */
function ownAddresses(): (name: string) => string | null {
  const text = readFileSync(new URL('package.json', ROOT), 'utf8')
  const { imports } = JSON.parse(text) as { imports: Record<string, string> } // safe: the file has them
  const patterns = Object.entries(imports).map(([pattern, target]) => {
    const [before = '', after = ''] = new URL(target, ROOT).href.split('*')
    return { start: pattern.replace('*', ''), before, after }
  })
  return (name) => {
    if (!name.startsWith('#')) return null
    const found = patterns.find(({ start }) => name.startsWith(start))
    return found ? `${found.before}${name.slice(found.start.length)}${found.after}` : null
  }
}
