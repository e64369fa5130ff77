import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contrastOf, type Scheme, schemesOf } from './colours.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
/** Greys in the middle are where neither black nor white is far away. */
const grey = fc.integer({ min: 90, max: 150 }).map((n) => `#${n.toString(16).padStart(2, '0').repeat(3)}`)

function assertReadable(scheme: Scheme): void {
  const { ground, card, calm, good, warn, bad } = scheme
  const grounds = { ground, card, calm, good, warn, bad }
  for (const name of ['text', 'quiet', 'link', 'goodText', 'warnText', 'badText'] as const)
    for (const [where, on] of Object.entries(grounds)) {
      const ratio = contrastOf(scheme[name], on)
      assert.ok(ratio >= 4.5, `${name} on ${where} is ${ratio.toFixed(2)}: ${JSON.stringify(scheme)}`)
    }
  assert.ok(contrastOf(scheme.onFill, scheme.fill) >= 4.5)
  for (const on of [ground, card, calm]) assert.ok(contrastOf(scheme.fill, on) >= 3)
  for (const on of Object.values(grounds)) assert.ok(contrastOf(scheme.line, on) >= 3)
}

test('whatever a shop chooses, every text can be read in light and dark', () => {
  fc.assert(
    fc.property(fc.oneof(colour, grey), fc.oneof(colour, grey), (accent, background) => {
      const { light, dark } = schemesOf({ accent, background })
      assertReadable(light)
      assertReadable(dark)
    }),
    { numRuns: 2000 },
  )
})

test('colours that can be read are kept', () => {
  const { light } = schemesOf({ accent: '#0e766a', background: '#fbfaf8' })
  assert.deepEqual([light.ground, light.fill, light.onFill], ['#fbfaf8', '#0e766a', '#ffffff'])
})

test('the dark scheme is dark, and a dark background stays as it is', () => {
  assert.ok(contrastOf(schemesOf({ accent: '#ffcc00', background: '#ffffff' }).dark.ground, '#000000') < 1.5)
  assert.equal(schemesOf({ accent: '#ffcc00', background: '#101820' }).dark.ground, '#101820')
})

test('contrast is that of WCAG', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#777777', '#ffffff').toFixed(2), '4.48')
})
