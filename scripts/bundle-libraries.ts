/**
 * Bundles the libraries that every start loads, a file each with what they share, into `node_modules/.doorstep`. Half of
 * a start was finding 800 files. With --if-needed only when libraries were installed since.
 */
import { rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleFolder, INDEX, readBundle } from '../server/imports.ts'

const LIBRARIES = [
  '@opentelemetry/api',
  'ajv-formats',
  'ajv/dist/2020.js',
  'croner',
  'fastify',
  'ipaddr.js',
  'kysely',
  'otpauth',
  'pg',
  'prom-client',
  'undici',
]

const ENTRY = '\0library:'

/** An entry that exports what Node finds in the library: of CommonJS a bundler alone would export the default only. */
async function entryOf(library: string): Promise<string> {
  const names = Object.keys(await import(library)).filter((name) => name !== 'module.exports')
  return `export { ${names.join(', ')} } from ${JSON.stringify(fileURLToPath(import.meta.resolve(library)))}`
}

/** Named after what it is of, for traces and profiles. */
function sharedName({ moduleIds }: { moduleIds: readonly string[] }): string {
  const [, library = 'shared'] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(moduleIds.join('\n')) ?? []
  return `${library.replaceAll(/\W+/g, '-')}-[hash].mjs`
}

async function bundleInto(folder: string): Promise<void> {
  const { build } = await import('vite')
  const nameOf = (library: string) => library.replaceAll(/\W+/g, '-').replace(/^-/, '')
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    plugins: [
      {
        name: 'libraries',
        enforce: 'pre',
        resolveId: (id) => (id.startsWith(ENTRY) ? id : null),
        load: (id) => (id.startsWith(ENTRY) ? entryOf(id.slice(ENTRY.length)) : null),
      },
    ],
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir: folder,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(LIBRARIES.map((library) => [nameOf(library), `${ENTRY}${library}`])),
        // An optional part of pg that is not installed.
        external: ['pg-native'],
        output: { entryFileNames: '[name].mjs', chunkFileNames: sharedName },
      },
    },
  })
  const files = LIBRARIES.map((library) => [library, `${nameOf(library)}.mjs`])
  await writeFile(new URL(INDEX, pathToFileURL(`${folder}/`)), JSON.stringify(Object.fromEntries(files)))
}

const there = bundleFolder()
if (!process.argv.includes('--if-needed') || readBundle(there) === null) {
  const place = fileURLToPath(there).slice(0, -1)
  const fresh = `${place}.${process.pid}`
  await bundleInto(fresh)
  // In one step, since others may be starting from it.
  await rm(place, { recursive: true, force: true })
  await rename(fresh, place)
}
