import { parse } from 'pgsql-parser'

/** Members of a node of PostgreSQL's parse tree. Nodes are wrapped in an object whose only member is their kind. */
export type Tree = Readonly<Record<string, unknown>>

export interface Statement {
  kind: string
  body: Tree
}

/** Parses with PostgreSQL's own grammar; throws on a syntax error. */
export async function parseSql(text: string): Promise<Statement[]> {
  const result = asTree(await parse(text))
  return list(result, 'stmts').map((entry) => unwrap(tree(entry, 'stmt')))
}

const asTree = (value: unknown): Tree => (isTree(value) ? value : {})
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

export const tree = (parent: Tree, name: string): Tree => asTree(parent[name])
export const has = (parent: Tree, name: string): boolean => parent[name] !== undefined
export const list = (parent: Tree, name: string): Tree[] => {
  const value = parent[name]
  return Array.isArray(value) ? value.map(asTree) : []
}
export const text = (parent: Tree, name: string): string => {
  const value = parent[name]
  return typeof value === 'string' ? value : ''
}

export function unwrap(node: Tree): Statement {
  const [kind = ''] = Object.keys(node)
  return { kind, body: tree(node, kind) }
}

/** The last part of a qualified name, such as that of a function. */
export const lastName = (names: Tree[]): string => text(tree(names.at(-1) ?? {}, 'String'), 'sval')

/** Calls `see` for every node below; where it answers false, what is below that node is left out. */
export function walk(value: unknown, see: (kind: string, body: Tree) => boolean | undefined): void {
  if (Array.isArray(value)) for (const item of value) walk(item, see)
  if (!isTree(value)) return
  for (const [name, below] of Object.entries(value)) {
    // Kinds of nodes are capitalised, members are not.
    const isNode = /^[A-Z]/.test(name) && isTree(below)
    if (isNode && see(name, below) === false) continue
    walk(below, see)
  }
}
