import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedReport } from '../../bench/texts.ts'
import { gather } from '../../src/cli/gather.ts'
import { prepare } from '../../src/cli/prepare.ts'
import { Shelf } from '../../src/cli/shelf.ts'
import { loadLanguage } from '../../src/language/load.ts'
import type { StoryJson } from '../../src/publish/run.ts'
import type { Report } from '../../src/read/report.ts'
import { ingest, runOf } from './ingest.ts'
import { KINDS, newStore, reportOf } from './stores.ts'

// Reports of three stories, shortened: to extract them is not what is tested here.
const REPORTS = [0, 1, 2, 3, 12, 13, 14, 24, 25].map((n) =>
  reportOf(
    `/news/${n}.txt`,
    inventedReport(n)
      .split(/(?<=\.)\s/)
      .slice(0, 7)
      .join(' '),
  ),
)

/** What a run over all reports at once says. */
async function batch(reports: readonly Report[]) {
  const shelf = new Shelf(() => '', true)
  const options = { tokens: false, threads: null, shelf }
  const language = () => loadLanguage('en')
  const gathered = await gather(each(reports), { ...options, language, progress: () => {} })
  const run = await prepare(gathered, { ...options, asOf: null, judgements: [], actors: [] })
  return {
    documents: [...run.documents()].map((text) => JSON.parse(text)),
    entities: run.entities,
    stories: lasting([...run.stories()].map((text) => JSON.parse(text))),
  }
}

/** How alike two reports are depends on all others: a revision tells it as it was then. */
const lasting = (stories: readonly StoryJson[]) => stories.map(({ because: _, ...story }) => story)

async function held(...[store, options]: Parameters<typeof runOf>) {
  const run = await runOf(store, options)
  return { ...run, stories: lasting(run.stories) }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

describe.each(KINDS)('a %s store', (kind) => {
  test('holds the record of a batch run, in whatever order and parts the reports came', async () => {
    const expected = await batch(REPORTS)
    expect(expected.stories.length).toBeGreaterThan(1)
    const orders = fc
      .tuple(
        fc.shuffledSubarray([...REPORTS.keys()], { minLength: REPORTS.length }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      )
      .map(([order, sizes]) => ({ order, sizes }))
    await fc.assert(
      fc.asyncProperty(orders, async ({ order, sizes }) => {
        const store = await newStore(kind)
        const rest = [...order]
        for (let part = 0; rest.length > 0; part++)
          await ingest(
            store,
            rest.splice(0, sizes[part % sizes.length]).map((i) => REPORTS[i]!),
          )
        expect(await held(store)).toEqual(expected)
        await store.close()
      }),
      { numRuns: 3, seed: 7 },
    )
  })

  test('touches only the story that a new report belongs to', async () => {
    const store = await newStore(kind)
    await ingest(store, REPORTS.slice(0, -1))
    const before = await store.db.selectFrom('revision').select(['story', 'learnt_at']).execute()
    const { stories } = await ingest(store, REPORTS.slice(-1))
    const after = await store.db.selectFrom('revision').select(['story', 'learnt_at']).execute()
    expect(stories).toBe(1)
    expect(after.length).toBe(before.length + 1)
    expect(await held(store)).toEqual(await batch(REPORTS))
  })

  test('knows the same report under two names once, with both sources', async () => {
    const store = await newStore(kind)
    const [first, second] = REPORTS as [Report, Report]
    const copy = { ...first, source: '/elsewhere/copy.txt' }
    await ingest(store, [first, second])
    expect(await ingest(store, [copy, first])).toMatchObject({ added: 1, known: 1 })
    expect(await held(store)).toEqual(await batch([first, second, copy]))
  })

  test('takes changed words from the same place for a new version: the record is that of the new ones', async () => {
    const store = await newStore(kind)
    const [first, second] = REPORTS as [Report, Report]
    const changed = reportOf(
      first.source,
      `${new TextDecoder().decode(first.body)}\n\nCorrection: 12 people were killed.`,
    )
    await ingest(store, [first, second])
    const before = await store.db.selectFrom('clock').select('at').executeTakeFirstOrThrow()
    await ingest(store, [changed])
    expect(await held(store)).toEqual(await batch([changed, second]))
    expect(await held(store, { knownAt: before.at })).toEqual(await batch([first, second]))
    const marks = await store.db
      .selectFrom('statement')
      .select(({ fn }) => ['document', fn.count('superseded_at').as('superseded'), fn.countAll().as('all')])
      .groupBy('document')
      .execute()
    expect(marks.filter(({ superseded }) => superseded !== 0)).toHaveLength(1)
    expect(marks.find(({ superseded }) => superseded !== 0)).toSatisfy(
      (row: (typeof marks)[0]) => row.superseded === row.all,
    )
    // Changed back: the first version holds again.
    expect(await ingest(store, [first])).toMatchObject({ added: 1 })
    expect(await held(store)).toEqual(await batch([first, second]))
  })
})
