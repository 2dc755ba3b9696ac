import { describe, expect, it } from 'vitest'
import { coded, party, place } from '../fixture-strike.ts'
import { ploverTable } from './table.ts'

const entities = [
  place(),
  party('e-army', { name: 'army', side: 'state', sector: 'MIL', country: 'SY' }),
  party('e-rebels', { name: 'rebels', side: 'rebel', country: 'SY' }),
  party('e-club', { name: 'club' }),
]
const type = (plover: 'CONSULT' | 'RETREAT' | 'AID' | 'ASSAULT' | 'COERCE', mode: string | null = null) => ({
  type: { plover, mode, acled: null },
})

describe('the PLOVER export', () => {
  it('codes who does what to whom', () => {
    const { cell } = coded(ploverTable, {
      entities,
      record: { ...type('ASSAULT', 'aerial'), actors: ['e-army'], recipients: ['e-rebels'] },
    })
    expect(['date', 'event', 'mode', 'quad'].map((name) => cell(name))).toEqual([
      '2031-05-13',
      ['ASSAULT'],
      ['aerial'],
      'material conflict',
    ])
    expect([cell('actor'), cell('recipient')]).toEqual([
      [{ name: 'army', code: 'SYRMIL' }],
      [{ name: 'rebels', code: 'SYRREB' }],
    ])
  })

  it('asks for the country and sector of one that has no code', () => {
    const { rows } = coded(ploverTable, { entities, record: { ...type('ASSAULT'), actors: ['e-club'] } })
    expect(rows[0]!.cells[2]).toMatchObject({
      value: [{ name: 'club', code: null }],
      needs: 'country and sector of club',
    })
  })

  it.each([
    ['CONSULT', null, 'AGREE'],
    ['RETREAT', 'ceasefire', 'CONCEDE'],
  ] as const)('codes an announced %s %s as %s', (plover, mode, coding) => {
    const { cell } = coded(ploverTable, { entities, record: { ...type(plover, mode), status: 'planned' } })
    expect([cell('event'), cell('mode')]).toEqual([[coding], ''])
  })

  it('leaves out what is denied, and a planned attack to a person', () => {
    const of = (status: 'denied' | 'planned') =>
      coded(ploverTable, { entities, record: { ...type('ASSAULT'), status } }).left[0]
    expect(of('denied')).toMatchObject({ because: 'its status is denied' })
    expect(of('planned')).toMatchObject({ needs: 'a person to say whether it is a THREATEN' })
  })

  it('has no aid without one who is aided', () => {
    expect(coded(ploverTable, { entities, record: type('AID') }).left).toMatchObject([
      { rule: { id: 'plover/recipient-required@1' } },
    ])
  })

  it('makes both sides of a battle actors', () => {
    const { cell } = coded(ploverTable, {
      entities,
      record: { ...type('ASSAULT'), kind: 'battle', actors: ['e-army'], recipients: ['e-rebels'] },
    })
    expect([cell('actor'), cell('recipient')]).toMatchObject([[{ name: 'army' }, { name: 'rebels' }], ''])
  })

  it('codes captured fighters as an assault', () => {
    const { cell } = coded(ploverTable, {
      entities,
      record: { ...type('COERCE', 'arrest'), actors: ['e-army'], recipients: ['e-rebels'] },
    })
    expect([cell('event'), cell('mode')]).toEqual([['ASSAULT'], ['abduct']])
  })
})
