import { lastName, list, parseSql, type Statement, type Tree, text, tree, unwrap, walk } from './sql-tree.ts'

const EVERY_SHOP = '/* every shop */'
const MODIFYING = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'])
const QUERIES = new Set([...MODIFYING, 'SelectStmt'])
/** The application supplies times and ids: on shards, these functions would run once each. */
const VOLATILE = new Set([
  'now',
  'clock_timestamp',
  'statement_timestamp',
  'transaction_timestamp',
  'timeofday',
  'random',
  'gen_random_uuid',
  'uuidv4',
  'uuidv7',
  'uuid_generate_v4',
  'nextval',
])

/**
 * What is wrong with a statement by the rules of tenant tables: each is bound to one shop at the level of the query
 * that reads it, rows are locked and written in shapes that also work on shards, and nothing in it is volatile.
 */
export async function statementOffences(sql: string, tenantTables: ReadonlySet<string>): Promise<string[]> {
  let statements: Statement[]
  try {
    statements = await parseSql(sql)
  } catch (error) {
    return [`cannot be parsed: ${error instanceof Error ? error.message : String(error)}`]
  }
  const check = new StatementCheck(tenantTables, sql.includes(EVERY_SHOP))
  for (const { kind, body } of statements)
    if (QUERIES.has(kind)) check.query(kind, body, { ctes: new Map(), writing: false }, true)
  return [...new Set(check.offences)]
}

/** Names that a query level sees in place of tables: expressions of WITH, and whether each writes. */
interface Scope {
  readonly ctes: ReadonlyMap<string, { modifying: boolean }>
  /** The level is part of a statement that writes. */
  readonly writing: boolean
}

/** A table, or what stands for one, in a query level. */
interface Source {
  name: string
  alias: string
  tenant: boolean
}

/** What has to hold for the rows of the sources named; the condition of an outer join binds only the side that may be missing. */
interface Condition {
  expression: Tree
  binds: (alias: string) => boolean
}

class StatementCheck {
  readonly offences: string[] = []
  readonly #tenantTables: ReadonlySet<string>
  readonly #everyShop: boolean

  constructor(tenantTables: ReadonlySet<string>, everyShop: boolean) {
    this.#tenantTables = tenantTables
    this.#everyShop = everyShop
  }

  /** `asItStands`: a whole statement or a materialized WITH expression, which PostgreSQL runs once and as written. */
  query(kind: string, body: Tree, outer: Scope, asItStands = false): void {
    if (kind === 'MergeStmt') this.offences.push('uses MERGE')
    const scope = this.#withClause(kind, body, outer)
    for (const half of ['larg', 'rarg']) {
      if (Object.keys(tree(body, half)).length > 0) this.query('SelectStmt', tree(body, half), scope)
    }
    const sources: Source[] = []
    const conditions: Condition[] = []
    for (const item of this.#sourceNodes(kind, body)) this.#collect(item, scope, sources, conditions)
    conditions.push({ expression: tree(body, 'whereClause'), binds: () => true })
    this.#bindings(kind, sources, conditions)
    this.#writes(kind, body, sources)
    this.#locks(body, asItStands)
    this.#below(kind, body, sources, scope)
  }

  #withClause(kind: string, body: Tree, outer: Scope): Scope {
    const ctes = new Map(outer.ctes)
    const clause = tree(body, 'withClause')
    for (const node of list(clause, 'ctes')) {
      const cte = tree(node, 'CommonTableExpr')
      const name = text(cte, 'ctename')
      const query = unwrap(tree(cte, 'ctequery'))
      const modifying = MODIFYING.has(query.kind)
      if (clause.recursive === true) ctes.set(name, { modifying })
      const materialized = text(cte, 'ctematerialized') === 'CTEMaterializeAlways'
      this.query(query.kind, query.body, { ctes, writing: false }, materialized)
      ctes.set(name, { modifying })
    }
    return { ctes, writing: outer.writing || MODIFYING.has(kind) }
  }

  #sourceNodes(kind: string, body: Tree): Tree[] {
    if (kind === 'SelectStmt') return list(body, 'fromClause')
    const target = { RangeVar: tree(body, 'relation') }
    if (kind === 'UpdateStmt') return [target, ...list(body, 'fromClause')]
    if (kind === 'DeleteStmt') return [target, ...list(body, 'usingClause')]
    return []
  }

  #collect(node: Tree, scope: Scope, sources: Source[], conditions: Condition[]): void {
    const { kind, body } = unwrap(node)
    const alias = text(tree(body, 'alias'), 'aliasname')
    if (kind === 'JoinExpr') {
      const left: Source[] = []
      const right: Source[] = []
      this.#collect(tree(body, 'larg'), scope, left, conditions)
      this.#collect(tree(body, 'rarg'), scope, right, conditions)
      sources.push(...left, ...right)
      const bound =
        { JOIN_INNER: [...left, ...right], JOIN_LEFT: right, JOIN_RIGHT: left }[text(body, 'jointype')] ?? []
      const names = new Set(bound.map((source) => source.alias))
      conditions.push({ expression: tree(body, 'quals'), binds: (name) => names.has(name) })
    } else if (kind === 'RangeVar') {
      const name = text(body, 'relname')
      const tenant = this.#tenantTables.has(name) && !scope.ctes.has(name)
      sources.push({ name, alias: alias || name, tenant })
    } else sources.push({ name: kind, alias, tenant: false })
  }

  #bindings(kind: string, sources: Source[], conditions: Condition[]): void {
    if (this.#everyShop || kind === 'InsertStmt') return
    const byAlias = new Map(sources.map((source) => [source.alias, source]))
    for (const source of sources) {
      if (!source.tenant) continue
      const bound = conditions
        .filter((condition) => condition.binds(source.alias))
        .flatMap((condition) => conjuncts(condition.expression))
        .some((condition) => bindsShop(condition, source, sources, byAlias))
      if (!bound) this.offences.push(`reads or writes ${source.name} as "${source.alias}" without its shop_id`)
    }
  }

  #writes(kind: string, body: Tree, sources: Source[]): void {
    const target = text(tree(body, 'relation'), 'relname')
    if (kind === 'InsertStmt' && this.#tenantTables.has(target)) {
      const columns = list(body, 'cols').map((node) => text(tree(node, 'ResTarget'), 'name'))
      if (!columns.includes('shop_id')) this.offences.push(`inserts into ${target} without shop_id`)
    }
    const assigned = [...list(body, 'targetList'), ...list(tree(body, 'onConflictClause'), 'targetList')]
    const isUpdate = kind === 'UpdateStmt' || kind === 'InsertStmt'
    if (isUpdate && assigned.some((node) => text(tree(node, 'ResTarget'), 'name') === 'shop_id'))
      this.offences.push(`changes the shop_id of ${sources[0]?.name ?? target}`)
  }

  #locks(body: Tree, asItStands: boolean): void {
    const skips = list(body, 'lockingClause').some(
      (node) => text(tree(node, 'LockingClause'), 'waitPolicy') === 'LockWaitSkip',
    )
    if (skips && !asItStands) this.offences.push('SKIP LOCKED outside of a materialized WITH expression')
  }

  /** Expressions and subqueries of this level. */
  #below(kind: string, body: Tree, sources: Source[], scope: Scope): void {
    const dependsOnWrite = sources.some((source) => scope.ctes.get(source.name)?.modifying)
    let readsWrite = dependsOnWrite
    const touchesTenant = scope.writing || sources.some((source) => source.tenant)
    const { withClause: _with, larg: _left, rarg: _right, ...rest } = body
    walk(rest, (name, below) => {
      if (QUERIES.has(name)) {
        walk(below, (inner, node) => {
          if (inner === 'RangeVar' && scope.ctes.get(text(node, 'relname'))?.modifying) readsWrite = true
          return undefined
        })
        this.query(name, below, scope)
        return false
      }
      const call = name === 'FuncCall' ? lastName(list(below, 'funcname')) : ''
      if (call === 'set_config') this.offences.push('calls set_config, which shards do not hear of')
      if (touchesTenant && (VOLATILE.has(call) || name === 'SQLValueFunction'))
        this.offences.push(`uses ${call || text(below, 'op')}: times and ids come from the application`)
      return undefined
    })
    if (MODIFYING.has(kind) && readsWrite) this.offences.push('chains one writing WITH expression to another write')
  }
}

/** The conditions that all have to hold. */
function conjuncts(condition: Tree): Tree[] {
  const { kind, body } = unwrap(condition)
  if (kind === 'BoolExpr' && text(body, 'boolop') === 'AND_EXPR') return list(body, 'args').flatMap(conjuncts)
  return kind === '' ? [] : [condition]
}

/** True for `source.shop_id = <one value>`, and for a column of a WITH expression or function in the value's place. */
function bindsShop(condition: Tree, source: Source, sources: Source[], byAlias: Map<string, Source>): boolean {
  const { kind, body } = unwrap(condition)
  if (kind !== 'A_Expr' || text(body, 'kind') !== 'AEXPR_OP' || lastName(list(body, 'name')) !== '=') return false
  const sides = [tree(body, 'lexpr'), tree(body, 'rexpr')]
  return sides.some((side, index) => {
    const column = columnOf(side)
    const own = column?.alias === source.alias || (column?.alias === '' && sources.filter((s) => s.tenant).length === 1)
    if (column?.name !== 'shop_id' || !own) return false
    const other = sides[1 - index] ?? {}
    const otherColumn = columnOf(other)
    if (otherColumn) return byAlias.get(otherColumn.alias)?.tenant === false
    return isValue(other)
  })
}

function columnOf(node: Tree): { alias: string; name: string } | undefined {
  const { kind, body } = unwrap(node)
  if (kind !== 'ColumnRef') return undefined
  const fields = list(body, 'fields').map((field) => text(tree(field, 'String'), 'sval'))
  return { alias: fields.at(-2) ?? '', name: fields.at(-1) ?? '' }
}

function isValue(node: Tree): boolean {
  const { kind, body } = unwrap(node)
  if (kind === 'TypeCast') return isValue(tree(body, 'arg'))
  return kind === 'ParamRef' || kind === 'A_Const'
}
