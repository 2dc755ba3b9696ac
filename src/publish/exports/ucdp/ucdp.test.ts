import { describe, expect, it } from 'vitest'
import { coded, party, place } from '../fixture-strike.ts'
import { ucdpTable } from './table.ts'

const army = party('e-army', { name: 'army', side: 'state', sector: 'MIL', country: 'SY' })
const rebels = party('e-rebels', { name: 'Sarun Front', side: 'rebel' })
const other = party('e-other', { name: 'Hill League', side: 'militia' })
const villagers = party('e-villagers', { name: 'villagers', side: 'civilians' })
const entities = [place(), army, rebels, other, villagers]
const died = [{ low: 10, high: 10 }]

describe('the UCDP export', () => {
  it('has the 49 columns of the data set', () => {
    expect(ucdpTable.columns.map(({ name }) => name).join(' ')).toBe(
      'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob',
    )
  })

  it.each([
    ['e-army', 'e-rebels', 1, 'Government of Syria - Sarun Front', 652],
    ['e-rebels', 'e-army', 1, 'Government of Syria - Sarun Front', 652],
    ['e-rebels', 'e-other', 2, 'Sarun Front - Hill League', ''],
    ['e-other', 'e-villagers', 3, 'Hill League - Civilians', ''],
  ])('tells the violence of %s on %s', (actor, recipient, type, dyad, state) => {
    const { cell } = coded(ucdpTable, { entities, dead: died, record: { actors: [actor], recipients: [recipient] } })
    expect([cell('type_of_violence'), cell('dyad_name'), cell('gwnoa')]).toEqual([type, dyad, state])
  })

  it('asks for a side that nobody names', () => {
    const { cell } = coded(ucdpTable, { entities, dead: died, record: { actors: ['e-army'] } })
    expect([cell('type_of_violence'), cell('side_b')]).toEqual(['needs both sides', 'needs who this side was'])
  })

  it('tells place and date as its code book does', () => {
    const { cell } = coded(ucdpTable, { entities, dead: died })
    expect(
      [
        'where_prec',
        'geom_wkt',
        'priogrid_gid',
        'country_id',
        'region',
        'date_prec',
        'date_start',
        'event_clarity',
      ].map((name) => cell(name)),
    ).toEqual([1, 'POINT (36.5 34.123456)', 178994, 652, 'Middle East', 1, '2031-05-13 00:00:00.000', 1])
  })

  it.each([
    ['2031-05-11/2031-05-13', 2],
    ['2031-W20', 3],
    ['2031-05', 4],
    ['2031', 5],
    ['203X', 'needs a date within a year'],
  ])('tells how precise %s is', (edtf, precision) => {
    const { cell } = coded(ucdpTable, { dead: died, record: { date: { edtf, precision: 'x' } } })
    expect(cell('date_prec')).toBe(precision)
  })

  const deaths = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'low', 'high']

  it('divides a total over the sides that are told and leaves the rest unknown', () => {
    const { cell } = coded(ucdpTable, {
      entities,
      record: { actors: ['e-rebels'], recipients: ['e-army'] },
      dead: [
        { low: 10, high: 10 },
        { low: 3, high: 3, ofGroup: 'e-rebels' },
        { low: 2, high: 2, ofGroup: 'e-army' },
        { low: 1, high: 1, demographic: ['children'] },
      ],
    })
    // Side A is the state, though the rebels act.
    expect(deaths.map((name) => cell(name))).toEqual([2, 3, 1, 4, 10, 10, 10])
  })

  it('adds up groups where no report gives a total', () => {
    const { cell } = coded(ucdpTable, {
      entities,
      record: { actors: ['e-army'], recipients: ['e-rebels'] },
      dead: [
        { low: 3, high: 3, ofGroup: 'e-rebels' },
        { low: 2, high: 2, ofGroup: 'e-army' },
      ],
    })
    expect(deaths.map((name) => cell(name))).toEqual([2, 3, 0, 0, 5, 5, 5])
  })

  it('leaves the choice between figures to a person, and gives their ends', () => {
    const { cell } = coded(ucdpTable, {
      entities,
      dead: [
        { low: 10, high: 10, text: '10' },
        { low: 14, high: 14, text: '14' },
      ],
    })
    const needs = 'needs a person to choose the most reliable of “10”, “14”'
    expect(deaths.map((name) => cell(name))).toEqual([0, 0, 0, needs, needs, 10, 14])
  })

  it('takes the exact figure that bounds allow', () => {
    const { cell } = coded(ucdpTable, {
      entities,
      dead: [
        { low: 10, high: null },
        { low: 12, high: 12 },
      ],
    })
    expect([cell('best'), cell('low'), cell('high')]).toEqual([12, 10, 12])
  })

  it('has no row for a happening without dead, and says what a person could add', () => {
    const { rows, left } = coded(ucdpTable, { entities })
    expect(rows).toEqual([])
    expect(left).toMatchObject([
      { because: 'no report ties a death to it', needs: 'a person to say whether somebody died in it' },
    ])
  })

  it('has no row for an accident', () => {
    expect(coded(ucdpTable, { entities, dead: died, record: { kind: 'crash' } }).left).toMatchObject([
      { because: 'crash is no act of armed force' },
    ])
  })
})
