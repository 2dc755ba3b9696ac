import { describe, expect, test } from 'vitest'
import { resolveRelative } from './relative.ts'

describe('resolveRelative() resolves a rule against a day', () => {
  test.each([
    ['day+0', '2013-06-05'],
    ['day-1', '2013-06-04'],
    ['week-1', '2013-W22'],
    ['month-1', '2013-05'],
    ['year-18', '1995'],
    ['decade-1', '200X'],
    ['quarter-1', '2013-33'],
    ['weekend-1', '2013-06-01/2013-06-02'],
    ['night-1', '2013-06-04/2013-06-05'],
    ['weekday:3:past', '2013-06-05'],
    ['weekday:3:last', '2013-05-29'],
    ['weekday:3:future', '2013-06-05'],
    ['weekday:3:next', '2013-06-12'],
    ['weekday:1:future', '2013-06-10'],
    ['weekday:7:nearest', '2013-06-02'],
    ['date:06-25:past', '2012-06-25'],
    ['date:06-25:told', '2013-06-25'],
    ['date:06-25:future', '2013-06-25'],
    ['date:06-25:awaited', '2013-06-25'],
    ['date:05-20:awaited', '2013-05-20'],
    ['date:02-20:awaited', '2014-02-20'],
    ['quarter:33:awaited', '2013-33'],
    ['date:02-29:past', '2012-02-29'],
    ['date:02-29:future', '2016-02-29'],
    ['month:07:past', '2012-07'],
    ['month:07:future', '2013-07'],
    ['month:06:past', '2013-06'],
    ['month:06:last', '2012-06'],
    ['season:21:past', '2013-21'],
    ['quarter:35:future', '2013-35'],
    ['past:48hour', '2013-06-03/2013-06-05'],
    ['next:3day', '2013-06-05/2013-06-08'],
    ['day-1@06:00', '2013-06-04T06:00'],
    ['day+0@03:00Z', '2013-06-05T03:00Z'],
    ['date:05-19:past/weekday:3:past', '2013-05-19/2013-06-05'],
    ['2011/day+0', '2011/2013-06-05'],
  ])('%s', (rule, edtf) => {
    expect(resolveRelative(rule, '2013-06-05')?.edtf).toBe(edtf)
  })
  test.each([
    '',
    'soon',
    'day',
    'day-',
    'weekday:8:past',
    'date:06-31:past',
    'month:13:past',
    'week-1@06:00',
    'day+0@26:00',
    'a/b/c',
    'day-999999',
  ])('%s is none', (rule) => {
    expect(resolveRelative(rule, '2013-06-05')).toBeNull()
  })
})

test('what the words did not print is implied', () => {
  expect(resolveRelative('date:06-25:future', '2013-06-05')?.implied).toEqual(['year'])
  expect(resolveRelative('weekday:3:past', '2013-06-05')?.implied).toEqual(['year', 'month', 'day'])
  expect(resolveRelative('2011', '2013-06-05')?.implied).toEqual([])
})

test('a base coarser than the rule gives nothing', () => {
  expect(resolveRelative('day+2', '2013-06')).toBeNull()
  expect(resolveRelative('month+1', '2013-06')?.edtf).toBe('2013-07')
  expect(resolveRelative('year-1', 'no date')).toBeNull()
})
