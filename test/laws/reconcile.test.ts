import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractedDocument } from '../../src/extract/extraction.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import type { Judgement, Reconciled } from '../../src/reconcile/record.ts'
import { type Line, type MadeUp, madeUp, storyOf } from './reconcile-documents.ts'

const place = (name: string, geonameId: number) =>
  ({
    kind: 'place',
    name,
    country: 'RO',
    place: {
      geonameId,
      latitude: 45 + geonameId,
      longitude: 21,
      country: 'RO',
      admin1: null,
      radiusKm: 5,
      precision: 'exact',
      relation: null,
    },
  }) as const

const ENTITIES: MadeUp['entities'] = [
  place('Dornath', 1),
  place('Velmar', 2),
  { kind: 'group', name: 'Romanian army', country: 'RO', side: 'state', sector: 'MIL' },
  { kind: 'group', name: 'rebels', country: 'RO', side: 'rebel', sector: 'REB' },
  { kind: 'organization', name: 'Relief Union' },
  { kind: 'person', name: 'Ana Petrova' },
  { kind: 'person', name: 'Petrova' },
]
const places = fc.constantFrom('Dornath', 'Velmar')
const actors = fc.constantFrom('Romanian army', 'rebels', 'Relief Union', 'Ana Petrova', 'Petrova')

const eventLine = fc
  .record({
    kind: fc.constantFrom(
      'territory-taken',
      'territory-lost',
      'battle',
      'withdrawal',
      'talks',
      'killing',
      'accusation',
      'denial',
    ),
    actor: actors,
    place: fc.option(places, { nil: undefined }),
    time: fc.constantFrom(undefined, '2031-03-04', '2031-03-05', '2031-03', '2030'),
    status: fc.constantFrom('happened', 'alleged', 'planned', 'denied', 'historical'),
    words: fc.constantFrom('in the early morning', 'after heavy rain fell', 'with great loss'),
  })
  .map(({ kind, actor, place, time, status, words }): Line => {
    const event = { kind, trigger: 'acted', actors: [actor], status } as const
    return { text: `${actor} acted ${words}.`, events: [{ ...event, ...(place && { place }), ...(time && { time }) }] }
  })

const countLine = fc
  .record({
    measure: fc.constantFrom('killed', 'wounded', 'population', 'duration'),
    low: fc.constantFrom(null, 10, 12, 40, 3000),
    width: fc.constantFrom(0, 5, null),
    approximate: fc.boolean(),
    place: fc.option(places, { nil: undefined }),
    by: fc.constantFrom(undefined, 'Relief Union', 'Ana Petrova', 'officials'),
    denied: fc.boolean(),
  })
  .map(({ measure, low, width, approximate, place, by, denied }): Line => {
    const high = low === null || width === null ? null : low + width
    const unit = measure === 'duration' ? 'day' : 'person'
    const count = {
      text: 'So many',
      measure,
      unit,
      low,
      high,
      approximate,
      of: measure === 'duration' ? 'battle' : null,
    } as const
    const polarity = denied ? ('denied' as const) : ('asserted' as const)
    return {
      text: 'So many were counted.',
      counts: [{ ...count, polarity, ...(place && { place }), ...(by && { saidBy: by }) }],
    }
  })

const quoteLine = fc
  .record({
    by: actors,
    content: fc.constantFrom(
      'the bridge over the river was burnt',
      '"wholly false"',
      'burning the bridge over the river',
    ),
    stance: fc.constantFrom('says', 'denies', 'accuses'),
  })
  .map(({ by, content, stance }): Line => ({ text: `${by}: ${content}.`, quotations: [{ by, content, stance }] }))

const lines = fc.array(fc.oneof(eventLine, countLine, quoteLine), { minLength: 1, maxLength: 6 })
const reports = fc.array(fc.record({ lines, day: fc.constantFrom('2031-03-05', '2031-03-06') }), {
  minLength: 1,
  maxLength: 4,
})

const build = (made: readonly { lines: readonly Line[]; day: string }[]): ExtractedDocument[] =>
  made.map(({ lines, day }, i) => madeUp({ name: `Newsroom ${i}`, publishedAt: day, entities: ENTITIES, lines }))

const statusOf = (r: Reconciled): readonly string[] =>
  r.findings.map((f) => `${f.property} ${f.status} ${f.low} ${f.high} ${f.lineages} ${f.origins}`).sort()

describe('laws of reconcile', () => {
  it('shuffled documents give identical results', () => {
    fc.assert(
      fc.property(
        reports.chain((r) =>
          fc.tuple(
            fc.constant(r),
            fc.shuffledSubarray(
              r.map((_, i) => i),
              { minLength: r.length },
            ),
          ),
        ),
        ([made, order]) => {
          const documents = build(made)
          const story = storyOf(documents)
          expect(
            reconcile(
              story,
              order.map((i) => documents[i]!),
              [],
            ),
          ).toEqual(reconcile(story, documents, []))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('a copy of a report adds no origin and changes no status', () => {
    fc.assert(
      fc.property(reports, fc.nat(), (made, pick) => {
        const documents = build(made)
        const n = pick % made.length
        const copy = madeUp({ name: 'Copyist', publishedAt: made[n]!.day, entities: ENTITIES, lines: made[n]!.lines })
        const with_ = [...documents, copy]
        const lineages = documents.map((_, i) => (i === n ? [i, documents.length] : [i]))
        const before = reconcile(storyOf(documents), documents, [])
        const after = reconcile(storyOf(with_, lineages), with_, [])
        expect(statusOf(after)).toEqual(statusOf(before))
        expect(after.records.map((r) => r.title).sort()).toEqual(before.records.map((r) => r.title).sort())
      }),
      { numRuns: 80 },
    )
  })

  it('a judgement twice equals once, and taking it back restores the record', () => {
    fc.assert(
      fc.property(
        reports,
        fc.constantFrom('wrong', 'value', 'same', 'different'),
        fc.nat(),
        fc.nat(),
        (made, verdict, a, b) => {
          const documents = build(made)
          const story = storyOf(documents)
          const before = reconcile(story, documents, [])
          const ids = [...before.findings, ...before.records, ...before.entities]
            .map((x) => x.id)
            .concat(documents.flatMap((d) => d.events.map((e) => e.id)))
          const pick = (n: number): string => ids[n % ids.length]!
          const judgement: Judgement = {
            id: 'j-1',
            about: pick(a),
            verdict,
            value: verdict === 'value' ? '7' : pick(b),
            by: 'ed',
            at: '2031-03-07',
            note: '',
          }
          const once = reconcile(story, documents, [judgement])
          expect(reconcile(story, documents, [judgement, judgement])).toEqual(once)
          expect(reconcile(story, documents, [])).toEqual(before)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('every finding cites existing statements, and every id it names exists', () => {
    fc.assert(
      fc.property(reports, (made) => {
        const documents = build(made)
        const result = reconcile(storyOf(documents), documents, [])
        const statements = new Set(documents.flatMap((d) => d.statements.map((s) => s.id)))
        const findings = new Set(result.findings.map((f) => f.id))
        expect(findings.size).toBe(result.findings.length)
        expect(new Set(result.records.map((r) => r.id)).size).toBe(result.records.length)
        expect(new Set(result.entities.map((e) => e.id)).size).toBe(result.entities.length)
        for (const f of result.findings) {
          expect(f.supports.length + f.disputes.length).toBeGreaterThan(0)
          for (const id of [...f.supports, ...f.disputes]) expect(statements.has(id)).toBe(true)
          expect(f.documents.length + f.silent.length).toBe(documents.length)
          expect(f.reason).toMatch(/\.$/)
        }
        for (const r of result.records) for (const id of r.findings) expect(findings.has(id)).toBe(true)
        for (const i of result.inferences) for (const id of i.from) expect(statements.has(id)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
