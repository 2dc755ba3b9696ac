import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { findQuotations } from './quotations.ts'
import { readingOf } from './reading.fixture.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const found = (text: string) =>
  findQuotations(readingOf(text, language), [])
    .filter(({ depth }) => depth === 0)
    .map(({ source, cue, content }) => [source?.text ?? null, cue?.text ?? null, content.text])

describe('turns', () => {
  test('a transcript is said by the names in capitals, whole paragraphs', () => {
    const text = 'KHAN: Who closed the road?\n\nRUS: We did. It was late.\n\nKHAN: And who opens it?'
    expect(found(text).map(([source, , content]) => [source, content])).toEqual([
      ['KHAN', 'Who closed the road?'],
      ['RUS', 'We did. It was late.'],
      ['KHAN', 'And who opens it?'],
    ])
  })

  test('one label makes no transcript', () => {
    expect(found('UPDATE: The road is open.\n\nIt rained.')).toEqual([])
  })

  test('words in marks are said by the name that signs them', () => {
    expect(found('“We left at dawn. It was cold.” ― Mira Khan')[0]?.[0]).toBe('Mira Khan')
  })
})

describe('cues parted from their words', () => {
  test('a question mark in marks does not end who asked', () => {
    expect(found('“Who did this?” Khan asked, looking up. “Who will pay?”')[0]).toEqual([
      'Khan',
      'asked',
      '“Who did this?”',
    ])
  })

  test('a colon at the end of a paragraph brings in the next', () => {
    expect(found('Khan continued:\n\n“Nobody came to help us. We were alone.”')).toEqual([
      ['Khan', 'continued', '“Nobody came to help us. We were alone.”'],
    ])
  })

  test('a programme’s title before its guest is not what she said', () => {
    expect(found('On “The Morning Hour,” Khan said the bridge was gone.')[0]).toEqual([
      'Khan',
      'said',
      'the bridge was gone',
    ])
  })
})
