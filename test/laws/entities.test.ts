import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import type { Block } from '../../src/clean/document.ts'
import { resolveEntities } from '../../src/extract/entities/entities.ts'
import { findMentions } from '../../src/extract/mentions/mentions.ts'
import { resolvePlaces } from '../../src/extract/places/places.ts'
import { plainDocument } from '../../src/extract/plain-reading.fixture.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/language/load.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const WORDS =
  'Mr Dr President UN Syria Paris London Geneva Ali Maria al-Hadi van Gogh the of and , . ( ) " \' ’s rebels army Syrian French troops officials said denied it he she they its Ministry Council TV New York 17 U.S. UN-Arab - \u00e9 \ud83d\ude00'.split(
    ' ',
  )
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('mentions and entities, on any text', () => {
  it('slice to their text, name entities that exist, and come out the same twice', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const blocks: Block[] = []
        let text = ''
        for (const paragraph of paragraphs) {
          blocks.push({ kind: 'paragraph', span: { start: text.length, end: text.length + paragraph.length } })
          text += `${paragraph}\n\n`
        }
        const run = () => {
          const document = annotate(plainDocument(text, { blocks }), language)
          const mentions = findMentions(document, language)
          return resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
        }
        const reading = run()
        const ids = new Set(reading.entities.map((entity) => entity.id))
        expect(ids.size).toBe(reading.entities.length)
        expect(new Set(reading.mentions.map((mention) => mention.id)).size).toBe(reading.mentions.length)
        for (const mention of reading.mentions) {
          expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.text)
          expect(mention.span.end).toBeGreaterThan(mention.span.start)
          if (mention.entity !== null) expect(ids.has(mention.entity)).toBe(true)
        }
        for (const [start, { span, entity }] of reading.references) {
          expect(span.start).toBe(start)
          expect(ids.has(entity)).toBe(true)
        }
        const again = run()
        expect(JSON.stringify([again.mentions, again.entities, [...again.references]])).toBe(
          JSON.stringify([reading.mentions, reading.entities, [...reading.references]]),
        )
      }),
      { numRuns: 300 },
    )
  })
})
