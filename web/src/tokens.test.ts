import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

const css = await readFile(new URL('./tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['page', 'surface', 'sunken']
const SIGNALS = ['good', 'warn', 'bad', 'moving']
const TEXTS = [
  ...['ink', 'muted', 'accent-text', ...SIGNALS].flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ...SIGNALS.map((signal) => [signal, `${signal}-soft`]),
  ['on-accent', 'accent'],
  ['accent-text', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['muted', 'accent-soft'],
]
const PARTS = ['accent', 'line-strong'].flatMap((part) => GROUNDS.map((ground) => [part, ground]))

for (const scheme of ['light', 'dark'] as const) {
  for (const [least, pairs] of [
    [4.5, TEXTS],
    [3, PARTS],
  ] as const) {
    test(`${scheme}: ${least === 3 ? 'parts of controls' : 'texts'} have a contrast of at least ${least}`, () => {
      for (const [front = '', back = ''] of pairs) {
        const [a, b] = [tokens.get(front)?.[scheme], tokens.get(back)?.[scheme]]
        assert.ok(a && b, `${front} or ${back} is no token`)
        assert.ok(contrast(a, b) >= least, `${front} on ${back}: ${contrast(a, b).toFixed(2)}`)
      }
    })
  }
}
