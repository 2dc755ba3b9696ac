import { describe, expect, it } from 'vitest'
import { dateWithPreposition, dateWords } from './dates.ts'
import { amount, count, countInWords, digits, excerpt, list, plural, quoted, shortList } from './words.ts'

describe('words of the report', () => {
  it('never says "1 sources"', () => {
    expect(count(1, 'source')).toBe('1 source')
    expect(count(2, 'source')).toBe('2 sources')
    expect(countInWords(3, 'report')).toBe('three reports')
    expect(countInWords(1200, 'story')).toBe('1,200 stories')
  })
  it('makes lists', () => {
    expect(list(['a'])).toBe('a')
    expect(list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(shortList(['a', 'b', 'c', 'd', 'e'], 2)).toBe('a, b and 3 more')
  })
  it.each([
    [30000, 40000, 'person', '30,000 to 40,000 people'],
    [1, 1, 'year', '1 year'],
    [1, null, 'year', 'at least 1 year'],
    [null, 10000, 'person', 'up to 10,000 people'],
    [2, 2, 'US dollar', '2 US dollars'],
    [12, 12, 'percent', '12 percent'],
    [null, null, 'person', ''],
  ])('says an amount from %s to %s', (low, high, unit, words) => {
    expect(amount(low, high, unit)).toBe(words)
  })
  it('writes numbers with commas', () => {
    expect(digits(1234567.5)).toBe('1,234,567.5')
    expect(digits(1e21)).toBe('1e+21')
  })
  it('makes plurals', () => {
    expect(['village', 'city', 'church', 'person', 'aircraft', 'day'].map(plural)).toEqual([
      'villages',
      'cities',
      'churches',
      'people',
      'aircraft',
      'days',
    ])
  })
  it('makes the head of a unit plural', () => {
    expect(['kilometre per hour', 'pound sterling', 'degree Celsius'].map(plural)).toEqual([
      'kilometres per hour',
      'pounds sterling',
      'degrees Celsius',
    ])
  })
  it('cuts at a word and never inside a surrogate pair', () => {
    expect(excerpt('the water rose\nall night', 16)).toBe('the water rose …')
    expect(excerpt('🌊🌊🌊', 3)).toBe('🌊 …')
  })
  it('does not double quotation marks', () => {
    expect(quoted('"We left," she said')).toBe("“'We left,' she said”")
    expect(quoted('“We left”')).toBe('“We left”')
  })
})

describe('dateWords()', () => {
  it.each([
    ['2013-06-05', '5 June 2013', 'on 5 June 2013'],
    ['2013-06', 'June 2013', 'in June 2013'],
    ['2013', '2013', 'in 2013'],
    ['2013~', 'about 2013', 'about 2013'],
    ['2013-W22', 'week 22 of 2013', 'in week 22 of 2013'],
    ['2013-22', 'summer 2013', 'in summer 2013'],
    ['201X', 'the 2010s', 'in the 2010s'],
    ['2013-05-19/2013-06-05', '19 May to 5 June 2013', 'from 19 May to 5 June 2013'],
    ['2013-05-19/2013-05-21', '19 to 21 May 2013', 'from 19 to 21 May 2013'],
    ['2011-03/..', 'since March 2011', 'since March 2011'],
    ['2013-06-05T06:00Z', '5 June 2013, 06:00 UTC', 'on 5 June 2013, 06:00 UTC'],
    ['not a date', 'not a date', 'in not a date'],
  ])('reads %s', (edtf, words, inSentence) => {
    expect(dateWords(edtf)).toBe(words)
    expect(dateWithPreposition(edtf)).toBe(inSentence)
  })
})
