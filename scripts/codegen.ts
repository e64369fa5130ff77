/**
 * Writes server/generated: types of the wires from contracts/*.yaml and the same contracts as JSON, types of the tables
 * from migrations/*.sql, and the names of tracking events from contracts/karla-events.json. Writes docs/roles.md too.
 * `--check` writes nothing and fails when a file is not what it would write.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { readYaml } from '../server/platform/http/contract-yaml.ts'
import { generateDatabaseTypes } from './generate-db-types.ts'
import { generateRoles } from './generate-roles.ts'
import { generateTrackingVocabulary } from './generate-tracking-vocabulary.ts'

const OUT = 'server/generated'
const ROLES = 'docs/roles.md'

async function generate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const contracts = (await readdir('contracts')).filter((name) => name.endsWith('.yaml'))
  const wires = contracts.map(async (name) => {
    const json = JSON.stringify(readYaml(await readFile(join('contracts', name), 'utf8')))
    await writeFile(join(folder, `${basename(name, '.yaml')}.json`), `${json}\n`)
    const ast = await openapiTS(new URL(`../contracts/${name}`, import.meta.url), {
      defaultNonNullable: false,
      silent: true,
    })
    const head = `// Generated from contracts/${name}. Do not edit.\n`
    await writeFile(join(folder, `${basename(name, '.yaml')}.ts`), head + astToString(ast))
  })
  await Promise.all([
    ...wires,
    generateDatabaseTypes(join(folder, 'db.ts')),
    generateTrackingVocabulary(join(folder, 'tracking-vocabulary.ts')),
  ])
}

async function differences(fresh: string): Promise<string[]> {
  const names = new Set([...(await readdir(fresh)), ...(await readdir(OUT).catch(() => []))])
  const different: string[] = []
  for (const name of names) {
    const [now, wanted] = await Promise.all(
      [OUT, fresh].map((folder) => readFile(join(folder, name), 'utf8').catch(() => null)),
    )
    if (now !== wanted) different.push(name)
  }
  return different
}

if (process.argv.includes('--check')) {
  const fresh = await mkdtemp(join(tmpdir(), 'doorstep-generated-'))
  await generate(fresh)
  const different = await differences(fresh)
  const roles = join(fresh, 'roles.md')
  await generateRoles(roles)
  if ((await readFile(ROLES, 'utf8').catch(() => null)) !== (await readFile(roles, 'utf8'))) different.push(ROLES)
  await rm(fresh, { recursive: true })
  if (different.length > 0) {
    console.error(`not current: ${different.join(', ')}. Run: npm run codegen`)
    process.exitCode = 1
  }
} else {
  await Promise.all([generate(OUT), generateRoles(ROLES)])
}
