/** The release before and this one side by side on one database, while people work. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { inFolder } from '../exercise.ts'
import { runOnce } from '../part.ts'
import { randomFrom } from '../random.ts'
import type { Scenario, ScenarioOptions, ScenarioReport } from '../scenarios.ts'
import { pause } from '../wait.ts'
import { Cluster, type Member } from './cluster.ts'
import { underLoad } from './under-load.ts'

const run = promisify(execFile)
const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()

export const releases: Scenario = {
  name: 'releases',
  what: 'migration from an earlier commit (--from) under load, then old and new servers and workers side by side: no failed request',
  run: (options) => inFolder('releases', (folder) => upgrade(folder, options)),
}

/** The commit before the one that brought the newest migration. */
async function before(): Promise<string> {
  const newest = (await readdir('migrations')).sort().at(-1) ?? ''
  const added = git('log', '-1', '--format=%H', '--diff-filter=A', '--', `migrations/${newest}`)
  return git('rev-parse', `${added}^`)
}

/** The tree of a commit in a folder of its own, with our libraries; answers whether it asks for the same. */
async function unpack(commit: string, folder: string): Promise<boolean> {
  await mkdir(folder)
  const archive = join(folder, 'tree.tar')
  await run('git', ['archive', '--output', archive, commit])
  await run('tar', ['-xf', archive, '-C', folder])
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const [ours, theirs] = await Promise.all([
    readFile('package-lock.json', 'utf8'),
    readFile(join(folder, 'package-lock.json'), 'utf8'),
  ])
  return ours === theirs
}

/** Releases until 0.1 had it in TypeScript. */
async function programIn(tree: string): Promise<string> {
  const files = await readdir(join(tree, 'server'))
  return join(tree, 'server', files.includes('main.js') ? 'main.js' : 'main.ts')
}

async function upgrade(folder: string, options: ScenarioOptions): Promise<ScenarioReport> {
  const commit = options.from === undefined ? await before() : git('rev-parse', options.from)
  const tree = join(folder, 'before')
  const sameLibraries = await unpack(commit, tree)
  const old = await programIn(tree)
  const here = 'server/main.js'
  const postgres = await startEmbeddedPostgres(join(folder, 'database'))
  const programs = { program: old, serve: [old, here], work: [old, here] }
  const cluster = await Cluster.open({ folder, databaseUrl: postgres.url, ...programs })
  const [oldServe, newServe, oldWork, newWork] = cluster.members
  if (!oldServe || !newServe || !oldWork || !newWork) throw new Error('a process is missing')
  try {
    await cluster.start([oldServe, oldWork])
    const load = { drainMs: (options.drain ?? 60) * 1000 }
    const report = await underLoad(cluster, load, randomFrom(options.seed), async (exercise) => {
      const failures: string[] = []
      const lines: Record<string, unknown>[] = []
      let moves = exercise.moves()
      const step = async (what: string, deed: () => Promise<unknown>) => {
        const started = performance.now()
        await deed()
        const ms = Math.round(performance.now() - started)
        await pause((options.seconds ?? 10) * 1000)
        const { violations } = await exercise.look()
        failures.push(...violations.map((one) => `${what}: ${one}`))
        const { requests, lost } = exercise.traffic
        lines.push({ step: what, ms, 'moves of orders since': exercise.moves() - moves, requests, failed: lost })
        console.log(`${what}: ${ms} ms; ${requests} requests, ${lost} failed`)
        moves = exercise.moves()
      }
      const leave = async (member: Member) => {
        // An earlier release may not know how to leave by itself.
        if (member.role === 'serve') await cluster.proxy.drain(member.port, true)
        if (member.role === 'serve') await pause(2000)
        failures.push(...(await cluster.stop([member])))
        if (member.role === 'serve') await cluster.proxy.drain(member.port, false)
      }
      await step('old server, old worker', async () => {})
      await step('new migrate beside them', async () => console.log(await runOnce(['migrate'], cluster.env)))
      await step('old server, both workers', () => cluster.start([newWork]))
      await step('old server, new worker', () => leave(oldWork))
      await step('both servers, new worker', () => cluster.start([newServe]))
      await step('both servers, old worker', () => cluster.start([oldWork]).then(() => leave(newWork)))
      await step('new server, old worker', () => leave(oldServe))
      await step('new server, new worker', () => cluster.start([newWork]).then(() => leave(oldWork)))
      return { failures, lines }
    })
    const about = { fact: 'from commit', value: `${git('log', '-1', '--format=%h %s', commit)}` }
    const libraries = { fact: 'its libraries', value: sameLibraries ? 'the same' : 'differ; it ran with ours' }
    return { ...report, lines: [about, libraries, ...report.lines] }
  } finally {
    await cluster.close()
    await postgres.stop()
  }
}
