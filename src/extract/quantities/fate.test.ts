import { beforeAll, expect, test } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { findTimes } from '../times/times.ts'
import { findQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

function read(text: string): Quantity[] {
  const document = annotate(
    {
      id: 'd-test',
      source: 'test',
      sources: ['test'],
      url: null,
      newsroom: null,
      scale: null,
      title: null,
      publishedAt: null,
      language: 'en',
      text,
      blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
      removals: [],
      replacements: [],
      credits: [],
      links: [],
      sourceOffsets: [],
      sourceLength: text.length,
      problems: [],
    },
    language,
  )
  const reading = { document, mentions: [], entities: [], references: new Map() }
  return findQuantities(reading, findTimes(reading))
}

test.each([
  ['At least 12 villagers were shot dead near the well.', ['killed']],
  ['He said 12 guards had been shot and killed.', ['killed']],
  ['Police said 12 guards had been shot.', ['wounded']],
  ['Two of the wounded died overnight.', ['killed']],
  ['The farmer buried three daughters.', ['killed']],
  ['A mudslide buried three farmers.', ['trapped']],
  ['She lost her husband and two sisters in the flood.', ['killed']],
  ['Another 45 prisoners were exchanged at the border.', ['other']],
  ['The two sides swapped 64 captives.', ['other']],
  ['The army holds 64 captives.', ['detained']],
  ['About 3,500 residents have been moved to schools.', ['displaced']],
  ['Rescuers were still looking for eight people.', ['missing']],
  ['Police were looking for eight people.', ['other']],
  ['The war has left 3 million uprooted.', ['displaced']],
])('%s', (text, expected) => {
  expect(read(text).map((q) => q.measure)).toEqual(expected)
})

test('a verb keeps its particle', () => {
  expect(read('The group will hand over seven sailors.')[0]).toMatchObject({ low: 7, high: 7, bound: 'exact' })
})

test('a part of a whole says who it is', () => {
  const [whole, part] = read('Forty people were killed, nine of them children.')
  expect(part).toMatchObject({ partOf: whole!.id, demographic: ['children'] })
})

test.each(['The river rose three metres in two days.', 'The vote will be held within six months.'])(
  'nothing lasts that is not said to: %s',
  (text) => {
    expect(read(text).findLast((q) => q.measure === 'duration')?.of ?? null).toBeNull()
  },
)
