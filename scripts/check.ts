/** Runs every `check:*` script of package.json at the same time. Prints the output of those that fail, and a summary. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter, resolve } from 'node:path'

interface Result {
  name: string
  seconds: number
  passed: boolean
  output: string
}

const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`

function check(name: string, command: string): Promise<Result> {
  const started = performance.now()
  const child = spawn(command, { shell: true, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((done) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000
      done({ name, seconds, passed: code === 0, output: Buffer.concat(chunks).toString().trim() })
    })
  })
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> } // safe: npm reads the same
const checks = Object.entries(manifest.scripts).filter(([name]) => name.startsWith('check:'))
const results = await Promise.all(checks.map(([name, command]) => check(name, command)))

for (const { name, passed, output } of results) if (!passed) console.log(`\n--- ${name}\n${output}`)
console.log()
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? '✔' : '✖'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s`)
}
const failed = results.filter((result) => !result.passed).length
if (failed > 0) process.exitCode = 1
console.log(`${results.length - failed} checks passed, ${failed} failed`)
