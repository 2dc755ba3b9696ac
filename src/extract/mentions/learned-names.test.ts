import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Document } from '../../clean/document.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { findMentions } from './mentions.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

function namesOf(text: string): string[] {
  const block = { kind: 'paragraph' as const, span: { start: 0, end: text.length } }
  const document = { id: 'd', text, language: 'en', blocks: [block], newsroom: null } as unknown as Document
  return findMentions(annotate(document, language), language)
    .filter(({ form }) => form === 'name')
    .map(({ type, text: name }) => `${type} ${name}`)
}

describe('names, learnt and ruled together', () => {
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'leaves titles and forms of address outside',
      'On Friday Judge Oreste Valdini met Mrs Tamsin Holroyd in Brno.',
      ['person Oreste Valdini', 'person Tamsin Holroyd', 'place Brno'],
    ],
    [
      'parts a person from the town after "of"',
      'The winner was Gareth Pollen of Aberdeen.',
      ['person Gareth Pollen', 'place Aberdeen'],
    ],
    ['takes no nation or day for a name', 'The Americans and the Syrian left on Monday.', []],
    [
      'knows a name in part that it met whole',
      'Vesna Kolarova lives in Skopje. Kolarova said she would stay.',
      ['person Vesna Kolarova', 'place Skopje', 'person Kolarova'],
    ],
    [
      'keeps a body whole up to its last word',
      'He works for the Norwegian Institute for Peace in Oslo.',
      ['organization Norwegian Institute for Peace', 'place Oslo'],
    ],
  ]
  for (const [what, text, expected] of CASES) {
    it(what, () => {
      expect(namesOf(text)).toEqual(expected)
    })
  }

  it('gives the same answer the second time', () => {
    const text = 'Ruth Adeyemi of the World Bank spoke in Lagos. Adeyemi left.'
    expect(namesOf(text)).toEqual(namesOf(text))
  })

  it('crashes on nothing', () => {
    for (const text of [
      '',
      ' ',
      'A',
      '😀 \u200b\u200d ﷺ عبد الله',
      'THE ARMY TOOK ALEPPO AND HOMS ON MONDAY, OFFICIALS SAID',
      'no capital stands in these words about paris and john',
      'Of Of Of The The And And',
      'McX '.repeat(2000),
      `${'al-'.repeat(500)}A`,
    ])
      expect(() => namesOf(text)).not.toThrow()
  })
})
