import { expect, test } from 'vitest'
import { agreement, comparable, dimensionOf } from './amount.ts'
import { distanceKm } from './geo.ts'
import { common, disjoint, equal, grain, hull, overlap } from './interval.ts'

const exact = (n: number, unit: string, approximate = false) => ({ low: n, high: n, unit, approximate })

test('a length of time rounded to weeks meets one in days', () => {
  expect(agreement(exact(3, 'week'), exact(17, 'day'))).toBe('compatible')
  expect(agreement({ low: 2, high: null, unit: 'week' }, exact(17, 'day'))).toBe('compatible')
  expect(agreement(exact(3, 'week'), exact(10, 'day'))).toBe('disjoint')
  expect(agreement(exact(2, 'year'), exact(27, 'month'))).toBe('compatible')
})

test('equal amounts are equal, bounds are compatible, other numbers disjoint', () => {
  expect(agreement(exact(40, 'person'), exact(40, 'person'))).toBe('equal')
  expect(agreement(exact(40, 'person'), { low: 30, high: null, unit: 'person' })).toBe('compatible')
  expect(agreement(exact(40, 'person'), exact(30, 'person'))).toBe('disjoint')
  expect(agreement(exact(30000, 'person', true), exact(33000, 'person'))).toBe('compatible')
})

test('a mile is 1.609344 kilometres; currencies and counted things never mix', () => {
  expect(comparable(exact(1, 'mile'), exact(1, 'kilometre'))).toEqual({
    a: { low: 1609.344, high: 1609.344 },
    b: { low: 1000, high: 1000 },
  })
  expect(comparable(exact(1, 'US dollar'), exact(1, 'euro'))).toBeNull()
  expect(comparable(exact(1, 'village'), exact(1, 'person'))).toBeNull()
  expect(comparable(exact(1, 'percent'), exact(1, 'person'))).toBeNull()
  expect([dimensionOf('Kenyan shilling'), dimensionOf('hectare'), dimensionOf('village')]).toEqual([
    'money',
    'area',
    'count',
  ])
})

test('intervals: hull, overlap, common part, open ends', () => {
  expect(
    hull([
      { low: 1, high: 3 },
      { low: 2, high: null },
    ]),
  ).toEqual({ low: 1, high: null })
  expect(hull([])).toBeNull()
  expect(overlap({ low: 1, high: 3 }, { low: 3, high: 4 })).toBe(true)
  expect(disjoint({ low: 1, high: 3 }, { low: 4, high: null })).toBe(true)
  expect(common({ low: 1, high: 3 }, { low: 2, high: null })).toEqual({ low: 2, high: 3 })
  expect(equal({ low: 0.1 + 0.2, high: null }, { low: 0.3, high: null })).toBe(true)
  expect([grain(30000), grain(1500), grain(17), grain(0)]).toEqual([10000, 100, 1, 0])
})

test('Paris to London is 344 km', () => {
  expect(
    Math.round(distanceKm({ latitude: 48.8566, longitude: 2.3522 }, { latitude: 51.5074, longitude: -0.1278 })),
  ).toBe(344)
})
