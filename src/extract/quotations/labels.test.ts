import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { findQuotations } from './quotations.ts'
import { type Named, readingOf } from './reading.fixture.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

/** Source, cue and content of what a headline quotes. */
const inHeadline = (headline: string, named: readonly Named[] = []) =>
  findQuotations(readingOf(`${headline}\n\nThe road is open.`, language, named, true), []).map(
    ({ source, cue, content }) => [source?.text ?? null, cue?.text ?? null, content.text],
  )

describe('quotations in headlines', () => {
  test.each([
    ['a verb', 'Minister vows to rebuild old bridge', ['Minister', 'vows', 'to rebuild old bridge']],
    ['a cue at the end', 'Ten hurt as bridge falls, police say', ['police', 'say', 'Ten hurt as bridge falls']],
    [
      'the speaker behind the words',
      '‘We will stay,’ says mayor of old port',
      ['mayor of old port', 'says', '‘We will stay,’'],
    ],
    ['a speaker before a colon', 'Aid chief: ‘There is no water left’', ['Aid chief', ':', '‘There is no water left’']],
    ['a body before a colon', 'UN: 4,000 have fled the valley', ['UN', ':', '4,000 have fled the valley']],
    ['a paper before a colon', 'Report: prisons are full', ['Report', ':', 'prisons are full']],
  ])('%s', (_, headline, expected) => {
    expect(inHeadline(headline)).toContainEqual(expected)
  })

  test.each([
    ['a matter', 'Border talks: both sides leave the table'],
    ['a kind of piece', 'Opinion: the bridge must go'],
    ['news as it comes', 'Live: the vote begins'],
    ['nothing behind the colon', 'Mayor:'],
  ])('%s before a colon says nothing', (_, headline) => {
    expect(inHeadline(headline).filter(([, cue]) => cue === ':')).toEqual([])
  })

  test('a place before a colon says where, unless words stand in marks', () => {
    const named: Named[] = [{ words: 'Ardesh', kind: 'place' }]
    expect(inHeadline('Ardesh: troops take the bridge', named)).toEqual([])
    expect(inHeadline('Ardesh: ‘We will not give up the bridge’', named)).toHaveLength(1)
  })

  test('colons in paragraphs are left to their verbs', () => {
    expect(findQuotations(readingOf('Aid chief: the road is open.', language), [])).toEqual([])
  })
})
