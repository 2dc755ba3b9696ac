import { describe, expect, it } from 'vitest'
import { timeIn, timeOfMetadata } from './moments.ts'

describe('timeIn()', () => {
  it.each([
    ['published at 10:22 gmt', '10:22Z'],
    [', 4.30 p.m. edt', '16:30-04:00'],
    ['9 am', '09:00'],
    ['14:05:59 +0300', '14:05:59+03:00'],
    ['12:00 am', '00:00'],
    ['10:22 ist', '10:22'],
    ['25:10', null],
    ['thursday', null],
  ])('%s', (words, time) => expect(timeIn(words)).toBe(time))
})

describe('timeOfMetadata()', () => {
  it.each([
    ['2013-06-05T14:00:00+02:00', '14:00:00+02:00'],
    ['2013-06-05T14:00Z', '14:00Z'],
    ['2013-06-05 14:00', '14:00'],
    ['2013-06-05T00:00:00', null],
    ['2013-06-05', null],
  ])('%s', (value, time) => expect(timeOfMetadata(value)).toBe(time))
})
