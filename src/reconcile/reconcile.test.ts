import { describe, expect, it } from 'vitest'
import { type MadeUp, madeUp, storyOf } from '../../test/laws/reconcile-documents.ts'
import { reconcile } from './reconcile.ts'
import type { Finding, Judgement } from './record.ts'

const TOWN = {
  kind: 'place',
  name: 'Velmar',
  country: 'ZZ',
  place: {
    geonameId: 7,
    latitude: 40,
    longitude: 20,
    country: 'ZZ',
    admin1: null,
    radiusKm: 5,
    precision: 'exact',
    relation: null,
  },
} as const
const ARMY = { kind: 'group', name: 'Zedian army', country: 'ZZ', side: 'state', sector: 'MIL' } as const
const REBELS = { kind: 'group', name: 'rebels', country: 'ZZ', side: 'rebel', sector: 'REB' } as const
const AGENCY = { kind: 'organization', name: 'Relief Union', side: 'humanitarian' } as const

const taken: MadeUp['lines'][number] = {
  text: 'The army seized Velmar from rebels on Tuesday.',
  events: [
    {
      kind: 'territory-taken',
      trigger: 'seized',
      actors: ['Zedian army'],
      recipients: ['rebels'],
      place: 'Velmar',
      time: '2031-03-04',
    },
  ],
}
const north = (lines: MadeUp['lines']): MadeUp => ({ name: 'North', entities: [TOWN, ARMY, REBELS, AGENCY], lines })
const south = (lines: MadeUp['lines']): MadeUp => ({
  name: 'South',
  publishedAt: '2031-03-06',
  entities: [
    { ...TOWN, name: 'al-Velmar' },
    { ...ARMY, name: 'Zedian troops' },
    REBELS,
    { ...AGENCY, name: 'the Relief Union' },
  ],
  lines,
})

function run(...reports: readonly MadeUp[]) {
  const documents = reports.map(madeUp)
  return reconcile(storyOf(documents), documents, [])
}
const told = (findings: readonly Finding[]): readonly string[] => findings.map((f) => `${f.status}: ${f.subject}`)

describe('reconcile()', () => {
  it('joins one happening told by two newsrooms under other names', () => {
    const result = run(
      north([taken]),
      south([
        {
          text: 'Rebels lost al-Velmar to Zedian troops.',
          events: [
            {
              kind: 'territory-lost',
              trigger: 'lost',
              actors: ['Zedian troops'],
              recipients: ['rebels'],
              place: 'al-Velmar',
            },
          ],
        },
      ]),
    )
    expect(result.records).toHaveLength(1)
    expect(result.records[0]).toMatchObject({ status: 'happened', date: { edtf: '2031-03-04', precision: 'day' } })
    expect(result.records[0]!.documents).toHaveLength(2)
    const { title } = result.records[0]!
    expect(told(result.findings)).toEqual([`agreed: ${title}`, `agreed: who: ${title}`, `agreed: where: ${title}`])
    expect(result.records[0]!.title).toMatch(/^Zedian (army takes|troops take) Velmar from rebels$/)
  })

  it('keeps a happening of another year apart from the news', () => {
    const before: MadeUp['lines'][number] = {
      text: 'Rebels had seized al-Velmar a year before.',
      events: [
        {
          kind: 'territory-taken',
          trigger: 'seized',
          actors: ['rebels'],
          place: 'al-Velmar',
          time: '2030',
          status: 'historical',
        },
      ],
    }
    const result = run(north([taken]), south([before]))
    expect(result.records.map((r) => r.status)).toEqual(['historical', 'happened'])
    expect(result.timeline.map((t) => t.edtf)).toEqual(['2030', '2031-03-04'])
  })

  it('counts two newsrooms that cite one estimate as one origin', () => {
    const line = (by: string, place: string) => ({
      text: 'More than 80 people have been killed.',
      counts: [{ text: 'More than 80 people', low: 80, bound: 'more-than', saidBy: by, place } as const],
    })
    const result = run(north([line('Relief Union', 'Velmar')]), south([line('the Relief Union', 'al-Velmar')]))
    expect(result.findings).toHaveLength(1)
    expect(result.findings[0]).toMatchObject({ status: 'agreed', lineages: 2, origins: 1, low: 80, high: null })
  })

  it.each([
    ['differs', { low: 30, high: 30 }, { low: 40, high: 40 }, [30, 40]],
    ['compatible', { low: 30, high: null, bound: 'at-least' }, { low: 40, high: 40 }, [30, null]],
    ['agreed', { low: 30, high: 30 }, { low: 30, high: 30 }, [30, 30]],
  ] as const)('says %s of what two newsrooms count', (status, a, b, [low, high]) => {
    const result = run(
      north([{ text: 'So many were hurt.', counts: [{ text: 'So many', measure: 'wounded', place: 'Velmar', ...a }] }]),
      south([
        { text: 'So many were hurt.', counts: [{ text: 'So many', measure: 'wounded', place: 'al-Velmar', ...b }] },
      ]),
    )
    expect(result.findings).toHaveLength(1)
    expect(result.findings[0]).toMatchObject({ status, low, high })
  })

  it('finds a difference inside one report when two origins stand behind it', () => {
    const result = run(
      north([
        {
          text: 'Hundreds are hurt, said the Relief Union.',
          counts: [
            {
              text: 'Hundreds',
              measure: 'wounded',
              low: 100,
              high: 999,
              bound: 'vague',
              saidBy: 'Relief Union',
              place: 'Velmar',
            },
          ],
        },
        {
          text: 'The army spoke of 1,500 wounded.',
          counts: [
            {
              text: '1,500 wounded',
              measure: 'wounded',
              low: 1500,
              high: 1500,
              saidBy: 'Zedian army',
              place: 'Velmar',
            },
          ],
        },
      ]),
    )
    expect(result.findings[0]).toMatchObject({ status: 'differs', low: 100, high: 1500, lineages: 1, origins: 2 })
  })

  it('leaves two numbers of one speaker in one report apart', () => {
    const result = run(
      north([
        { text: 'A blast killed 4 people.', counts: [{ text: '4 people', low: 4, high: 4, place: 'Velmar' }] },
        { text: 'Another killed 9 people.', counts: [{ text: '9 people', low: 9, high: 9, place: 'Velmar' }] },
      ]),
    )
    expect(result.findings.map((f) => f.status)).toEqual(['single-source', 'single-source'])
  })

  it('calls a value superseded when its origin gives a later one', () => {
    const line = (n: number, by: string, place: string) => ({
      text: `${n} people were killed.`,
      counts: [{ text: `${n} people`, low: n, high: n, saidBy: by, place }],
    })
    const result = run(north([line(12, 'Relief Union', 'Velmar')]), south([line(19, 'the Relief Union', 'al-Velmar')]))
    expect(result.findings[0]).toMatchObject({ status: 'superseded', value: '19 people' })
  })

  it('lays durations of one fight side by side and says what the dates make of it', () => {
    const result = run(
      north([
        taken,
        {
          text: 'The three-week offensive on Velmar is over.',
          counts: [
            { text: 'three-week', measure: 'duration', unit: 'week', low: 3, high: 3, of: 'offensive on Velmar' },
          ],
        },
      ]),
      south([
        {
          text: 'The offensive on al-Velmar began on 15 February.',
          events: [
            {
              kind: 'offensive',
              trigger: 'offensive',
              actors: ['Zedian troops'],
              place: 'al-Velmar',
              time: '2031-02-15',
            },
          ],
        },
        {
          text: 'The 17-day assault on al-Velmar has ended.',
          counts: [{ text: '17-day', measure: 'duration', unit: 'day', low: 17, high: 17, of: 'assault on al-Velmar' }],
        },
      ]),
    )
    const duration = result.findings.find((f) => f.property === 'duration')!
    expect(duration).toMatchObject({ status: 'compatible', subject: 'duration of the offensive on Velmar' })
    expect(result.inferences.map((i) => i.value)).toEqual(['17 days'])
    expect(duration.inferences).toEqual(result.inferences.map((i) => i.id))
  })

  it('finds one utterance in two newsrooms, a fragment in one and longer in the other', () => {
    const result = run(
      north([
        {
          text: 'The army called it a "warning shot" to all.',
          quotations: [{ by: 'Zedian army', content: 'it a "warning shot" to all', form: 'mixed' }],
        },
      ]),
      south([
        {
          text: '"A warning shot to those who doubt us," troops said.',
          quotations: [{ by: 'Zedian troops', content: 'A warning shot to those who doubt us', form: 'direct' }],
        },
      ]),
    )
    expect(result.findings).toHaveLength(1)
    expect(result.findings[0]).toMatchObject({
      status: 'agreed',
      property: 'said',
      origins: 1,
      value: '“warning shot”',
    })
  })

  it('lays a denial beside what is asserted', () => {
    const result = run(
      north([
        {
          text: 'Sarin was used in Velmar, the Relief Union said.',
          quotations: [{ by: 'Relief Union', content: 'Sarin was used in Velmar' }],
        },
        {
          text: 'The army denied using chemical weapons.',
          quotations: [{ by: 'Zedian army', content: 'using chemical weapons', stance: 'denies' }],
        },
      ]),
    )
    expect(result.findings[0]).toMatchObject({ status: 'denied', subject: 'Zedian army: using chemical weapons' })
    expect(result.findings[0]!.disputes).toHaveLength(1)
  })

  it('dates the taking of a place by the withdrawal of those who held it', () => {
    const result = run(
      north([
        {
          text: 'The army seized Velmar from rebels.',
          events: [
            {
              kind: 'territory-taken',
              trigger: 'seized',
              actors: ['Zedian army'],
              recipients: ['rebels'],
              place: 'Velmar',
            },
          ],
        },
        {
          text: 'Rebels left Velmar on Tuesday.',
          events: [{ kind: 'withdrawal', trigger: 'left', actors: ['rebels'], place: 'Velmar', time: '2031-03-04' }],
        },
      ]),
    )
    expect(result.records.map((r) => r.date?.edtf)).toEqual(['2031-03-04', '2031-03-04'])
    expect(result.inferences.map((i) => i.rule)).toEqual(['reconcile/two-sides@1'])
  })

  it('takes a copy that changed a figure for a difference, not for a second source', () => {
    const line = (n: number): MadeUp['lines'][number] => ({
      text: `Up to ${n} people fled.`,
      counts: [{ text: `Up to ${n} people`, measure: 'displaced', high: n, bound: 'at-most' }],
    })
    const documents = [north([line(10)]), { ...north([line(12)]), name: 'Copyist' }].map(madeUp)
    const result = reconcile(storyOf(documents, [[0, 1]]), documents, [])
    expect(result.findings[0]).toMatchObject({ status: 'compatible', lineages: 1, origins: 1 })
  })

  it('joins a surname to its only bearer and keeps bearers of one surname apart', () => {
    const person = (name: string) => ({ kind: 'person', name }) as const
    const both = run(
      { name: 'North', entities: [person('Mira Kovac')], lines: [{ text: 'x' }] },
      { name: 'South', entities: [person('Kovac'), person('Mira Kovać')], lines: [{ text: 'x' }] },
    )
    expect(both.entities.map((e) => e.name)).toHaveLength(1)
    const apart = run(
      { name: 'North', entities: [person('Mira Kovac'), person('Ivo Kovac')], lines: [{ text: 'x' }] },
      { name: 'South', entities: [person('Kovac')], lines: [{ text: 'x' }] },
    )
    expect(apart.entities).toHaveLength(3)
  })

  it('joins an acronym to its long form, and one army a country', () => {
    const group = (name: string, more = {}) => ({ kind: 'group', name, ...more }) as const
    const result = run(
      {
        name: 'North',
        entities: [group('ILRO'), group('Romanian army', { country: 'RO', side: 'state', sector: 'MIL' })],
        lines: [{ text: 'x' }],
      },
      {
        name: 'South',
        entities: [
          group('International League for River Observation'),
          group('government forces', { country: 'RO', side: 'state', sector: 'MIL' }),
          group('Free Romanian Army', { country: 'RO', side: 'rebel', sector: 'REB' }),
        ],
        lines: [{ text: 'x' }],
      },
    )
    expect(result.entities).toHaveLength(3)
  })

  it('lets a person overrule a value, drop a statement and join two entities', () => {
    const documents = [
      madeUp(
        north([
          { text: '30 people were killed.', counts: [{ text: '30 people', low: 30, high: 30, place: 'Velmar' }] },
        ]),
      ),
    ]
    const story = storyOf(documents)
    const [finding] = reconcile(story, documents, []).findings
    const judgement = (more: Partial<Judgement>): Judgement => ({
      id: 'j-1',
      about: finding!.id,
      verdict: 'value',
      value: '35',
      by: 'ed',
      at: '2031-03-07',
      note: '',
      ...more,
    })
    const valued = reconcile(story, documents, [judgement({})])
    expect(valued.findings[0]).toMatchObject({ value: '35', low: 35, high: 35, judgements: ['j-1'] })
    expect(valued.judgements).toHaveLength(1)
    const dropped = reconcile(story, documents, [
      judgement({ verdict: 'wrong', about: documents[0]!.statements[0]!.id, value: null }),
    ])
    expect(dropped.findings).toEqual([])
    const [a, b] = documents[0]!.entities
    const joined = reconcile(story, documents, [judgement({ verdict: 'same', about: a!.id, value: b!.id })])
    expect(joined.entities).toHaveLength(3)
  })
})
