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

test('a mail server is read from its address, and its password is not repeated when that is wrong', () => {
  const server = (SMTP_URL: string) => loadConfig({ SMTP_URL }).SMTP_URL
  assert.equal(server(''), null)
  assert.deepEqual(server('smtps://jane%40shop.example:p%2Fw@mail.example'), {
    host: 'mail.example',
    port: 465,
    secure: true,
    requireTLS: true,
    auth: { user: 'jane@shop.example', pass: 'p/w' },
  })
  assert.deepEqual(server('smtp://mail.example'), { host: 'mail.example', port: 587, secure: false, requireTLS: false })
  assert.equal(server('smtp://mail.example?tls=required')?.requireTLS, true)
  assert.equal(server('smtp://user:pw@mail.example:25')?.requireTLS, true, 'a password does not travel in the open')
  assert.equal(server('smtp://user:pw@127.0.0.1:1025')?.requireTLS, false)
  assert.equal(server('smtp://[::1]:1025')?.host, '::1')
  for (const wrong of ['mail.example', 'http://user:hunter2@mail.example', 'smtp://', 'smtp://u%zz:hunter2@h', 'x']) {
    assert.throws(
      () => server(wrong),
      (error) =>
        error instanceof ConfigError && error.message.startsWith('SMTP_URL') && !error.message.includes('hunter2'),
      wrong,
    )
  }
})

test('the sender of mails is an address, with a name if there is one', () => {
  const sender = (MAIL_FROM: string) => loadConfig({ MAIL_FROM }).MAIL_FROM
  assert.deepEqual(sender('post@shop.example'), { name: '', address: 'post@shop.example' })
  assert.deepEqual(sender('"Höyry & Käpy" <post@shop.example>'), { name: 'Höyry & Käpy', address: 'post@shop.example' })
  for (const wrong of [
    'Shop',
    'Shop <post>',
    'a@b.example, c@d.example',
    'Shop\r\nBcc: x@y.example <post@shop.example>',
  ]) {
    assert.throws(() => sender(wrong), ConfigError, wrong)
  }
})
