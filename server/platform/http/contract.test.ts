import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadContract } from './contract.ts'
import { parseContract } from './contract-yaml.ts'
import { SHELF as shelf } from './fixtures/shelf.ts'

const withPaths = (paths: string) => `openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths:\n${paths}`

test('a contract is read once', () => {
  assert.equal(loadContract('shopgo-platform'), loadContract('shopgo-platform'))
})

test('operations carry their parameters, answers and security with references followed', () => {
  const operation = shelf.operations.get('getItem')
  assert.equal(operation?.method, 'GET')
  assert.deepEqual(
    operation?.parameters.map(({ name, required }) => [name, required]),
    [['itemId', true]],
  )
  assert.deepEqual([...(operation?.responses.get('404')?.keys() ?? [])], ['application/json'])
  assert.equal(shelf.operations.get('createItem')?.successStatus, 201)
  assert.equal(shelf.operations.get('getForgotten')?.security, null)
  assert.equal(shelf.bodyLimitBytes, 300_000)
})

test('an operation replaces a parameter of its path', () => {
  assert.equal(shelf.operations.get('getItem')?.parameters[0]?.schema.minLength, 1)
  const contract = parseContract(
    't',
    withPaths(`  /a:
    parameters: [{name: x, in: query, schema: {type: string}}]
    get: {operationId: a, parameters: [{name: x, in: query, schema: {type: integer}}], responses: {"200": {description: d}}}`),
  )
  assert.deepEqual(contract.operations.get('a')?.parameters[0]?.schema, { type: 'integer' })
})

test('a resolved schema has no references and keeps what stands beside one', () => {
  const schema = shelf.resolved({ $ref: '#/components/schemas/Item' })
  const within = schema.properties?.within
  assert.equal(within?.description, 'The item it lies in.')
  assert.equal(within?.type, 'object')
  assert.equal(within?.properties?.lines, schema.properties?.lines)
  assert.equal(schema.properties?.lines?.items?.properties?.code?.type, 'string')
  assert.equal(shelf.resolved({ $ref: '#/components/schemas/Item' }), schema)
})

test('a file that could not be served is refused', () => {
  const operation = (id: string) => `{operationId: ${id}, responses: {"200": {description: d}}}`
  assert.throws(
    () => parseContract('t', withPaths(`  /a: {get: ${operation('x')}, put: ${operation('x')}}`)),
    /two operations are called x/,
  )
  assert.throws(() => parseContract('t', withPaths('  /a: {get: {responses: {}}}')), /has no operationId/)
  const dangling = `  /a: {get: {operationId: a, responses: {"200": {$ref: "#/components/responses/Lost"}}}}`
  assert.throws(() => parseContract('t', withPaths(dangling)), /points at nothing/)
})
