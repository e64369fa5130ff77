import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countriesOf, dotsOf, extentOf, MAP, meridians, project } from './projection.ts'

const place = (countryCode: string, city: string | null, parcels: number, at: [number, number] | null = null) => ({
  countryCode,
  city,
  latitude: at?.[0] ?? null,
  longitude: at?.[1] ?? null,
  parcels,
  troubled: 1,
})

test('places without a position stand together in the middle of their country, the others where they are', () => {
  const dots = dotsOf([
    place('FI', 'Turku', 2),
    place('FI', 'Vaasa', 3),
    place('SE', 'Malmö', 9, [55.6, 13]),
    place('ZZ', null, 4),
  ])
  assert.deepEqual(
    dots.map(({ key, city, parcels, troubled, latitude }) => [key, city, parcels, troubled, latitude]),
    [
      ['SE Malmö', 'Malmö', 9, 1, 55.6],
      ['FI', null, 5, 2, 63],
    ],
  )
})

test('countries are listed by their parcels, also those that no map knows', () => {
  const listed = countriesOf([place('FI', 'Turku', 2), place('ZZ', null, 4), place('FI', 'Vaasa', 3)])
  assert.deepEqual(
    listed.map(({ countryCode, parcels, cities }) => [countryCode, parcels, cities.length]),
    [
      ['FI', 5, 2],
      ['ZZ', 4, 1],
    ],
  )
})

test('every dot is on the map, also a single one and those around the world', () => {
  for (const dots of [
    [[63, 26]],
    [
      [63, 26],
      [38, -98],
    ],
    [
      [-41, 173],
      [57, -100],
      [65, -18],
    ],
  ] as const) {
    const points = dots.map(([latitude, longitude]) => ({ latitude, longitude }))
    const extent = extentOf(points)
    for (const { latitude, longitude } of points) {
      const { x, y } = project(extent, latitude, longitude)
      assert.ok(x > 0 && x < MAP.width && y > 0 && y < MAP.height, `${latitude} ${longitude}`)
    }
  }
})

test('lines of the grid are round and few', () => {
  assert.deepEqual(meridians(-7, 41), [0, 10, 20, 30, 40])
  assert.deepEqual(meridians(51, 67), [55, 60, 65])
  assert.ok(meridians(-180, 180).length <= 13)
})
