import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, hashSecret, newSecret, passwordMatches, secretMatches } from './secrets.ts'

test('a secret has its prefix and 32 letters and digits, never twice the same', () => {
  const secrets = Array.from({ length: 1000 }, () => newSecret('x_'))
  assert.ok(secrets.every((secret) => /^x_[0-9A-Za-z]{32}$/.test(secret)))
  assert.equal(new Set(secrets).size, 1000)
})

test('every letter is about as frequent as the others', () => {
  const counts = new Map<string, number>()
  for (const letter of newSecret('', 62_000)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  assert.equal(counts.size, 62)
  for (const [letter, count] of counts) assert.ok(count > 800 && count < 1200, `${letter}: ${count}`)
})

test('a secret matches its own hash and nothing else', () => {
  const secret = newSecret()
  assert.equal(secretMatches(secret, hashSecret(secret)), true)
  assert.equal(secretMatches(secret, hashSecret(newSecret())), false)
  assert.equal(secretMatches(secret, undefined), false)
  assert.equal(secretMatches(secret, Buffer.alloc(0)), false)
})

test('a password matches the hash that was made of it', async () => {
  const stored = await hashPassword('correct horse')
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.equal(await passwordMatches('correct horse', stored), true)
  assert.equal(await passwordMatches('correct horsf', stored), false)
  assert.notEqual(await hashPassword('correct horse'), stored)
})

test('a password may be typed composed or decomposed', async () => {
  assert.equal(await passwordMatches('cafe\u0301', await hashPassword('caf\u00e9')), true)
})

test('a hash of another cost is still checked by its own', async () => {
  // Reference vector of the argon2 command line: argon2id, t=2, m=256 KiB, p=1, "password", "somesalt".
  const stored = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'
  assert.equal(await passwordMatches('password', stored), true)
  assert.equal(await passwordMatches('differentpassword', stored), false)
})

test('an account without a password is let in by none', async () => {
  assert.equal(await passwordMatches('', null), false)
  assert.equal(await passwordMatches('', 'not a hash'), false)
})
