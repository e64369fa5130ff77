import { partsOf } from '../../server/platform/migrate.ts'
import { has, lastName, list, parseSql, type Tree, text, tree, unwrap, walk } from './sql-tree.ts'

const FORBIDDEN: Record<string, string> = {
  MergeStmt: 'MERGE does not run on shards',
  CreateTrigStmt: 'triggers do not run on shards',
  ConstraintsSetStmt: 'SET CONSTRAINTS is ignored on shards',
  RuleStmt: 'rules hide what a statement does',
  DoStmt: 'a DO block cannot be checked',
}
const SERIAL = new Set(['serial', 'bigserial', 'smallserial', 'serial4', 'serial8', 'serial2'])

/** What is wrong with the text of a migration: shapes that only one of the two engines takes. */
export async function migrationOffences(sql: string): Promise<string[]> {
  const check = new MigrationCheck()
  for (const part of partsOf(sql)) {
    if (part.kind !== 'sql') for (const table of part.tables) check.distributed(table)
    else for (const { kind, body } of await parseSql(part.text)) check.statement(kind, body)
  }
  return check.finish()
}

class MigrationCheck {
  readonly #offences: string[] = []
  readonly #created = new Set<string>()
  readonly #distributed = new Set<string>()

  distributed(table: string): void {
    this.#distributed.add(table)
    if (!this.#created.has(table)) this.#offences.push(`${table}: distributed before it is created`)
  }

  statement(kind: string, body: Tree): void {
    const forbidden = FORBIDDEN[kind]
    if (forbidden) this.#offences.push(forbidden)
    if (kind === 'RenameStmt' && text(body, 'renameType') === 'OBJECT_TABCONSTRAINT')
      this.#offences.push('constraints are not renamed: shards keep the old name')
    if (kind === 'CreateStmt') this.#create(body)
    if (kind === 'AlterTableStmt') this.#alter(body)
    walk(body, (name, node) => {
      const call = name === 'FuncCall' ? lastName(list(node, 'funcname')) : ''
      if (name === 'SQLValueFunction' || call === 'now' || call === 'gen_random_uuid')
        this.#offences.push('times and ids come from the application, not from a default')
      return undefined
    })
  }

  finish(): string[] {
    for (const table of this.#created) {
      if (!this.#distributed.has(table))
        this.#offences.push(`${table}: created, and never distributed or made a reference`)
    }
    return this.#offences
  }

  #create(body: Tree): void {
    const table = text(tree(body, 'relation'), 'relname')
    // Partitions go where their table goes.
    if (!has(body, 'partbound')) this.#created.add(table)
    walk(body, (name, node) => {
      if (name === 'Constraint' && text(node, 'contype') === 'CONSTR_FOREIGN')
        this.#offences.push(`${table}: a foreign key before distribution`)
      return undefined
    })
  }

  #alter(body: Tree): void {
    const table = text(tree(body, 'relation'), 'relname')
    const commands = list(body, 'cmds')
    if (commands.length > 1) this.#offences.push(`${table}: more than one change in one ALTER`)
    for (const command of commands) {
      const { kind, body: definition } = unwrap(tree(tree(command, 'AlterTableCmd'), 'def'))
      if (kind === 'ColumnDef') this.#addColumn(table, definition)
      if (kind !== 'Constraint' || text(definition, 'contype') !== 'CONSTR_FOREIGN') continue
      if (text(definition, 'conname') === '') this.#offences.push(`${table}: a foreign key without a name`)
      if (this.#created.has(table) && !this.#distributed.has(table))
        this.#offences.push(`${table}: a foreign key before distribution`)
    }
  }

  #addColumn(table: string, column: Tree): void {
    const name = text(column, 'colname')
    const constraints = list(column, 'constraints').map((node) => text(tree(node, 'Constraint'), 'contype'))
    const serial = SERIAL.has(lastName(list(tree(column, 'typeName'), 'names')))
    if (serial || constraints.includes('CONSTR_IDENTITY'))
      this.#offences.push(`${table}.${name}: a serial or identity column added later`)
    if (constraints.includes('CONSTR_FOREIGN')) this.#offences.push(`${table}.${name}: a foreign key without a name`)
  }
}
