import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExtractedDocument } from '../../src/extract/extraction.ts'
import { group } from '../../src/group/group.ts'
import { signatureOf } from '../../src/group/signature.ts'
import type { Signature, Story } from '../../src/group/story.ts'

/** A report without anything read out of it: grouping must work on its words alone. */
function report(id: string, title: string, text: string, date: string | null = null): Signature {
  const document = {
    id,
    title,
    text: `${title}\n\n${text}`,
    blocks: [],
    newsroom: null,
    publishedAt: date === null ? null : { edtf: date, certainty: 'given', because: '' },
    credits: [],
    mentions: [],
    entities: [],
    times: [],
    events: [],
    quotations: [],
  }
  return signatureOf(document as unknown as ExtractedDocument)
}

const TOPICS = [
  [
    'Ferry sinks off Zelonia',
    'A ferry with ninety passengers capsized off the coast of Zelonia and divers searched the wreck of the vessel Aurora',
  ],
  [
    'Dam bursts above Marovar',
    'Engineers blamed heavy rain when the Marovar dam burst and the valley below filled with mud within an hour',
  ],
  [
    'Strike halts Port Anselm',
    'Dockers of Port Anselm walked out over wages and containers piled up on the quays while managers refused arbitration',
  ],
] as const
const EXTRAS = [
  'Rescuers worked through the night with lamps and ropes.',
  'The mayor visited families in a school hall.',
  'Nobody could say how long it would take.',
  'Helicopters circled overhead until fuel ran low.',
  'A committee will look into the causes.',
]

const reports = fc
  .array(
    fc.record({
      topic: fc.nat(TOPICS.length - 1),
      extras: fc.shuffledSubarray(EXTRAS),
      day: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rows) =>
    rows.map(({ topic, extras, day }, i) => {
      const [title, lead] = TOPICS[topic]!
      return report(`d-${i}`, title, `${lead}. ${extras.join(' ')}`, day === null ? null : `2031-05-0${day}`)
    }),
  )

const plain = (stories: readonly Story[]): unknown =>
  stories.map((s) => ({ ...s, inferredDates: [...s.inferredDates] }))
const storyOf = (stories: readonly Story[], id: string): Story => stories.find((s) => s.documents.includes(id))!

describe('group()', () => {
  it('gives the same for any order of the input', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (signatures, order) => {
        const keys = signatures.map((s) => [order.next().value as number, s] as const)
        const shuffled = keys.sort((a, b) => a[0] - b[0]).map(([, s]) => s)
        expect(plain(group(shuffled))).toEqual(plain(group(signatures)))
      }),
      { numRuns: 60 },
    )
  })

  it('puts every document into one story and one lineage of it', () => {
    fc.assert(
      fc.property(reports, (signatures) => {
        const stories = group(signatures)
        const ids = signatures.map((s) => s.id).sort()
        expect(stories.flatMap((s) => s.documents).sort()).toEqual(ids)
        expect(stories.flatMap((s) => s.lineages.flat()).sort()).toEqual(ids)
        for (const story of stories) expect(story.because).toHaveLength(story.documents.length - 1)
      }),
      { numRuns: 60 },
    )
  })

  it('lets a copy of a report join its lineage and story and changes nothing else', () => {
    fc.assert(
      fc.property(reports, fc.nat(), (signatures, pick) => {
        const original = signatures[pick % signatures.length]!
        const before = group(signatures)
        const after = group([...signatures, { ...original, id: 'd-copy', newsroom: 'Another' }])
        const story = storyOf(after, 'd-copy')
        expect(story.documents).toContain(original.id)
        expect(story.lineages.find((l) => l.includes('d-copy'))).toContain(original.id)
        const without = after.map((s) => ({
          id: s.id,
          documents: s.documents.filter((d) => d !== 'd-copy'),
          lineages: s.lineages.map((l) => l.filter((d) => d !== 'd-copy')).filter((l) => l.length > 0),
        }))
        expect(without).toEqual(before.map(({ id, documents, lineages }) => ({ id, documents, lineages })))
      }),
      { numRuns: 60 },
    )
  })

  it('takes a shortened wire text for a copy, and another report of the same event for another lineage', () => {
    const wire =
      'Nine miners were brought to the surface alive on Friday after a tunnel of the Karsk pit gave way. The company said the roof had been checked in March. Union leaders called for an inquiry into why warnings were ignored for months.'
    const stories = group([
      report('d-1', 'Nine miners saved at Karsk', wire),
      report('d-2', 'Miners rescued', wire.slice(0, 150)),
      report(
        'd-3',
        'Karsk miners out alive after tunnel collapse',
        'All nine miners trapped below Karsk have been rescued alive, their union said, two days after a tunnel of the pit collapsed on them.',
      ),
      report(
        'd-4',
        'Choir wins prize',
        'The village choir of Lower Ambling came home with a silver cup after singing for the county jury.',
      ),
    ])
    expect(stories.map((s) => s.lineages)).toEqual([[['d-1', 'd-2'], ['d-3']], [['d-4']]])
  })
})
