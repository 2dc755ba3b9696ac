import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { findAttitudes } from './attitude.ts'
import { readingOf } from './reading.fixture.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const found = (text: string) =>
  findAttitudes(readingOf(text, language)).map(({ source, cue, content }) => [
    source?.text ?? null,
    cue.text,
    content.text,
  ])

describe('findAttitudes()', () => {
  test.each([
    ['a wish', 'The mayor wants to close the bridge.', ['The mayor', 'wants', 'to close the bridge']],
    ['knowledge', 'Drivers know that the ferry is slow.', ['Drivers', 'know', 'the ferry is slow']],
    [
      'words that were not said',
      'The minister has not said when the road will open.',
      ['The minister', 'has not said', 'when the road will open'],
    ],
    ['an adjective', 'Engineers are confident that it holds.', ['Engineers', 'are confident', 'it holds']],
    [
      'what nobody is named for',
      'It was unclear whether the wall would stand.',
      [null, 'It was unclear', 'whether the wall would stand'],
    ],
    [
      'an owned noun',
      'The council’s plan to sell the mill failed.',
      ['The council', 'plan', 'to sell the mill failed'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(found(text)[0]?.slice(0, 2)).toEqual(expected.slice(0, 2))
    expect(found(text)[0]?.[2]?.startsWith(expected[2]!.split(' ').slice(0, 3).join(' '))).toBe(true)
  })

  test('leaves quotations and what they hold alone', () => {
    expect(found('The mayor said that drivers want a ferry.')).toEqual([])
  })

  test('leaves purposes and things alone', () => {
    expect(found('They met to rest. The river needs rain.')).toEqual([])
  })
})
