import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Conflict, invalidInput, NotFound } from '#platform/errors'
import { domainError, formatError, pointerOf } from './errors.ts'
import { hasSentence } from './sentences.ts'

test('every error code of the core has a sentence', () => {
  const sources = globSync('server/modules/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  assert.ok(sources.length > 50)
  const codes = new Set<string>()
  for (const file of sources) {
    const text = readFileSync(file, 'utf8')
    for (const [, code] of text.matchAll(/new (?:NotFound|Conflict|Invalid|Forbidden|Unavailable)\(\s*'(\w+)'/g)) {
      codes.add(code ?? '')
    }
    for (const [, code] of text.matchAll(/field: [^}]*?code: '(\w+)'/g)) codes.add(code ?? '')
  }
  assert.ok(codes.size > 30)
  assert.deepEqual(
    [...codes].filter((code) => !hasSentence(code)),
    [],
  )
})

test('fields become JSON pointers', () => {
  assert.equal(pointerOf('lines[0].code'), '/lines/0/code')
  assert.equal(pointerOf('limit'), '/limit')
  assert.equal(pointerOf('body'), '')
  assert.equal(pointerOf('a/b~c'), '/a~1b~0c')
})

test('kinds of errors become statuses', () => {
  assert.equal(domainError(new NotFound('order_not_found')).status, 404)
  assert.equal(domainError(new Conflict('status_not_allowed')).status, 409)
  assert.equal(domainError(invalidInput([])).status, 422)
})

test('an error with several problems tells of each, in its own words', () => {
  const error = invalidInput([
    { field: 'lines[0].code', code: 'product_unknown', value: 'CUP' },
    { field: 'lines[2].quantity', code: 'quantity_too_large' },
  ])
  assert.deepEqual(domainError(error).violations, [
    { field: 'lines[0].code', message: 'There is no product with the code CUP.' },
    { field: 'lines[2].quantity', message: 'The number of units is too large.' },
  ])
})

test('a failure is a problem document that names the request', () => {
  const failure = {
    status: 404,
    code: 'order_not_found',
    message: 'There is no such order.',
    violations: [],
    headers: {},
  }
  assert.deepEqual(formatError(failure, { id: 'r-1' }), {
    body: {
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'There is no such order.',
      instance: 'urn:request:r-1',
      code: 'order_not_found',
    },
    contentType: 'application/problem+json; charset=utf-8',
  })
})
