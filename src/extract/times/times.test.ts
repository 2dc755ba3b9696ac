import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { plainReading } from '../plain-reading.fixture.ts'
import { findTimes } from './times.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const read = (text: string, published: string | null = '2020-03-11') =>
  findTimes(plainReading(text, language, published))

type Row = readonly [text: string, ...expected: string[]]
const check = (rows: readonly Row[]): void => {
  test.each(rows.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect(read(text).map((t) => `${t.text} = ${t.edtf}`)).toEqual(expected)
  })
}

describe('findTimes() reads absolute dates in every print', () => {
  check([
    ['It fell on 5 June 2013.', '5 June 2013 = 2013-06-05'],
    ['It fell on June 5, 2013.', 'June 5, 2013 = 2013-06-05'],
    ['It fell on June 5th, 2013.', 'June 5th, 2013 = 2013-06-05'],
    ['It fell on the 5th of June 2013.', '5th of June 2013 = 2013-06-05'],
    ['It fell on Wednesday, 5 June 2013.', 'Wednesday, 5 June 2013 = 2013-06-05'],
    ['It fell on 2013-06-05.', '2013-06-05 = 2013-06-05'],
    ['It fell on 25/6/2013.', '25/6/2013 = 2013-06-25'],
    ['It fell on 6/25/2013.', '6/25/2013 = 2013-06-25'],
    ['It fell on 5/6/2013.', '5/6/2013 = 2013'],
    ['It fell on 5.6.2013.', '5.6.2013 = 2013-06-05'],
    ['It fell in Sept. 2013.', 'Sept. 2013 = 2013-09'],
    ['It fell in March 2011.', 'March 2011 = 2011-03'],
    ['It fell in 2011.', '2011 = 2011'],
    ['It fell in early 2011.', 'early 2011 = 2011'],
    ['It fell in spring 2012.', 'spring 2012 = 2012-21'],
    ['It fell in the winter of 2012.', 'winter of 2012 = 2012-24'],
    ['It fell in the 1990s.', 'the 1990s = 199X'],
    ['It fell in the 19th century.', '19th century = 18XX'],
    ['It fell in the third quarter of 2012.', 'third quarter of 2012 = 2012-35'],
    ['It fell on 2013-06-05T03:00Z.', '2013-06-05T03:00Z = 2013-06-05T03:00Z'],
    ['It fell at 03:00 GMT on 5 June 2013.', '03:00 GMT on 5 June 2013 = 2013-06-05T03:00Z'],
    ['It fell on June 31, 2013.', 'June 31, 2013 = 2013-06'],
    ['The 2011 uprising failed.', '2011 = 2011'],
  ])
})

describe('findTimes() reads stretches as one time', () => {
  check([
    ['It lasted from May 19 to June 5, 2013.', 'May 19 to June 5, 2013 = 2013-05-19/2013-06-05'],
    ['It lasted from 19 December to 5 January 2013.', '19 December to 5 January 2013 = 2012-12-19/2013-01-05'],
    ['It happened between 2011 and 2013.', '2011 and 2013 = 2011/2013'],
    ['It ran 2011–2013.', '2011–2013 = 2011/2013'],
    ['It ran June 5-7, 2013.', 'June 5-7, 2013 = 2013-06-05/2013-06-07'],
    ['It ran 5 to 7 June 2013.', '5 to 7 June 2013 = 2013-06-05/2013-06-07'],
    ['It happened in the past 48 hours.', 'the past 48 hours = 2020-03-09/2020-03-11'],
    ['Rain will last the next three days.', 'the next three days = 2020-03-11/2020-03-14'],
  ])
})

describe('findTimes() counts from the publication', () => {
  check([
    ['They met on Monday.', 'Monday = 2020-03-09'],
    ['They met on Wednesday.', 'Wednesday = 2020-03-11'],
    ['They met last Wednesday.', 'last Wednesday = 2020-03-04'],
    ['They will meet on Monday.', 'Monday = 2020-03-16'],
    ['They will meet next Friday.', 'next Friday = 2020-03-13'],
    ['They met Monday night.', 'Monday night = 2020-03-09'],
    ['They met at 6 p.m. on Monday.', '6 p.m. on Monday = 2020-03-09T18:00'],
    ['They met on Monday at 9:30am.', 'Monday at 9:30am = 2020-03-09T09:30'],
    ['They met yesterday.', 'yesterday = 2020-03-10'],
    ['They met the day before yesterday.', 'the day before yesterday = 2020-03-09'],
    ['They meet today.', 'today = 2020-03-11'],
    ['They will meet tomorrow.', 'tomorrow = 2020-03-12'],
    ['They left overnight.', 'overnight = 2020-03-10/2020-03-11'],
    ['They left last night.', 'last night = 2020-03-10'],
    ['They met last week.', 'last week = 2020-W10'],
    ['They met last month.', 'last month = 2020-02'],
    ['They met last year.', 'last year = 2019'],
    ['They meet this month.', 'this month = 2020-03'],
    ['They will meet next year.', 'next year = 2021'],
    ['They met 18 years ago.', '18 years ago = 2002'],
    ['They met two days ago.', 'two days ago = 2020-03-09'],
    ['They met three weeks ago.', 'three weeks ago = 2020-W08'],
    ['They met a decade ago.', 'a decade ago = 2010'],
    ['They met in July.', 'July = 2019-07'],
    ['They will meet in July.', 'July = 2020-07'],
    ['They might meet in March.', 'March = 2020-03'],
    ['They met on February 25.', 'February 25 = 2020-02-25'],
    ['They will meet on June 25.', 'June 25 = 2020-06-25'],
    ['They met in mid-February.', 'mid-February = 2020-02'],
    ['They met in June last year.', 'June last year = 2019-06'],
    ['Talks scheduled for Friday were called off.', 'Friday = 2020-03-13'],
    ['They plan to meet on Friday.', 'Friday = 2020-03-13'],
    ['They met last spring.', 'last spring = 2019-21'],
    ['They met late last year.', 'late last year = 2019'],
  ])
})

describe('findTimes() counts from the time told before', () => {
  check([
    ['It began on 5 June 2013. Two days later it ended.', '5 June 2013 = 2013-06-05', 'Two days later = 2013-06-07'],
    [
      'It began on 5 June 2013. The following day it ended.',
      '5 June 2013 = 2013-06-05',
      'The following day = 2013-06-06',
    ],
    ['It began on 5 June 2013. It ended at noon.', '5 June 2013 = 2013-06-05', 'noon = 2013-06-05T12:00'],
    ['It ended at noon.', 'noon = null'],
  ])
  test('names that time, and nothing when there is none', () => {
    const [start, end] = read('It began on 5 June 2013. Two days later it ended.')
    expect(end!.relative).toEqual({ to: start!.id, rule: 'day+2' })
    expect(read('Two days later it ended.')[0]).toMatchObject({ edtf: null, relative: null })
  })
})

describe('findTimes() leaves alone what is no time', () => {
  check([
    ['May the best team win.'],
    ['They march on.'],
    ['April Jones spoke.'],
    ['It lasted three days.'],
    ['They counted 2000 soldiers.'],
    ['It was recently repaired.'],
    ['The score was 10:1 by then.'],
  ])
})

describe('findTimes() says what it took from the publication', () => {
  test('parts that are not printed are implied', () => {
    expect(read('They met on Monday.')[0]!.implied).toEqual(['year', 'month', 'day'])
    expect(read('They will meet on June 25.')[0]!.implied).toEqual(['year'])
    expect(read('They met on 5 June 2013.')[0]!.implied).toEqual([])
  })
  test('an undated report keeps the rule and no date', () => {
    expect(read('They met on Monday.', null)[0]).toMatchObject({
      edtf: null,
      implied: [],
      relative: { to: 'publication', rule: 'weekday:1:past' },
    })
  })
})
