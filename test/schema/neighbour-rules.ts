import { partsOf } from '../../server/platform/migrate.ts'
import { list, parseSql, type Tree, text, tree, unwrap } from './sql-tree.ts'

/** A migration that removes what only earlier releases used says so in a line of its own. */
const CONTRACT = /^-- @contract /m

const REMOVED: Record<string, string> = {
  OBJECT_TABLE: 'a table',
  OBJECT_VIEW: 'a view',
  OBJECT_SEQUENCE: 'a sequence',
}

/**
 * What the release before cannot live with while a migration has run and its processes still do: first a schema that both
 * can use, and one release later what is left over goes.
 */
export async function neighbourOffences(sql: string): Promise<string[]> {
  const offences: string[] = []
  const contract = CONTRACT.test(sql)
  const created = new Set<string>()
  for (const part of partsOf(sql)) {
    if (part.kind !== 'sql') continue
    for (const { kind, body } of await parseSql(part.text)) {
      if (kind === 'CreateStmt') created.add(text(tree(body, 'relation'), 'relname'))
      const removed = kind === 'DropStmt' ? REMOVED[text(body, 'removeType')] : undefined
      if (removed && !contract) offences.push(`${removed} that the release before uses`)
      if (kind === 'RenameStmt' && /OBJECT_(TABLE|COLUMN)/.test(text(body, 'renameType')))
        offences.push('a rename takes the old name from the release before')
      if (kind === 'AlterTableStmt') offences.push(...alterOffences(body, created, contract))
    }
  }
  return offences
}

function alterOffences(body: Tree, created: ReadonlySet<string>, contract: boolean): string[] {
  const table = text(tree(body, 'relation'), 'relname')
  if (created.has(table)) return []
  const offences: string[] = []
  for (const command of list(body, 'cmds')) {
    const change = tree(command, 'AlterTableCmd')
    const kind = text(change, 'subtype')
    const column = `${table}.${text(change, 'name')}`
    if (kind === 'AT_DropColumn' && !contract) offences.push(`${column}: dropped, and the release before reads it`)
    if (kind === 'AT_SetNotNull' && !contract) offences.push(`${column}: the release before leaves it empty`)
    if (kind === 'AT_AlterColumnType') offences.push(`${column}: another type under the release before`)
    if (kind === 'AT_AddColumn') offences.push(...addedOffences(table, unwrap(tree(change, 'def')).body))
  }
  return offences
}

function addedOffences(table: string, column: Tree): string[] {
  const kinds = list(column, 'constraints').map((node) => text(tree(node, 'Constraint'), 'contype'))
  const name = `${table}.${text(column, 'colname')}`
  const offences: string[] = []
  if (kinds.includes('CONSTR_NOTNULL') && !kinds.includes('CONSTR_DEFAULT') && !kinds.includes('CONSTR_GENERATED'))
    offences.push(`${name}: the release before does not fill it, and it has no default`)
  if (kinds.includes('CONSTR_GENERATED')) offences.push(`${name}: computed for every row, while everybody waits`)
  return offences
}
