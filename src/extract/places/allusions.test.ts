import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import type { Mention } from '../mentions/mention.ts'
import { plainReading } from '../plain-reading.fixture.ts'
import { findAllusions } from './allusions.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

/** Allusions of a sentence; names of bodies stand in braces, of persons in angles, of places in brackets. */
function read(marked: string): (readonly [string, string])[] {
  let text = ''
  const mentions: Mention[] = []
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\}|<[^>]*>)/)) {
    const kind = { '[': 'place', '{': 'organization', '<': 'person' } as const
    const type = kind[part[0] as '[']
    const plain = type ? part.slice(1, -1) : part
    const span = { start: text.length, end: text.length + plain.length }
    text += plain
    if (type) mentions.push({ id: `m${mentions.length}`, span, text: plain, type, form: 'name', entity: null })
  }
  const document = annotate(plainReading(text, language).document, language)
  return findAllusions(document, mentions, language.gazetteer).map(({ kind, mention }) => {
    expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.text)
    return [mention.text, kind] as const
  })
}

describe('findAllusions()', () => {
  it('finds places in names of bodies', () => {
    expect(read('The {Springfield City Council} met.')).toEqual([['Springfield', 'body']])
    expect(read('He called the {Orange County Sheriff}.')).toEqual([['Orange County', 'body']])
    expect(read('The {University of Texas} closed.')).toEqual([['Texas', 'body']])
  })

  it('finds governments by their seats and countries', () => {
    expect(read('{Damascus} denied it.')).toEqual([['Damascus', 'government']])
  })

  it('finds adjectives, peoples, compounds and what holds a town', () => {
    expect(read('Syrian and Texan officials met.').map(([text]) => text)).toEqual(['Syrian', 'Texan'])
    expect(read('A Geneva-based group wrote.')).toEqual([['Geneva', 'compound']])
    expect(read('It was sold in [Charleston], W.Va., on Monday.')).toEqual([['W.Va.', 'holder']])
  })

  it('leaves places, persons and words of bodies alone', () => {
    expect(read('They met in [Homs].')).toEqual([])
    expect(read('<Paris Jackson> sang.')).toEqual([])
    expect(read('The {Supreme Court} and the {Interior Ministry} agreed.')).toEqual([])
  })

  it('reads nothing into marks, and any text in linear time', () => {
    expect(read('— – ( [ ] } . County')).toEqual([])
    expect(read(`${'County City Police '.repeat(500)}`).length).toBeLessThan(3)
  })
})
