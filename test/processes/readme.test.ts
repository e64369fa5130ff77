import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { dataFolder, doorstep } from '../support/process.ts'

const readme = await readFile('README.md', 'utf8')

/** The fenced blocks of one section: shell under `sh`, what it prints under the empty name. */
function blocksOf(section: string): { language: string; text: string }[] {
  const [, body = ''] = readme.split(`\n## ${section}\n`)
  const [own = ''] = body.split('\n## ')
  return [...own.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({ language, text }))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}

async function bash(script: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  // What a failed step leaves running would hold the output open.
  const tidy = `trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n`
  const child = spawn('bash', ['-eum', '-c', tidy + script], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 90_000 })
  const out: string[] = []
  const err: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, stdout: out.join(''), stderr: err.join('') }
}

test('the tour of the README prints what the README says', async () => {
  const [start, ...steps] = blocksOf('Tour')
  assert.match(start?.text ?? '', /^ALLOW_PRIVATE_WEBHOOKS=on npm start$/m)
  const DATA_DIR = await dataFolder()
  // The parcel's three minutes are the reader's, not the test's.
  const env = { DATA_DIR, ALLOW_PRIVATE_WEBHOOKS: 'on', DEMO_CARRIER_SPEED: '12000' }
  const server = doorstep(['start'], env)
  const address = await server.address()
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-tour-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const port = String(await freePort())

  const script = steps
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text)
    .join('')
    // First, since the address may end in these digits too.
    .replaceAll('9099', port)
    .replaceAll('http://127.0.0.1:8080', address)
    .replaceAll('data/demo.json', join(DATA_DIR, 'demo.json'))
    .replaceAll(/data\/(webhooks\.log|packing-slip\.pdf)/g, `${folder}/$1`)
  const printed = steps.filter(({ language }) => language === '').map(({ text }) => text)
  const { code, stdout, stderr } = await bash(script)
  assert.equal(stdout, printed.join(''), stderr)
  assert.equal(code, 0, stderr)

  const webhooks = (await readFile(join(folder, 'webhooks.log'), 'utf8')).trim().split('\n')
  assert.ok(webhooks.length >= 2)
  for (const line of webhooks) assert.match(line, /^signed (OrderShipped|ProductStockLevelChanged) \{/)
  assert.equal((await readFile(join(folder, 'packing-slip.pdf'))).subarray(0, 5).toString(), '%PDF-')
})

test('everything that the README points to is there', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'))
  const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!)
  assert.ok(targets.length > 5)
  for (const target of targets) assert.ok(existsSync(target), target)
  for (const [, name] of readme.matchAll(/npm run ([\w:-]+)/g)) assert.ok(manifest.scripts[name!], name)
})
