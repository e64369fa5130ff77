import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVERY_SCOPE } from '#platform/context'
import { checkAnswer, compileAll, loadContract } from '#platform/http/index'

const contract = loadContract('doorstep')

interface Described {
  operationId: string
  summary?: string
  description?: string
  requestBody?: { content: Record<string, { example?: unknown }> }
}

const document = contract.document as {
  paths: Record<string, Record<string, Described>>
  components: { examples: Record<string, { value: unknown }>; schemas: Record<string, { enum?: string[] }> }
}
const operations = Object.values(document.paths).flatMap((item) => Object.values(item))

test('every schema compiles', () => {
  assert.ok(compileAll(contract) > 300)
})

/** About people themselves: no key stands for one. */
const OF_PEOPLE = /^\/sessions?(\/|$)/

test('every operation is described, guarded by a key or a session and says how it fails', () => {
  for (const { operationId, summary, description } of operations) {
    assert.ok(summary && description, operationId)
    const operation = contract.operations.get(operationId)
    const requirements = operation?.security ?? []
    const scopesOf = (scheme: string) => requirements.flatMap((requirement) => requirement[scheme] ?? [])
    const has = (scheme: string) => requirements.some((requirement) => scheme in requirement)
    if (!OF_PEOPLE.test(operation?.path ?? '')) {
      assert.ok(has('ApiKey') && has('Session'), operationId)
      assert.ok(
        requirements.every((requirement) => Object.keys(requirement).length === 1),
        operationId,
      )
      assert.deepEqual(scopesOf('Session'), scopesOf('ApiKey'), operationId)
    }
    for (const status of ['400', '401', '403', '404', '429', '500', '503']) {
      assert.ok(operation?.responses.has(status), `${operationId} ${status}`)
    }
  }
})

test('the scopes are those of the core', () => {
  assert.deepEqual(document.components.schemas.Scope?.enum, [...EVERY_SCOPE])
  for (const { id, security } of contract.operations.values()) {
    for (const scope of (security ?? []).flatMap((requirement) => requirement.ApiKey ?? [])) {
      assert.ok((EVERY_SCOPE as readonly string[]).includes(scope), `${id} ${scope}`)
    }
  }
})

test('every example of an answer follows its schema', () => {
  const examples = Object.entries(document.components.examples)
  assert.ok(examples.length > 40)
  for (const [operationId, { value }] of examples) {
    const operation = contract.operations.get(operationId)
    assert.ok(operation, `${operationId} is an operation`)
    checkAnswer(contract, operationId, operation.successStatus, value)
  }
})

test('every body has an example, but for those that are a file', () => {
  for (const { operationId, requestBody } of operations) {
    const isFile = Object.keys(requestBody?.content ?? {}).every((type) => type.startsWith('image/'))
    if (requestBody && !isFile) assert.ok(requestBody.content['application/json']?.example, operationId)
  }
})
