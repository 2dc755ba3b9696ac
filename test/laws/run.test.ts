import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { inventedReport } from '../../bench/texts.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { brief, readReport } from '../../src/pipeline.ts'
import type { DocumentJson, RunView } from '../../src/publish/run.ts'
import type { Report } from '../../src/read/report.ts'
import { type Span, sliceAll } from '../../src/text/span.ts'
import { type Target, verifies } from '../../src/text/target.ts'
import { exampleReports, jsonOf, reportOf } from './run.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const invented = (count: number): Report[] =>
  Array.from({ length: count }, (_, n) => reportOf(`${n}.txt`, inventedReport(n * 11)))

/** Every `{ span, text }` and `{ spans, text }` of a document, wherever it stands. */
function spansIn(
  value: unknown,
  found: { spans: readonly Span[]; text: string }[] = [],
): { spans: readonly Span[]; text: string }[] {
  if (Array.isArray(value)) for (const item of value) spansIn(item, found)
  else if (value && typeof value === 'object') {
    const { span, spans, text } = value as { span?: Span; spans?: readonly Span[]; text?: string }
    if (typeof text === 'string' && span) found.push({ spans: [span], text })
    if (typeof text === 'string' && spans) found.push({ spans, text })
    for (const item of Object.values(value)) spansIn(item, found)
  }
  return found
}

/** Law 1 for one document: spans slice to their text and stay inside it; offset rows are in order and lead back. */
function checkSpans(document: DocumentJson): void {
  for (const { spans, text } of spansIn({ ...document, text: null, removals: null }))
    expect(sliceAll(document.text, spans)).toBe(text)
  for (const { span } of [...document.blocks, ...document.sentences]) {
    expect(span.start).toBeLessThanOrEqual(span.end)
    expect(span.end).toBeLessThanOrEqual(document.text.length)
  }
  let [text, source] = [0, 0]
  for (const [textStart, textLength, sourceStart, sourceLength] of document.sourceOffsets) {
    expect(textStart).toBeGreaterThanOrEqual(text)
    expect(sourceStart).toBeGreaterThanOrEqual(source)
    text = textStart + textLength
    source = sourceStart + sourceLength
  }
}

/** Law 5 for a run: every target verifies; every cited id is a statement, inference or judgement that is there. */
function checkCitations(view: RunView): void {
  const texts = new Map(view.documents.map((document) => [document.id, document.text]))
  const statements = new Set<string>()
  for (const document of view.documents)
    for (const statement of document.statements) {
      statements.add(statement.id)
      expect(statement.evidence.length).toBeGreaterThan(0)
      for (const target of statement.evidence as readonly Target[])
        expect(verifies(target, texts.get(target.document)!), JSON.stringify(target)).toBe(true)
    }
  for (const story of view.stories) {
    const citable = new Set([
      ...statements,
      ...story.inferences.map(({ id }) => id),
      ...story.judgements.map(({ id }) => id),
    ])
    for (const inference of story.inferences)
      for (const id of inference.from)
        expect(statements.has(id) || citable.has(id), `${inference.rule} from ${id}`).toBe(true)
    for (const finding of story.findings)
      for (const id of [...finding.supports, ...finding.disputes, ...finding.inferences])
        expect(citable.has(id), finding.subject).toBe(true)
    for (const sentence of story.sitrep) {
      expect(sentence.cites.length).toBeGreaterThan(0)
      for (const id of sentence.cites) expect(citable.has(id), sentence.text).toBe(true)
    }
  }
}

/** Every id of an entity that a run mentions names a top-level entity. */
function checkEntities(view: RunView): void {
  const known = new Set(view.entities.map(({ id }) => id))
  const wanted: (string | null)[] = []
  for (const document of view.documents) {
    wanted.push(
      ...document.mentions.map((m) => m.entity),
      ...document.events.flatMap((e) => [...e.actors, ...e.recipients, e.place]),
    )
    wanted.push(
      ...document.quantities.flatMap((q) => [q.place, q.ofGroup, q.saidBy?.entity ?? null]),
      ...document.quotations.flatMap((q) => [
        q.source?.entity ?? null,
        q.source?.onBehalfOf ?? null,
        ...q.relays.map((r) => r.entity),
      ]),
    )
  }
  for (const story of view.stories)
    wanted.push(...story.records.flatMap((r) => [...r.actors, ...r.recipients, r.place]))
  expect(wanted.filter((id) => id !== null && !known.has(id))).toEqual([])
}

describe('the laws of a run', () => {
  test('1: every span slices to its text', async () => {
    const view = await brief([...exampleReports(), ...invented(20)], language)
    for (const document of view.documents) checkSpans(document)
  })

  test('2: shuffled input gives identical bytes, and so does a second run', async () => {
    const reports = [...exampleReports(), ...invented(12)]
    const first = await jsonOf(await brief(reports, language))
    expect((await jsonOf(await brief(reports, language))) === first).toBe(true)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        async (shuffled) => (await jsonOf(await brief(shuffled, language))) === first,
      ),
      { numRuns: 6, seed: 20130605 },
    )
  })

  test('5: every printed fact cites, every target verifies, every entity is there', async () => {
    const view = await brief([...exampleReports(), ...invented(20)], language)
    expect(view.documents.flatMap((d) => d.statements).length).toBeGreaterThan(100)
    checkCitations(view)
    checkEntities(view)
  })

  test('6: any bytes end as a document or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(null, 'text/plain', 'text/html'),
        async (bytes, mediaType) => {
          const { document, problems } = await readReport(reportOf('x', bytes, { mediaType }), language)
          expect(problems.filter(({ rule }) => rule.startsWith('pipeline/fault'))).toEqual([])
          expect(document !== null || problems.some(({ severity }) => severity === 'error')).toBe(true)
        },
      ),
      { numRuns: 300, seed: 1 },
    )
  })

  test('1 and 6: news put together at random, cut and spliced anywhere', async () => {
    const pieces = [
      ...exampleReports().map(({ body }) => Buffer.from(body).toString('utf8')),
      ...invented(4).map(({ body }) => Buffer.from(body).toString('utf8')),
    ]
    const odd = [
      '“',
      '”',
      '"',
      "'",
      '…',
      '\u0000',
      '\ud800',
      '\u00a0',
      '\u200b',
      '\r\n',
      '<p>',
      '&amp;',
      '’s',
      ' 12,000 ',
      ' said ',
      '(AP)',
      '- ',
      '١٢',
      '😀',
    ]
    const part = fc.oneof(
      fc
        .record({ piece: fc.constantFrom(...pieces), at: fc.nat(2000), length: fc.nat(300) })
        .map(({ piece, at, length }) => piece.slice(at, at + length)),
      fc.constantFrom(...odd),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('text/plain', 'text/html'),
        async (parts, mediaType) => {
          const { problems } = await readReport(reportOf('x', parts.join('')), language)
          expect(problems.filter(({ rule }) => rule.startsWith('pipeline/fault'))).toEqual([])
          const view = await brief([reportOf('x', parts.join(''), { mediaType })], language)
          for (const document of view.documents) checkSpans(document)
          checkCitations(view)
          checkEntities(view)
        },
      ),
      { numRuns: 150, seed: 2 },
    )
  })
})
