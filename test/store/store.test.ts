import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { enqueueJudgements } from '../../src/jobs/enqueue.ts'
import { openQueues } from '../../src/jobs/queues.ts'
import { resume } from '../../src/jobs/resume.ts'
import { verify } from '../../src/jobs/verify.ts'
import { backupLines, headOf, restoreLines } from '../../src/store/backup.ts'
import { learn } from '../../src/store/clock.ts'
import { MIGRATIONS } from '../../src/store/migrate.ts'
import { pack } from '../../src/store/pack.ts'
import { EVERYTHING, type Query, search } from '../../src/store/search.ts'
import type { Store } from '../../src/store/store.ts'
import { listStories, revisionsOf } from '../../src/store/stories.ts'
import { BLOCK, ingest, runOf } from './ingest.ts'
import { KINDS, newStore, reportOf } from './stores.ts'

const NOW = { block: BLOCK, knownAt: null }

const FERRY = reportOf(
  '/desk/ferry-1.txt',
  'Ferry sinks off Cebu\n\n14 May 2031\n\nAt least 12 people were killed when a ferry sank near Cebu on Tuesday, the coast guard said. "We heard cries from the water," Captain Ramon Ocampo said.',
  { newsroom: 'Harbour News', publishedAt: '2031-05-14' },
)
const FERRY_LATER = reportOf(
  '/desk/ferry-2.txt',
  'Ferry sinking off Cebu: toll rises\n\n15 May 2031\n\nThe ferry that sank near Cebu on Tuesday killed 19 people, the coast guard said on Wednesday. Divers went on searching near Cebu.',
  { newsroom: 'Island Post', publishedAt: '2031-05-15' },
)
const FIRE = reportOf(
  '/desk/fire.txt',
  'Fire destroys market in Lugoj\n\n20 June 2031\n\nA fire destroyed the market hall in Lugoj, Romania, on Friday. Four people were wounded, Mayor Anca Stoica said.',
  { newsroom: 'Timis Herald', publishedAt: '2031-06-20' },
)

const clockOf = (store: Store) =>
  store.db
    .selectFrom('clock')
    .select('at')
    .executeTakeFirstOrThrow()
    .then(({ at }) => at)

describe.each(KINDS)('a %s store', (kind) => {
  test('says what was known when, finds what is asked for, and is whole', async () => {
    const store = await newStore(kind)
    await ingest(store, [FERRY])
    const first = await clockOf(store)
    await ingest(store, [FERRY_LATER, FIRE])

    const now = await listStories(store.db, NOW)
    expect(now.map(({ firstSaid, lastSaid, documents }) => ({ firstSaid, lastSaid, documents }))).toEqual([
      { firstSaid: '2031-06-20', lastSaid: '2031-06-20', documents: 1 },
      { firstSaid: '2031-05-14', lastSaid: '2031-05-15', documents: 2 },
    ])
    const then = await listStories(store.db, { block: BLOCK, knownAt: first })
    expect(then.map(({ documents }) => documents)).toEqual([1])
    expect(then[0]!.story).toBe(now[1]!.story)
    expect(await revisionsOf(store.db, BLOCK, now[1]!.story)).toMatchObject([
      { until: now[1]!.learntAt },
      { until: null },
    ])
    expect(await listStories(store.db, NOW, { since: first })).toHaveLength(2)
    expect(await listStories(store.db, NOW, { since: await clockOf(store) })).toEqual([])

    const hits = (query: Partial<Query>, standing = NOW as { block: string; knownAt: string | null }) =>
      search(store.db, standing, { ...EVERYTHING, ...query }, 50)
    expect((await hits({ text: 'divers' })).map(({ kind: what, title }) => [what, title])).toEqual([
      ['report', 'Ferry sinking off Cebu: toll rises'],
    ])
    expect(await hits({ text: 'divers' }, { block: BLOCK, knownAt: first })).toEqual([])
    expect(
      (await hits({ where: 'cebu' })).every(({ kind: what, detail }) => what === 'record' && detail === 'Cebu'),
    ).toBe(true)
    expect((await hits({ where: 'ro' })).length).toBeGreaterThan(0)
    expect(await hits({ where: 'cebu', from: '2031-06-01' })).toEqual([])
    const killed = await hits({ measure: 'killed' })
    expect(killed.length).toBeGreaterThan(0)
    expect(killed.every(({ story }) => story === now[1]!.story)).toBe(true)
    expect((await hits({ saidBy: 'ocampo' })).length).toBeGreaterThan(0)
    expect((await hits({ disputed: true })).every(({ detail }) => /^(differs|denied):/.test(detail!))).toBe(true)
    expect(await hits({ text: 'market', measure: 'killed' })).toEqual([])

    expect(await verify(store.db, BLOCK, 'test')).toMatchObject({ reports: 3, documents: 3, stories: 2, faults: [] })
  })

  test('gives later times than before when the clock of the computer has gone back', async () => {
    const store = await newStore(kind)
    await ingest(store, [FERRY])
    await sql`update clock set at = '2099-01-01T00:00:00Z'`.execute(store.db)
    await ingest(store, [FIRE])
    const rows = await store.db.selectFrom('revision').select('learnt_at').orderBy('learnt_at').execute()
    expect(rows.at(-1)!.learnt_at > '2099-01-01').toBe(true)
    const times = await store.db.transaction().execute(async (trx) => [await learn(trx), await learn(trx)])
    expect(times[0]! < times[1]!).toBe(true)
  })

  test('obeys a judgement, and stands as before without it', async () => {
    const store = await newStore(kind)
    await ingest(store, [FERRY, FIRE])
    const before = await runOf(store)
    const finding = before.stories.flatMap(({ findings }) => findings).find(({ property }) => property === 'killed')!
    const judgement = {
      id: 'j-1',
      about: finding.id,
      verdict: 'value' as const,
      value: '14',
      by: 'Desk',
      at: '2031-05-16',
      note: 'counted at the pier',
    }
    const at = await clockOf(store)
    await enqueueJudgements(store, await openQueues(store), [judgement], BLOCK)
    const { stories } = await ingest(store, [])
    expect(stories).toBe(1)
    const judged = (await runOf(store)).stories.flatMap(({ findings }) => findings).find(({ id }) => id === finding.id)!
    expect(judged).toMatchObject({ value: '14', judgements: ['j-1'] })
    expect((await runOf(store, { knownAt: at })).stories).toEqual(before.stories)
    expect((await verify(store.db, BLOCK, 'test')).faults).toEqual([])
  })

  test('keeps what a source says character by character, and harmful texts do no harm', async () => {
    const store = await newStore(kind)
    const evil = "'; drop table document; --\u0000 \\ %_ \ud83d\ude00 $1 $(x) \ud800"
    const text = `Two people were killed in Cebu, ${evil} said.\n\nIt was a quiet day in Cebu; ${evil}.`
    const report = reportOf(`/desk/../../etc/${evil}.txt`, text, { newsroom: evil, publishedAt: '2031-05-14' })
    await ingest(store, [report, FERRY])
    expect((await verify(store.db, BLOCK, 'test')).faults).toEqual([])
    const run = await runOf(store)
    const mine = run.documents.find(({ newsroom }) => newsroom !== 'Harbour News')!
    expect(mine.newsroom).toBe(JSON.parse(JSON.stringify(evil)))
    for (const words of [evil, '%', '_', "'", '\\', '":*&|!', '\u0000'])
      for (const field of ['text', 'who', 'where', 'type', 'measure', 'saidBy'] as const)
        expect(await search(store.db, NOW, { ...EVERYTHING, [field]: words }, 5)).toBeInstanceOf(Array)
    expect(await search(store.db, NOW, { ...EVERYTHING, where: '%' }, 5)).toEqual([])
    expect(await listStories(store.db, { block: evil.replaceAll('\u0000', ''), knownAt: null })).toEqual([])
    expect((await store.db.selectFrom('document').select('id').execute()).length).toBe(2)
  })

  test('comes back out of a backup on the other kind, row by row', async () => {
    const store = await newStore(kind)
    await ingest(store, [FERRY, FIRE])
    await ingest(store, [FERRY_LATER])
    const lines: string[] = []
    for await (const line of backupLines(store)) lines.push(line)
    const other = await newStore(kind === 'embedded' ? 'server' : 'embedded')
    expect(headOf(lines[0]!, Object.keys(MIGRATIONS)).migration).toBe(Object.keys(MIGRATIONS).at(-1))
    await expect(restoreLines(other.db, each(lines.slice(1, -1)))).rejects.toThrow('is cut')
    await expect(restoreLines(other.db, each([...lines.slice(2)]))).rejects.toThrow('the backup says')
    await restoreLines(other.db, each(lines.slice(1)))
    await resume(other)
    expect((await ingest(other, [])).stories).toBe(0)
    const again: string[] = []
    for await (const line of backupLines(other)) again.push(line)
    expect(again.sort()).toEqual(lines.sort())
    expect(await runOf(other)).toEqual(await runOf(store))
    expect((await verify(other.db, BLOCK, 'test')).faults).toEqual([])
    await expect(restoreLines(other.db, each(lines.slice(1)))).rejects.toThrow('holds something already')
  })

  test('is told to be damaged when it is', async () => {
    const store = await newStore(kind)
    await ingest(store, [FERRY])
    const document = await store.db.selectFrom('document').select(['id', 'content']).executeTakeFirstOrThrow()
    await sql`update document set content = ${pack('{"id":"x"}')}`.execute(store.db)
    expect((await verify(store.db, BLOCK, 'test')).faults.join('\n')).toContain('its hash is another')
    await sql`update document set content = ${document.content}`.execute(store.db)
    await sql`update report set body = ${pack('other bytes')}`.execute(store.db)
    await sql`delete from membership`.execute(store.db)
    const { faults } = await verify(store.db, BLOCK, 'test')
    expect(faults.join('\n')).toContain('its bytes are not those it was put with')
    expect(faults.join('\n')).toContain('its members are not its documents')
  })
})

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
