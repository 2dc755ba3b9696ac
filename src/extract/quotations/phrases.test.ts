import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { findQuotations } from './quotations.ts'
import { readingOf } from './reading.fixture.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const spoken = (text: string) =>
  findQuotations(readingOf(text, language), [])
    .filter(({ depth }) => depth === 0)
    .map(({ source, cue, content }) => [source?.text ?? null, cue?.text ?? null, content.text])

describe('who speaks and where their words end', () => {
  test.each([
    [
      'over an apposition with a clause of its own',
      'Mira Khan, a nurse who treated the wounded, said: “We are safe.”',
      ['Mira Khan', 'said', '“We are safe.”'],
    ],
    [
      'over a parted description',
      'Mira Khan -- the engineer who built the bridge -- told me, “It was old.”',
      ['Mira Khan', 'told', '“It was old.”'],
    ],
    [
      'over a participle that goes with the subject',
      'Villagers walking through the fields shouted “Where is the road?”',
      ['Villagers', 'shouted', '“Where is the road?”'],
    ],
    [
      'a verb that opens the sentence',
      'Said Khan: “We left at dawn and walked.”',
      ['Khan', 'Said', '“We left at dawn and walked.”'],
    ],
    [
      'two verbs as one cue',
      'Mira Khan went on to say that the bridge was old.',
      ['Mira Khan', 'went on to say', 'the bridge was old'],
    ],
    [
      'a relative clause whose verb stands behind the cue',
      'The bridge, which engineers said was unsafe, fell on Monday.',
      ['engineers', 'said', 'was unsafe'],
    ],
    [
      'what someone says something is',
      'It amounts to what farmers say is theft of their water.',
      ['farmers', 'say', 'is theft of their water'],
    ],
    ['no verb at all', 'The mayor has said the same thing.', ['The mayor', 'has said', 'the same thing']],
    ['how someone puts it', 'As the mayor put it, “the river won.”', ['the mayor', 'put it', '“the river won.”']],
  ])('%s', (_, text, expected) => {
    expect(spoken(text)).toContainEqual(expected)
  })

  test('a second verb with a subject of its own is not the first speaker’s', () => {
    const found = spoken('Mira Khan told us about the flood, and the mayor nodded and said, “We will rebuild.”')
    expect(found.filter(([, , content]) => content === '“We will rebuild.”').map(([who]) => who)).not.toContain(
      'Mira Khan',
    )
  })

  test('a preposition opens no clause: whom one answers is not what one says', () => {
    const found = spoken('The mayor responded to a farmer on Monday by saying the bridge would be rebuilt.')
    expect(found).toEqual([['The mayor', 'saying', 'the bridge would be rebuilt']])
  })
})

describe('words in marks', () => {
  test('are signed one after the other in a paragraph', () => {
    const found = spoken('“We left at dawn.” ― Mira Khan “The bridge was old.” ― Rami Sol')
    expect(found.map(([who]) => who)).toEqual(['Mira Khan', 'Rami Sol'])
  })

  test('open with a mark that was set the wrong way round, or the Swedish way', () => {
    expect(spoken('Mira Khan said: ”We are safe here.”')).toEqual([['Mira Khan', 'said', '”We are safe here.”']])
    expect(spoken('The bridge”s end fell. Nobody” was hurt.')).toEqual([])
  })

  test('that are a sub-heading are nobody’s', () => {
    const found = spoken('“The road is open again,” Mira Khan said. ‘Life Goes On.’ The bridge was built long ago.')
    expect(found.map(([, , content]) => content)).toEqual(['“The road is open again,”'])
  })
})
