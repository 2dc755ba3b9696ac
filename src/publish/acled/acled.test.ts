import { describe, expect, it } from 'vitest'
import type { EntityJson } from '../run.ts'
import { acledRuleOf } from './acled.ts'

const party = (id: string, side: EntityJson['side'], sector: string | null = null): EntityJson => ({
  id,
  kind: 'group',
  name: id,
  aliases: [],
  roles: [],
  mergedFrom: [],
  country: null,
  sector,
  side,
  affiliation: null,
})
const parties = [
  party('army', 'state'),
  party('police', null, 'COP'),
  party('rebels', 'rebel'),
  party('militia', 'militia'),
  party('villagers', 'civilians'),
  party('someone', null),
]
const entity = (id: string) => parties.find((p) => p.id === id) ?? null
const type = (kind: string, actors: string[], recipients: string[] = [], status: 'happened' | 'planned' = 'happened') =>
  acledRuleOf({ kind, status, actors, recipients }, entity)?.type ?? null

describe('acledRuleOf()', () => {
  it.each([
    ['territory-taken', ['army', 'militia'], ['rebels'], 'Battles / Government regains territory'],
    ['territory-taken', ['rebels'], ['army'], 'Battles / Non-state actor overtakes territory'],
    ['battle', [], [], 'Battles / Armed clash'],
    ['attack', ['rebels'], ['army'], 'Battles / Armed clash'],
    ['attack', ['militia'], ['villagers'], 'Violence against civilians / Attack'],
    ['air-strike', ['army'], [], 'Explosions/Remote violence / Air/drone strike'],
    ['shelling', ['army'], ['villagers'], 'Explosions/Remote violence / Shelling/artillery/missile attack'],
    ['arrest', ['police'], ['someone'], 'Strategic developments / Arrests'],
    ['protest', ['villagers'], [], 'Protests / Peaceful protest'],
    ['ceasefire', ['army', 'rebels'], [], 'Strategic developments / Agreement'],
  ])('codes %s by %j on %j', (kind, actors, recipients, expected) => {
    expect(type(kind, actors, recipients)).toBe(expected)
  })

  it('leaves open what the code book does not decide', () => {
    expect(type('territory-taken', ['someone'])).toBeNull()
    expect(type('attack', ['someone'], ['someone'])).toBeNull()
    expect(type('flood', [])).toBeNull()
  })

  it('codes nothing that has not taken place', () => {
    expect(type('air-strike', ['army'], [], 'planned')).toBeNull()
  })
})
