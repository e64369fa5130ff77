import type { Contract } from './contract.ts'
import { followPointer, isRecord } from './schema-graph.ts'
import type { Surface } from './types.ts'

type Json = Record<string, unknown>

/**
 * The contract as this server answers it: only operations that are mounted, the tags and components they use, and the
 * prefix as the server.
 */
export function documentOf({ contract, operations, prefix }: Surface): Json {
  const paths: Json = {}
  const tags = new Set<string>()
  for (const operation of contract.operations.values()) {
    if (!operations[operation.id]) continue
    for (const tag of operation.tags) tags.add(tag)
    const source = member(member(contract.document, 'paths'), operation.path)
    const method = operation.method.toLowerCase()
    const item = isRecord(paths[operation.path]) ? (paths[operation.path] as Json) : sharedOf(source) // checked just before
    item[method] = source[method]
    paths[operation.path] = item
  }
  const { components: _components, tags: allTags, servers: _servers, ...head } = contract.document
  return {
    ...Object.fromEntries(Object.entries(head).filter(([key]) => !key.startsWith('x-') && key !== 'webhooks')),
    servers: [{ url: prefix }],
    externalDocs: { url: '/docs', description: 'All APIs of this server' },
    tags: (Array.isArray(allTags) ? allTags : []).filter((tag) => isRecord(tag) && tags.has(String(tag.name))),
    paths,
    components: usedComponents(contract, paths),
  }
}

/** What a path says for all of its methods. */
function sharedOf(item: Json): Json {
  return Object.fromEntries(
    Object.entries(item).filter(([key]) => key === 'parameters' || key === 'summary' || key === 'description'),
  )
}

function member(of: Json, key: string): Json {
  const value = of[key]
  return isRecord(value) ? value : {}
}

function usedComponents({ document }: Contract, paths: Json): Json {
  const used = new Map<string, unknown>()
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) for (const entry of node) collect(entry)
    if (!isRecord(node)) return
    if (typeof node.$ref === 'string' && !used.has(node.$ref)) {
      const target = followPointer(document, node.$ref)
      used.set(node.$ref, target)
      collect(target)
    }
    for (const value of Object.values(node)) collect(value)
  }
  collect(paths)
  const all = member(document, 'components')
  const components: Json = {}
  for (const kind of Object.keys(all)) {
    const entries = Object.entries(member(all, kind)).filter(([name]) => used.has(`#/components/${kind}/${name}`))
    if (entries.length > 0) components[kind] = Object.fromEntries(entries)
  }
  return { ...components, securitySchemes: member(all, 'securitySchemes') }
}
