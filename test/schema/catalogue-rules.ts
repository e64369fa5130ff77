import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { APP_ROLE } from '../../server/platform/db.ts'
import { partsOf } from '../../server/platform/migrate.ts'

type Client = Pick<pg.Client, 'query'>

export interface DeclaredTables {
  /** Named by `-- @distribute`: rows belong to one shop. */
  tenant: Set<string>
  /** Named by `-- @reference`: small, the same on every node. */
  global: Set<string>
}

/** What the migrations declare each table to be. */
export async function declaredTables(folder: string): Promise<DeclaredTables> {
  const declared: DeclaredTables = { tenant: new Set(), global: new Set() }
  for (const name of await readdir(folder)) {
    for (const part of partsOf(await readFile(join(folder, name), 'utf8'))) {
      if (part.kind === 'sql') continue
      for (const table of part.tables) declared[part.kind === 'distribute' ? 'tenant' : 'global'].add(table)
    }
  }
  return declared
}

/** Everything in the database that would leak between shops or not work on shards, as sentences. */
export async function catalogueOffences(client: Client, declared: DeclaredTables): Promise<string[]> {
  const tenant = [...declared.tenant]
  const found = await undeclared(client, declared)
  for (const { says, sql } of RULES) {
    const { rows } = await client.query<{ name: string }>(sql, sql.includes('$1') ? [tenant] : [])
    found.push(...rows.map((row) => `${row.name}: ${says}`))
  }
  return found.sort()
}

async function undeclared(client: Client, declared: DeclaredTables): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') and not relispartition and relname <> 'migration'`,
  )
  return rows
    .filter(({ name }) => Number(declared.tenant.has(name)) + Number(declared.global.has(name)) !== 1)
    .map(({ name }) => `${name}: is not named by exactly one of @distribute and @reference`)
}

/** Rules select the names of what breaks them; $1 are the tenant tables. */
const RULES: readonly { says: string; sql: string }[] = [
  {
    says: 'shop_id is not a required uuid',
    sql: `select t.name from unnest($1::text[]) t(name)
           where not exists (select 1 from pg_attribute a where a.attrelid = to_regclass(t.name) and a.attname = 'shop_id'
                                and a.atttypid = 'uuid'::regtype and a.attnotnull)`,
  },
  {
    says: 'has no primary key',
    sql: `select t.name from unnest($1::text[]) t(name)
           where not exists (select 1 from pg_index i where i.indrelid = to_regclass(t.name) and i.indisprimary)`,
  },
  {
    says: 'is unique without shop_id as its first column',
    sql: `select i.indexrelid::regclass::text as name from pg_index i
            join unnest($1::text[]) t(name) on i.indrelid = to_regclass(t.name)
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
           where (i.indisunique or i.indisexclusion) and a.attname is distinct from 'shop_id'`,
  },
  {
    says: 'is a foreign key of a tenant table that leaves the shop',
    sql: `select c.conname as name from pg_constraint c
            join unnest($1::text[]) t(name) on c.conrelid = to_regclass(t.name)
           where c.contype = 'f' and c.confrelid in (select to_regclass(x.name) from unnest($1::text[]) x(name))
             and not exists (select 1 from unnest(c.conkey, c.confkey) k(own, other)
                               join pg_attribute o on o.attrelid = c.conrelid and o.attnum = k.own and o.attname = 'shop_id'
                               join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.other and f.attname = 'shop_id')`,
  },
  {
    says: 'is a foreign key of a global table to a tenant table',
    sql: `select c.conname as name from pg_constraint c
            join unnest($1::text[]) t(name) on c.confrelid = to_regclass(t.name)
           where c.contype = 'f' and c.conparentid = 0
             and c.conrelid not in (select to_regclass(x.name) from unnest($1::text[]) x(name))`,
  },
  {
    says: 'is a foreign key that sets values, follows updates or can be deferred',
    sql: `select conname as name from pg_constraint
           where contype = 'f' and connamespace = 'public'::regnamespace
             and (confdeltype not in ('a', 'r', 'c') or confupdtype not in ('a', 'r') or condeferrable)`,
  },
  {
    says: 'is a trigger',
    sql: `select g.tgname as name from pg_trigger g join pg_class c on c.oid = g.tgrelid
           where not g.tgisinternal and c.relnamespace = 'public'::regnamespace`,
  },
  {
    says: 'is a serial or identity column of a tenant table',
    sql: `select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a
            join unnest($1::text[]) t(name) on a.attrelid = to_regclass(t.name)
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attnum > 0 and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')`,
  },
  {
    says: 'is not an ordinary, logged table',
    sql: `select relname as name from pg_class
           where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f')
             and (relpersistence <> 'p' or relkind in ('m', 'f'))`,
  },
  {
    says: 'has no row level security, or forces it',
    sql: `select c.relname as name from pg_class c join unnest($1::text[]) t(name) on c.oid = to_regclass(t.name)
           where not c.relrowsecurity or c.relforcerowsecurity`,
  },
  {
    says: 'has no policy that compares shop_id with the shop of the connection',
    sql: `select t.name from unnest($1::text[]) t(name)
           where not exists (select 1 from pg_policy p where p.polrelid = to_regclass(t.name) and p.polcmd = '*'
                                and pg_get_expr(p.polqual, p.polrelid) like '(shop_id = %app.shop_id%')`,
  },
  {
    says: 'has a second policy, which lets more rows through',
    sql: `select polrelid::regclass::text as name from pg_policy where polpermissive group by polrelid having count(*) > 1`,
  },
  {
    says: `belongs to ${APP_ROLE}, whom its policies would not bind`,
    sql: `select relname as name from pg_class
           where relnamespace = 'public'::regnamespace and relowner = '${APP_ROLE}'::regrole`,
  },
  {
    says: 'may pass by the policies',
    sql: `select rolname as name from pg_roles where rolname = '${APP_ROLE}' and (rolsuper or rolbypassrls or rolcreaterole)`,
  },
  {
    says: `is a partition that ${APP_ROLE} may use past the policy of its table`,
    sql: `select relname as name from pg_class
           where relnamespace = 'public'::regnamespace and relispartition and relkind = 'r'
             and has_table_privilege('${APP_ROLE}', oid, 'select, insert, update, delete')`,
  },
  {
    says: 'is a view or function that runs with the rights of its owner',
    sql: `select relname as name from pg_class
           where relnamespace = 'public'::regnamespace and relkind = 'v'
             and not coalesce(reloptions @> array['security_invoker=true'], false)
           union all
          select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
  },
]
