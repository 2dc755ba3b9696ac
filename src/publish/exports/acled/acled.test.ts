import { describe, expect, it } from 'vitest'
import { coded, party, place } from '../fixture-strike.ts'
import { acledTable } from './table.ts'

describe('the ACLED export', () => {
  it('has the 31 columns of the code book', () => {
    expect(acledTable.columns.map(({ name }) => name).join(' ')).toBe(
      'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp',
    )
  })

  it('codes a strike with its place and day', () => {
    const { cell } = coded(acledTable, {})
    expect(
      ['event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type'].map((n) => cell(n)),
    ).toEqual(['2031-05-13', 2031, 1, 'Political violence', 'Explosions/Remote violence', 'Air/drone strike'])
    expect(
      ['iso', 'region', 'country', 'admin1', 'location', 'latitude', 'longitude', 'geo_precision'].map((n) => cell(n)),
    ).toEqual([760, 'Middle East', 'Syria', 'Homs', 'Tal Sarun', 34.1235, 36.5, 1])
    expect(cell('timestamp')).toBe('needs the moment of the upload')
  })

  it.each([
    ['state forces at home against rebels', 'SY', 'State forces', 'State forces-Rebel group'],
    ['state forces abroad', 'IL', 'External/Other forces', 'Rebel group-External/Other forces'],
  ])('tells %s', (_, country, inter1, interaction) => {
    const entities = [
      place(),
      party('e-army', { side: 'state', sector: 'MIL', country }),
      party('e-rebels', { side: 'rebel' }),
    ]
    const { cell } = coded(acledTable, { entities, record: { actors: ['e-army'], recipients: ['e-rebels'] } })
    expect([cell('inter1'), cell('inter2'), cell('interaction')]).toEqual([inter1, 'Rebel group', interaction])
  })

  it('does not guess what kind of militia it is, nor who did it', () => {
    const entities = [place(), party('Shabiha', { side: 'militia' })]
    const { cell } = coded(acledTable, { entities, record: { actors: ['Shabiha'] } })
    expect(cell('inter1')).toBe('needs whether Shabiha is a political or an identity militia')
    expect(cell('actor2')).toBe('')
    expect(coded(acledTable, {}).cell('actor1')).toBe('needs who did it')
  })

  it('names crowds and civilians by kind and country', () => {
    const entities = [place(), party('students', { sector: 'EDU', side: 'civilians' })]
    const protest = coded(acledTable, { entities, record: { kind: 'protest', actors: ['students'] } })
    expect([protest.cell('actor1'), protest.cell('assoc_actor_1'), protest.cell('interaction')]).toEqual([
      'Protesters (Syria)',
      'students',
      'Protesters only',
    ])
    const strike = coded(acledTable, { entities, record: { recipients: ['students'] } })
    expect([strike.cell('actor2'), strike.cell('civilian_targeting')]).toEqual([
      'Civilians (Syria)',
      'Civilian targeting',
    ])
  })

  it.each([
    ['no report tells of dead', [], 0],
    [
      'the lowest of several',
      [
        { low: 20, high: 20 },
        { low: 12, high: null },
      ],
      12,
    ],
    ['dozens are 12', [{ low: 12, high: 99, bound: 'vague' as const }], 12],
    [
      'a denial is no count',
      [
        { low: 5, high: 5 },
        { low: 2, high: 2, polarity: 'denied' as const },
      ],
      5,
    ],
    [
      'several is for a person',
      [{ low: null, high: null, text: 'several' }],
      'needs a person to choose 3 or 10 for “several”',
    ],
    [
      'a bare upper end is no lowest figure',
      [{ low: null, high: 30, text: 'up to 30' }],
      'needs a lowest number: the reports give only the most (“up to 30”)',
    ],
    [
      'children alone are not all',
      [{ low: 3, high: 3, demographic: ['students'], text: '3 students' }],
      'needs the number of all dead: the reports count parts of them (“3 students”)',
    ],
  ])('counts fatalities: %s', (_, dead, expected) => {
    expect(coded(acledTable, { dead }).cell('fatalities')).toBe(expected)
  })

  it('asks a person about dead of the same place that nothing ties to the event', () => {
    expect(coded(acledTable, { loose: [{ low: 4, high: 4, text: 'four bodies' }] }).cell('fatalities')).toBe(
      'needs a person to say whether “four bodies” are of this event',
    )
  })

  it('gives a battle of three days three rows and divides its dead, the first day taking the rest', () => {
    const { rows, cell } = coded(acledTable, {
      record: { kind: 'battle', date: { edtf: '2031-05-11/2031-05-13', precision: 'interval' } },
      dead: [{ low: 8, high: 8 }],
    })
    expect(rows).toHaveLength(3)
    expect([0, 1, 2].map((row) => [cell('event_date', row), cell('fatalities', row)])).toEqual([
      ['2031-05-11', 4],
      ['2031-05-12', 2],
      ['2031-05-13', 2],
    ])
  })

  it.each([
    ['2031-W20', '2031-05-15', 2],
    ['2031-05', '2031-05-16', 3],
    ['2031', 'needs a date within a month', 'needs a date within a month'],
  ])('takes the middle of %s', (edtf, day, precision) => {
    const { cell } = coded(acledTable, { record: { date: { edtf, precision: 'x' } } })
    expect([cell('event_date'), cell('time_precision')]).toEqual([day, precision])
  })

  it.each([
    [{ status: 'planned' as const }, 'acled/scope@1', null],
    [{ kind: 'flood' }, 'acled/scope@1', null],
    [
      { kind: 'withdrawal' },
      'acled/scope@1',
      'a person to say whether it is Strategic developments / Non-violent transfer of territory, or Change to group/activity',
    ],
  ])('has no row for %j and says why', (record, rule, needs) => {
    const { rows, left } = coded(acledTable, { record })
    expect(rows).toEqual([])
    expect(left).toMatchObject([{ rule: { id: rule }, needs }])
  })

  it('has no row for a whole country', () => {
    const { rows, left } = coded(acledTable, { entities: [place({ precision: 'country' })] })
    expect(rows).toEqual([])
    expect(left[0]).toMatchObject({ rule: { id: 'acled/no-country-rows@1' }, needs: 'a place within the country' })
  })

  it('calls police action against protesters excessive force once it kills', () => {
    const record = { kind: 'crowd-control' }
    expect(coded(acledTable, { record }).cell('sub_event_type')).toBe('Protest with intervention')
    const lethal = coded(acledTable, { record, dead: [{ low: 2, high: 2 }] })
    expect([lethal.cell('sub_event_type'), lethal.cell('disorder_type')]).toEqual([
      'Excessive force against protesters',
      'Political violence; Demonstrations',
    ])
  })

  it('leaves the type open where it hangs on sides that are not told', () => {
    const { cell } = coded(acledTable, { record: { kind: 'attack' } })
    expect(cell('event_type')).toBe('needs the sides of those who take part')
  })
})
