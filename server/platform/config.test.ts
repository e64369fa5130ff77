import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, demoMode, loadConfig, logLevel } from './config.ts'

test('nothing set is a working configuration', () => {
  const config = loadConfig({})
  assert.equal(config.HOST, '127.0.0.1')
  assert.equal(config.PORT, 8080)
  assert.equal(config.DATABASE_URL, null)
  assert.equal(demoMode(config), true)
})

test('a wrong value is refused by name, and a secret is not repeated', () => {
  const refused = (env: Record<string, string>) => {
    try {
      loadConfig(env)
    } catch (error) {
      assert.ok(error instanceof ConfigError)
      return error.message
    }
    return assert.fail('accepted')
  }
  assert.match(refused({ PORT: '80a' }), /^PORT: .*"80a"/)
  assert.match(refused({ PORT: '70000' }), /^PORT/)
  assert.match(refused({ WORK_PORT: '-1' }), /^WORK_PORT/)
  assert.match(refused({ DEMO: 'yes' }), /^DEMO: expected on or off or auto/)
  assert.match(refused({ LOG_LEVEL: 'loud' }), /^LOG_LEVEL/)
  const url = refused({ DATABASE_URL: 'mysql://root:hunter2@db/x' })
  assert.match(url, /^DATABASE_URL/)
  assert.ok(!url.includes('hunter2'))
  const keys = refused({ ENCRYPTION_KEYS: 'a:c2VjcmV0' })
  assert.match(keys, /^ENCRYPTION_KEYS/)
  assert.ok(!keys.includes('c2VjcmV0'))
})

test('demo mode is off with a database of one’s own unless asked for', () => {
  const DATABASE_URL = 'postgres://u:p@db/doorstep'
  assert.equal(demoMode(loadConfig({ DATABASE_URL })), false)
  assert.equal(demoMode(loadConfig({ DATABASE_URL, DEMO: 'on' })), true)
  assert.equal(demoMode(loadConfig({ DEMO: 'off' })), false)
})

test('on a terminal only warnings are logged unless a level is asked for', () => {
  assert.equal(logLevel(loadConfig({}), true), 'warn')
  assert.equal(logLevel(loadConfig({}), false), 'info')
  assert.equal(logLevel(loadConfig({ LOG_LEVEL: 'debug' }), true), 'debug')
})
