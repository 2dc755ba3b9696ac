import { describe, expect, test } from 'vitest'
import {
  addEdtf,
  compareEdtf,
  containsEdtf,
  firstDay,
  formatInterval,
  interval,
  lastDay,
  overlapsEdtf,
  precisionOf,
} from './edtf.ts'

describe('interval() gives the days a date covers', () => {
  test.each([
    ['1970-01-01', 0, 1],
    ['2013-06-05', 15861, 15862],
    ['2013-06', 15857, 15887],
    ['2012', 15340, 15706],
    ['201X', 14610, 18262],
    ['2013-W22', 15852, 15859],
    ['2013-21', 15765, 15857],
    ['2013-36', 15979, 16071],
    ['2013-06-05T06:00Z', 15861, 15862],
    ['2013-05-19/2013-06-05', 15844, 15862],
    ['../2013-06-05', -Infinity, 15862],
    ['2013-06-05/..', 15861, Infinity],
    ['2013~', 15706, 16071],
    ['1969-12-31', -1, 0],
  ])('%s', (edtf, start, end) => {
    expect(interval(edtf)).toEqual({ start, end })
  })
  test.each(['2013-06-31', '2013-02-29', '2013-13', '2013-W54', '13', 'June', '', '2013/2011', '2013-06-05T25:00'])(
    '%s is none',
    (edtf) => {
      expect(interval(edtf)).toBeNull()
    },
  )
})

test('precisionOf() tells how finely a date is given', () => {
  expect(
    [
      '2013',
      '201X',
      '20XX',
      '2013-06',
      '2013-22',
      '2013-33',
      '2013-W01',
      '2013-06-05',
      '2013-06-05T06:00',
      '2012/2013',
    ].map(precisionOf),
  ).toEqual(['year', 'decade', 'century', 'month', 'season', 'quarter', 'week', 'day', 'time', 'interval'])
})

test('dates compare by their start, the shorter first', () => {
  expect(['2013', '2013-01', '2012-12-31', '2013-01-01', 'x'].sort(compareEdtf)).toEqual([
    '2012-12-31',
    '2013-01-01',
    '2013-01',
    '2013',
    'x',
  ])
})

test('containment and overlap are of days', () => {
  expect(containsEdtf('2013-W22', '2013-06-02')).toBe(true)
  expect(containsEdtf('2013-W22', '2013-06-03')).toBe(false)
  expect(overlapsEdtf('2013-05', '2013-05-31/2013-06-02')).toBe(true)
  expect(overlapsEdtf('2013-05', '2013-06')).toBe(false)
})

test('adding keeps the precision', () => {
  expect(addEdtf('2013-06-05', 30, 'day')).toBe('2013-07-05')
  expect(addEdtf('2012-02-29', 1, 'year')).toBe('2013-02-28')
  expect(addEdtf('2013-11', 3, 'month')).toBe('2014-02')
  expect(addEdtf('2013-W52', 1, 'week')).toBe('2014-W01')
  expect(addEdtf('2013', -3, 'year')).toBe('2010')
  expect(addEdtf('nothing', 1, 'day')).toBeNull()
})

test('an interval prints as its days', () => {
  expect(formatInterval({ start: 15844, end: 15862 })).toBe('2013-05-19/2013-06-05')
  expect(formatInterval({ start: 15861, end: 15862 })).toBe('2013-06-05')
  expect(formatInterval({ start: -Infinity, end: 15862 })).toBe('../2013-06-05')
  expect(formatInterval({ start: 3, end: 3 })).toBeNull()
  expect([firstDay('2013-06'), lastDay('2013-06'), lastDay('2013/..')]).toEqual(['2013-06-01', '2013-06-30', null])
})
