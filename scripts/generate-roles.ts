import { writeFile } from 'node:fs/promises'
import { FAMILIES, type Family, type Served, served } from '../judge/contracts.ts'
import { alternativesOf, suffices } from '../judge/wanted-scopes.ts'
import { type MemberRole, scopesOfRole } from '../server/modules/tenants/index.ts'
import { EVERY_SCOPE, type Scope } from '../server/platform/context.ts'
import { loadContract } from '../server/platform/http/index.ts'

const ROLES: readonly MemberRole[] = ['viewer', 'warehouse', 'editor', 'admin']

const INTRODUCTION = `# Who may do what

Written by \`npm run codegen\` from \`contracts/*.yaml\` and the scopes of the roles in \`server/modules/tenants/scopes.ts\`. Do not edit.

A role is what a member of an organization has, for all its shops or some; it gives scopes. A key has scopes of its own: in its lines read
"whoever has the scopes of that role". Staff run the installation and have the scope \`operator\`. "Asks for" names scopes: those joined
by + are needed together, those after "or" are enough too. \`npm run judge -- --only access\` holds the server to this.
`

/** Writes the page of roles. */
export async function generateRoles(file: string): Promise<void> {
  const families = Object.keys(FAMILIES) as Family[] // its keys
  await writeFile(file, [INTRODUCTION, ofRoles(), ...families.map(ofFamily)].join('\n'))
}

function ofRoles(): string {
  const lines = EVERY_SCOPE.map((scope) => row([`\`${scope}\``, ...columns((scopes) => scopes.has(scope))]))
  return `## Scopes of the roles\n\n${head('scope')}\n${lines.join('\n')}\n`
}

function ofFamily(family: Family): string {
  const own = served.filter((one) => one.family === family)
  const areas = Map.groupBy(own, ({ operation }) => operation.tags[0] ?? 'Other')
  const { info } = loadContract(FAMILIES[family].contract).document as { info: { title: string } } // every contract has one
  const tables = [...areas].map(
    ([area, operations]) => `### ${area}\n\n${head('operation', 'asks for')}\n${operations.map(line).join('\n')}\n`,
  )
  return `## ${info.title}\n\nBelow \`${FAMILIES[family].prefix}\`.\n\n${tables.join('\n')}`
}

function line(one: Served): string {
  const { id, method, path, security } = one.operation
  const isOpen = security?.length === 0 || security?.some((wanted) => Object.keys(wanted).length === 0)
  const isPersonal = !isOpen && security?.every((wanted) => 'Session' in wanted)
  const named = `\`${method} ${path}\` ${id}`
  if (isOpen) return row([named, 'nothing', ...columns(() => true)])
  if (isPersonal) return row([named, 'a person, about themselves', ...columns(() => true)])
  return row([named, wantedText(one), ...columns((scopes) => suffices(one, scopes))])
}

function wantedText(one: Served): string {
  const texts = alternativesOf(one).map((wanted) => wanted.map((scope) => `\`${scope}\``).join(' + '))
  const distinct = [...new Set(texts)]
  return distinct.some((text) => text === '') ? 'any credentials' : distinct.join(' or ')
}

const columns = (may: (scopes: ReadonlySet<Scope>) => boolean): string[] =>
  [...ROLES.map((role) => scopesOfRole(role)), new Set(EVERY_SCOPE)].map((scopes) => (may(scopes) ? '●' : ''))

const head = (...first: string[]): string => {
  const names = [...first, ...ROLES, 'staff']
  return `${row(names)}\n|${names.map((_, i) => (i < first.length ? '---|' : ':-:|')).join('')}`
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
