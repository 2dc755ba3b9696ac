import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { withDescribedPeople } from '../entities/described.ts'
import { resolveEntities } from '../entities/entities.ts'
import { findMentions } from '../mentions/mentions.ts'
import { resolvePlaces } from '../places/places.ts'
import { plainReading } from '../plain-reading.fixture.ts'
import { findEvents } from './events.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

/** Each event as `kind status: actors > recipients @ place`. */
function told(text: string): string[] {
  const { document } = plainReading(text, language)
  const mentions = findMentions(document, language)
  const named = resolveEntities(document, mentions, language, resolvePlaces(document, mentions, language))
  const reading = withDescribedPeople(named, language.gazetteer)
  const names = (ids: readonly string[]): string =>
    ids.map((id) => reading.entities.find((e) => e.id === id)?.name ?? '?').join(' + ')
  return findEvents(reading, [], []).map(
    ({ kind, status, actors, recipients, place }) =>
      `${kind} ${status}: ${names(actors)} > ${names(recipients)}${place === null ? '' : ` @ ${names([place])}`}`,
  )
}

describe('findEvents() says who acts and on whom', () => {
  it.each([
    ['described people', 'A French minister praised three nurses.', 'support happened: French minister > nurses'],
    [
      'machines of a nation',
      'Turkish tanks shelled a village near Afrin.',
      'shelling happened: Turkish tanks >  @ Afrin',
    ],
    ['an object behind a particle', 'Soldiers beat up two students.', 'beating happened: Soldiers > students'],
    [
      'a noun beside a verb that carries it',
      'The Malian army launched a raid on a clinic.',
      'raid happened: Malian army > ',
    ],
    ['whose what is hit', 'Jets bombed positions of the Kurdish militia.', 'bombing happened:  > Kurdish militia'],
    ['whose plan is turned down', 'Kenya rejected a Ugandan plan.', 'rejection happened: Kenya > Ugandan'],
    ['whom a threat would meet', 'Kenya threatened to break ties with Uganda.', 'threat happened: Kenya > Uganda'],
    ['to whom something is promised', 'Norway promised to send tents to Nepal.', 'promise happened: Norway > Nepal'],
    ['who is asked', 'Kenya demanded that Uganda free the men.', 'demand happened: Kenya > Uganda'],
    ['against whom a protest is', 'Students marched against the mayor.', 'protest happened: Students > mayor'],
    [
      'who mediates between whom',
      'Oman began a mediation between Iran and Iraq.',
      'mediation happened: Oman > Iran + Iraq',
    ],
    ['whose firing killed', 'Two deaths in army firing angered the town.', 'killing happened: army > '],
    ['whom an air strike hit', 'Two nurses died in an air strike.', 'air-strike happened:  > nurses'],
    ['who comes on a visit', 'Olav Berg arrived in Accra on a visit.', 'visit happened: Olav Berg >  @ Accra'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected)
  })

  it.each([
    ['a refusal', 'Kenya said Uganda will not accept the refugees.', 'rejection happened: Uganda > refugees'],
    ['a vow of force as a threat', 'The rebels vowed to attack the capital.', 'threat happened: rebels > '],
    ['a tried killing as an attack', 'Gunmen tried to kill Olav Berg.', 'attack happened: Gunmen > Olav Berg'],
    ['what is wanted as planned', 'Kenya is willing to withdraw its troops.', 'withdrawal planned: '],
    ['a ship that runs aground', 'The ferry ran aground near Samos.', 'accident happened:  >  @ Samos'],
    ['a show of force that is no protest', 'The army staged a flag march.', 'mobilisation happened: army > '],
    ['a past tense taken for a participle', 'The mayor today praised the nurses.', 'support happened: mayor > nurses'],
  ])('tells %s', (_, text, expected) => {
    expect(told(text).join('\n')).toContain(expected)
  })

  it.each([
    ['a press release', 'The firm sent a press release about the army.'],
    ['a figurative battle', 'The battle against poverty goes on.'],
  ])('tells no event by %s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  it('takes a participle behind an object for no verb of its own', () => {
    expect(told('Kenya granted asylum to two officers jailed by the army.')).toContain('aid happened: Kenya > officers')
  })
})
