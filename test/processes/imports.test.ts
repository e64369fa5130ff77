import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { bundleFolder, INDEX, readBundle } from '../../server/imports.ts'
import { dataFolder } from '../support/process.ts'

const SERVER = new URL('../../server/', import.meta.url)

/** What code prints as JSON in a process that took no library from the bundle yet. */
async function printedBy(code: string): Promise<unknown> {
  const args = ['--input-type=module', '--eval', code]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: SERVER })
  return JSON.parse(stdout)
}

test('a start finds every library in the bundle', async () => {
  const loaded = await printedBy(`
    import { registerHooks } from 'node:module'
    const urls = []
    registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context) } })
    const { findImportsFast } = await import('./imports.ts')
    findImportsFast()
    await import('./cli/command-line.ts')
    await import('./app.ts')
    console.log(JSON.stringify(urls))`)
  const libraries = (loaded as string[]).filter((url) => url.includes('/node_modules/')) // safe: the code above prints it
  assert.ok(libraries.length > 0)
  assert.deepEqual(
    libraries.filter((url) => !url.startsWith(bundleFolder().href)),
    [],
  )
})

test('a bundled library exports what the installed one does', async () => {
  const bundle = readBundle(bundleFolder())
  assert.ok(bundle)
  const namesOf = async (modules: string[]) =>
    printedBy(`
      const names = async (module) => Object.keys(await import(module)).filter((name) => name !== 'module.exports')
      console.log(JSON.stringify(await Promise.all(${JSON.stringify(modules)}.map(names))))`)
  assert.deepEqual(await namesOf([...bundle.values()]), await namesOf([...bundle.keys()]))
})

test('libraries that were installed since are taken as they are', async () => {
  const modules = await dataFolder()
  const folder = () => bundleFolder(pathToFileURL(`${modules}/`))
  const lock = join(modules, '.package-lock.json')
  await writeFile(lock, '{}')
  await mkdir(folder(), { recursive: true })
  assert.equal(readBundle(folder()), null)
  await writeFile(new URL(INDEX, folder()), JSON.stringify({ pg: 'pg.mjs' }))
  assert.deepEqual(readBundle(folder()), new Map([['pg', new URL('pg.mjs', folder()).href]]))
  await utimes(lock, 0, 1)
  assert.equal(readBundle(folder()), null)
})
