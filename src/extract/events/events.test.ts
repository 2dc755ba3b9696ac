import { beforeAll, describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { resolveEntities } from '../entities/entities.ts'
import { findMentions } from '../mentions/mentions.ts'
import { resolvePlaces } from '../places/places.ts'
import { plainDocument } from '../plain-reading.fixture.ts'
import { findEvents } from './events.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

/** Each event as `trigger kind status`, with actors, recipients and place as far as the text names them. */
function told(text: string): string[] {
  const annotated = annotate(plainDocument(text), language)
  const mentions = findMentions(annotated, language)
  const reading = resolveEntities(annotated, mentions, language, resolvePlaces(annotated, mentions, language))
  const name = (id: string): string => reading.entities.find((e) => e.id === id)?.name ?? '?'
  return findEvents(reading, [], []).map(
    (e) =>
      `${text.slice(e.trigger.start, e.trigger.end)}: ${e.kind} ${e.status}${e.actors.length > 0 ? ` by ${e.actors.map(name).join(' and ')}` : ''}${e.place ? ` at ${name(e.place)}` : ''}`,
  )
}

describe('findEvents()', () => {
  it.each([
    ['an active verb', 'Rebels seized Aleppo.', ['seized: territory-taken happened by Rebels at Aleppo']],
    [
      'control of a place',
      'Rebels took full control of Aleppo.',
      ['took: territory-taken happened by Rebels at Aleppo'],
    ],
    [
      'a passive with its agent',
      'Aleppo was captured by rebels.',
      ['captured: territory-taken happened by rebels at Aleppo'],
    ],
    ['a noun with "of"', 'The fall of Aleppo surprised many.', ['fall: territory-taken happened at Aleppo']],
    ['a noun with "on"', 'The assault on Aleppo lasted.', ['assault: offensive happened at Aleppo']],
    ['a plan', 'The rebels will withdraw from Aleppo.', ['withdraw: withdrawal planned by rebels at Aleppo']],
    [
      'what did not happen',
      'The rebels did not withdraw from Aleppo.',
      ['withdraw: withdrawal denied by rebels at Aleppo'],
    ],
    [
      'a headline whose verb looks like a plural',
      'Government army retakes town of Aleppo',
      ['retakes: territory-taken happened by Government army at Aleppo', 'retakes: territory-taken happened at Aleppo'],
    ],
    [
      'a verb that goes on after an insertion',
      'The army, which came when the rebels had gone, attacked Aleppo.',
      ['attacked: attack happened by army at Aleppo'],
    ],
    [
      'an object before "and"',
      'Soldiers stormed a camp in Aleppo and killed civilians.',
      ['stormed: attack happened by Soldiers at Aleppo'],
    ],
    ['what nobody did', 'No rebels left Aleppo and nobody attacked Aleppo.', ['attacked: attack denied at Aleppo']],
    ['what is to be stopped', 'Turkey urged rebels to stop attacking Aleppo.', ['urged: demand happened by Turkey']],
    [
      'what is arranged',
      'The president is to visit Aleppo.',
      ['visit: visit planned by president at Aleppo', 'visit: visit planned at Aleppo'],
    ],
  ])('reads %s', (_, text, expected) => {
    const [event] = told(text)
    expect(expected).toContain(event)
  })

  it('names who did what people were killed or hurt in', () => {
    expect(told('Four men were killed in police firing on a crowd.').join()).toContain('killed: killing happened by')
  })

  it('takes what follows a purpose as done', () => {
    expect(told('Syrian soldiers opened fire to scatter the crowd, killing two people.').join()).toContain(
      'killing: killing happened by Syrian soldiers',
    )
  })

  it('calls an assault on civil life no offensive', () => {
    expect(told('The assault on the refugee camp killed 20 people in Aleppo.').join()).toContain('assault: attack')
    expect(told('The Syrian army launched an assault on rebels in Aleppo.').join()).toContain('assault: offensive')
  })

  it('leaves a bare topic alone', () => {
    expect(told('War and conflict are terrible.')).toEqual([])
  })

  it('never throws on text that is no news', () => {
    for (const text of ['', '…', '((((', 'the of by to, and, and, and', 'talks talks talks of of of'])
      expect(() => told(text)).not.toThrow()
  })
})
