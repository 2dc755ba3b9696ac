import { expect, test } from 'vitest'
import { inferDates } from './dates.ts'
import type { Signature } from './story.ts'

const signature = (id: string, edtf: string | null, rules: readonly string[]): Signature => ({
  id,
  newsroom: null,
  publishedAt: edtf === null ? null : { edtf, certainty: 'given', because: 'given by the user' },
  monthDay: null,
  title: null,
  credits: [],
  terms: [],
  names: [],
  minhash: [],
  shingles: [],
  sampling: 1,
  length: 0,
  dates: [],
  clues: rules.map((rule) => ({ rule, about: '*' })),
  known: [],
  tells: [],
  looksBack: false,
})

const day = (undated: readonly string[]): string | undefined =>
  inferDates([
    signature('d-a', '2031-03-06', ['weekday:2:past', 'weekday:3:past']),
    signature('d-b', '2031-03-08', ['weekday:5:past']),
    signature('d-c', null, undated),
  ]).get('d-c')?.edtf

test('two weekdays that dated reports of the story name date a report, at the latest of them', () => {
  expect(day(['weekday:2:past', 'weekday:5:past'])).toBe('2031-03-07')
})

test('one weekday alone dates nothing, nor do weekdays that no dated report names', () => {
  expect(day(['weekday:2:past'])).toBeUndefined()
  expect(day(['weekday:6:past', 'weekday:7:past'])).toBeUndefined()
})
