/**
 * The rules of STYLE.md that no other tool knows: lengths without blanks and comments, a reason beside every type
 * assertion, no open ends, no catch-all file names.
 */
import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import ts from 'typescript'

const FILES = [
  'server/**/*.ts',
  'scripts/**/*.ts',
  'test/**/*.ts',
  'bench/**/*.ts',
  'chaos/**/*.ts',
  'judge/**/*.ts',
  'web/src/**/*.{ts,tsx}',
]
const LONGEST_FILE = 400
const LONG_FILE = 250
const VAGUE = new Set(['utils.ts', 'util.ts', 'helpers.ts', 'helper.ts', 'common.ts', 'misc.ts', 'shared.ts'])

const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith('test/')

const lineAt = (source: ts.SourceFile, position: number): number => source.getLineAndCharacterOfPosition(position).line

/** Lines that hold code. */
function countLines(source: ts.SourceFile): number {
  const lines = new Set<number>()
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) === 0 && node.getWidth(source) > 0) {
      const last = lineAt(source, node.getEnd())
      for (let line = lineAt(source, node.getStart(source)); line <= last; line++) lines.add(line)
    }
    // JSDoc is among the children.
    for (const child of node.getChildren(source)) if (!ts.isJSDoc(child)) visit(child)
  }
  visit(source)
  return lines.size
}

/** The line on which the statement around a node ends. */
function lastLine(source: ts.SourceFile, node: ts.Node): number {
  let around = node
  while (!ts.isStatement(around) && !ts.isClassElement(around) && around.parent) around = around.parent
  return lineAt(source, around.getEnd())
}

/** Numbers of the lines where a type is asserted and no comment says why that is safe. */
function bareAssertions(source: ts.SourceFile): number[] {
  const lines = source.text.split('\n')
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText(source) !== 'const') {
      const line = lineAt(source, node.getEnd())
      const explained = [line, lastLine(source, node)].some((at) => lines[at]?.includes('//'))
      if (!explained) found.push(line + 1)
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

const offences: string[] = []
const notes: string[] = []
for await (const path of glob(FILES)) {
  if (path.startsWith('server/generated/')) continue
  const text = await readFile(path, 'utf8')
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const lines = countLines(source)
  if (VAGUE.has(basename(path))) offences.push(`${path}: a file is named by its content`)
  if (!isTest(path)) {
    if (lines > LONGEST_FILE) offences.push(`${path}: ${lines} lines of code, at most ${LONGEST_FILE}`)
    else if (lines > LONG_FILE) notes.push(`${path}: ${lines} lines of code, better at most ${LONG_FILE}`)
    for (const line of bareAssertions(source)) offences.push(`${path}:${line}: a type assertion without its reason`)
  }
  text.split('\n').forEach((line, index) => {
    if (/\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/.test(line) && path !== 'scripts/check-source.ts')
      offences.push(`${path}:${index + 1}: an open end without its issue`)
  })
}

for (const note of notes) console.log(`note: ${note}`)
for (const offence of offences) console.log(offence)
if (offences.length > 0) process.exitCode = 1
