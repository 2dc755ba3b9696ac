import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Block } from '../../clean/document.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import type { Reading } from '../extraction.ts'
import { findMentions } from '../mentions/mentions.ts'
import { resolvePlaces } from '../places/places.ts'
import { plainDocument } from '../plain-reading.fixture.ts'
import { resolveEntities } from './entities.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

function read(...paragraphs: string[]): Reading {
  const text = paragraphs.join('\n\n')
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', span: { start: at, end: at + paragraph.length } })
    at += paragraph.length + 2
  }
  const document = annotate(plainDocument(text, { blocks }), language)
  const mentions = findMentions(document, language)
  return resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
}

const named = (reading: Reading, name: string) =>
  reading.entities.find((entity) => entity.name === name || entity.aliases.includes(name))

/** The name of what a word (its n-th appearance, from 0) refers to; null when declined. */
function referent(reading: Reading, word: string, n = 0): string | null {
  const found = [...reading.document.text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))][n]
  const reference = found && reading.references.get(found.index)
  return reference ? (reading.entities.find((entity) => entity.id === reference.entity)?.name ?? null) : null
}

describe('resolveEntities()', () => {
  it('makes one person of a full name, a title with the last name and the last name', () => {
    const reading = read(
      'President Tomas Velarde spoke in Lima, Peru.',
      'Mr Velarde said he would stay. Velarde left later.',
    )
    const person = named(reading, 'Tomas Velarde')
    expect(reading.entities.filter((entity) => entity.kind === 'person')).toHaveLength(1)
    expect(person?.aliases).toContain('Mr Velarde')
    expect(person?.aliases).toContain('President Tomas Velarde')
  })

  it('joins the names of a state army and keeps the rebels apart', () => {
    const reading = read(
      'Sudanese government forces took the town of Nyala in Sudan. The army said rebels had fled. Sudanese troops stayed.',
      'Rebel fighters denied it.',
    )
    const army = named(reading, 'army')
    expect(army).toMatchObject({ side: 'state', country: 'SD', sector: 'MIL' })
    expect([army?.name, ...(army?.aliases ?? [])]).toEqual(
      expect.arrayContaining(['Sudanese government forces', 'Sudanese troops']),
    )
    expect(named(reading, 'rebels')).toMatchObject({ side: 'rebel', country: 'SD' })
  })

  it('joins a capital that acts with its government', () => {
    const reading = read('The Malian government condemned the raid. Bamako accused its neighbours in Mali.')
    expect(named(reading, 'Bamako')?.name).toBe('Malian government')
  })

  it('reads roles, countries and affiliations', () => {
    const reading = read(
      "Kenya's Foreign Minister, Grace Otieno, met UNICEF spokesman Paul Renner in Nairobi. Amir Haddad, a local activist, left.",
    )
    expect(named(reading, 'Grace Otieno')).toMatchObject({ country: 'KE', sector: 'GOV' })
    expect(named(reading, 'Paul Renner')?.affiliation).toBe(named(reading, 'UNICEF')?.id)
    expect(named(reading, 'Amir Haddad')?.roles).toContain('local activist')
  })

  it('resolves pronouns by gender and declines when two fit', () => {
    const reading = read('Maria Lopez met John Carter in Quito. She thanked him.')
    expect(referent(reading, 'She')).toBe('Maria Lopez')
    expect(referent(reading, 'him')).toBe('John Carter')
    const unsure = read('The deal between Peter Novak and Paul Novotny failed. It pleased his friends.')
    expect(referent(unsure, 'his')).toBeNull()
  })

  it('takes "it" after a verb of saying for who says so', () => {
    const reading = read('UNICEF said that it was ready. Oxfam announced it would leave.')
    expect(referent(reading, 'it')).toBe('UNICEF')
  })

  it('declines "they" when others in the plural were spoken of since', () => {
    expect(referent(read('UNICEF left Quito. They took the road.'), 'They')).toBe('UNICEF')
    expect(referent(read('UNICEF met the students in Quito. They took the road.'), 'They')).not.toBe('UNICEF')
  })

  it('gives a place its coordinates by the countries around it', () => {
    const reading = read(
      'Shelling hit Tripoli, the port in northern Lebanon. Lebanese soldiers closed roads in Tripoli.',
    )
    expect(named(reading, 'Tripoli')?.place).toMatchObject({ country: 'LB', precision: 'exact' })
  })

  it('joins a country and its other names', () => {
    const reading = read('People in the United Kingdom and elsewhere in Britain stayed at home.')
    expect(reading.entities.filter((entity) => entity.kind === 'place')).toHaveLength(1)
  })
})
