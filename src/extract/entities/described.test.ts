import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import type { Event } from '../events/event.ts'
import { findMentions } from '../mentions/mentions.ts'
import { resolvePlaces } from '../places/places.ts'
import { plainReading } from '../plain-reading.fixture.ts'
import { withDescribedPeople, withParticipants } from './described.ts'
import { resolveEntities } from './entities.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const read = (text: string) => {
  const { document } = plainReading(text, language)
  const mentions = findMentions(document, language)
  return resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
}

/** Kinds and names of the people that description alone adds, in order; states aside. */
const described = (text: string): string[] => {
  const reading = read(text)
  const known = new Set(reading.entities.map(({ id }) => id))
  return withDescribedPeople(reading, language.gazetteer)
    .entities.filter(({ id, kind }) => !known.has(id) && kind !== 'organization')
    .map(({ kind, name }) => `${kind} ${name}`)
}

describe('withDescribedPeople()', () => {
  it.each([
    ['a person by a role', 'Gunmen killed a Norwegian engineer.', ['person Norwegian engineer']],
    ['several by number, when the noun is vague', 'The blast killed three people.', ['group three people']],
    ['without the number, when the noun tells', 'The blast killed two police officers.', ['group police officers']],
    ['machines of war by whose they are', 'Turkish tanks shelled the hill.', ['group Turkish tanks']],
    ['those whom a state describes', 'Helicopters took away the wounded.', ['group wounded']],
    ['whose relative', 'They shot Olav Berg’s brother.', ['person Olav Berg’s brother']],
  ])('finds %s', (_, text, expected) => {
    expect(described(text)).toEqual(expected)
  })

  it.each([
    ['people in general', 'People were killed.'],
    ['a man of whom no more is told', 'A man was killed.'],
    ['no one', 'No soldiers were hurt, and every doctor left.'],
    ['machines of nobody', 'Tanks rolled past.'],
  ])('describes nobody by %s', (_, text) => {
    expect(described(text)).toEqual([])
  })

  it('takes a definite noun for the one described before, and declines a second one in the same words', () => {
    expect(described('A Norwegian engineer was seized. The engineer was freed.')).toEqual(['person Norwegian engineer'])
    expect(described('A Norwegian engineer was seized. A Norwegian engineer was hurt.')).toHaveLength(1)
  })

  it('knows the person whose name stands beside', () => {
    const reading = withDescribedPeople(
      read('They freed a Norwegian engineer, Olav Berg, on Monday.'),
      language.gazetteer,
    )
    const mention = reading.mentions.find(({ text }) => text === 'Norwegian engineer')
    expect(reading.entities.find(({ id }) => id === mention?.entity)?.name).toBe('Olav Berg')
  })

  it('takes the fighters of a group for the group, and its victims not', () => {
    const entityNamed = (text: string, words: string) => {
      const reading = withDescribedPeople(read(text), language.gazetteer)
      const mention = reading.mentions.find((m) => m.text === words)
      return reading.entities.find(({ id }) => id === mention?.entity)?.name
    }
    expect(entityNamed('Two fighters of the Lebanese group Hezbollah were seized.', 'fighters')).toBe('Hezbollah')
    expect(entityNamed('Two hostages of Hezbollah were freed.', 'hostages')).not.toBe('Hezbollah')
  })

  it('names a state by its adjective, as the country named elsewhere', () => {
    const reading = withDescribedPeople(read('Kenya rejected a Ugandan plan. It lies near Uganda.'), language.gazetteer)
    const mention = reading.mentions.find(({ text }) => text === 'Ugandan')
    expect(reading.entities.find(({ id }) => id === mention?.entity)?.name).toBe('Uganda')
  })

  it('gives every mention words that its span slices to', () => {
    const text = 'French and Egyptian warships, hundreds of people and the mayor’s brother left.'
    for (const { span, text: words } of withDescribedPeople(read(text), language.gazetteer).mentions)
      expect(text.slice(span.start, span.end)).toBe(words)
  })
})

describe('withParticipants()', () => {
  it('keeps those alone who take part in an event, by the words in its clause', () => {
    const text = 'A Norwegian engineer was seized. A Polish nurse slept.'
    const reading = read(text)
    const all = withDescribedPeople(reading, language.gazetteer)
    const engineer = all.entities.find(({ name }) => name === 'Norwegian engineer')!
    const event = { actors: [], recipients: [engineer.id], clause: { start: 0, end: 32 } } as unknown as Event
    expect(withParticipants(reading, all, [event]).entities.map(({ name }) => name)).toEqual(['Norwegian engineer'])
    expect(withParticipants(reading, all, []).mentions).toEqual(reading.mentions)
  })
})
