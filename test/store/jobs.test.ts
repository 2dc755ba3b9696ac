import { describe, expect, test } from 'vitest'
import { enqueue } from '../../src/jobs/enqueue.ts'
import { openQueues, READ } from '../../src/jobs/queues.ts'
import { verify } from '../../src/jobs/verify.ts'
import { work } from '../../src/jobs/worker.ts'
import { openStore } from '../../src/store/open.ts'
import { reportsAside } from '../../src/store/reports.ts'
import { listStories } from '../../src/store/stories.ts'
import { BLOCK, ingest, runOf } from './ingest.ts'
import { KINDS, logOfTest, newPlace, newStore, query, readersOfTest, reportOf } from './stores.ts'

const REPORTS = Array.from({ length: 12 }, (_, n) =>
  reportOf(
    `/desk/${n}.txt`,
    `Flood in Lugoj, report ${n}\n\n14 May 2031\n\n${n + 2} people were killed when the river flooded Lugoj, Romania, on Tuesday, the mayor said.`,
    { publishedAt: '2031-05-14' },
  ),
)
const never = new AbortController().signal

describe.each(KINDS)('jobs on a %s store', (kind) => {
  test('a report that makes its reader fail is set aside and named; the others are read', async () => {
    const store = await newStore(kind)
    const log = logOfTest()
    const readers = readersOfTest(({ source }) => {
      if (source === '/desk/5.txt') throw new Error('poison')
    })
    const counts = await ingest(store, REPORTS, { readers, log })
    expect(counts).toMatchObject({ added: 12, documents: 11, setAside: 1 })
    expect(await reportsAside(store.db)).toMatchObject([{ source: '/desk/5.txt', reason: 'poison' }])
    expect(log.warnings.some((line) => line.includes('/desk/5.txt') && line.includes('poison'))).toBe(true)
    expect((await verify(store.db, BLOCK, 'test')).faults).toEqual([])
    // It comes again, and now it can be read.
    expect(await ingest(store, REPORTS)).toMatchObject({ added: 1, known: 11, documents: 1 })
    expect(await reportsAside(store.db)).toEqual([])
  })

  test('a worker that dies leaves its job to the next: nothing lost, nothing doubled', async () => {
    const store = await newStore(kind)
    const boss = await openQueues(store)
    await enqueue(store, boss, REPORTS, BLOCK)
    // A worker takes the job and is never heard of again.
    const [job] = await boss.fetch(READ)
    expect(job).toBeDefined()
    if (kind === 'server')
      await store.pool.query("insert into claim values ('read', $1, 1, '2001-01-01T00:00:00Z')", [job!.id])
    const counts = await ingest(store, REPORTS)
    expect(counts).toMatchObject({ added: 0, known: 12, documents: 12 })
    expect((await verify(store.db, BLOCK, 'test')).faults).toEqual([])
    expect(await runOf(store)).toMatchObject({ documents: { length: 12 } })
  })

  test('reports and their jobs are put together or not at all', async () => {
    const store = await newStore(kind)
    const boss = await openQueues(store)
    const broken = { ...boss, insert: () => Promise.reject(new Error('no job')) } as unknown as typeof boss
    await expect(enqueue(store, broken, REPORTS, BLOCK)).rejects.toThrow('no job')
    expect(await store.db.selectFrom('report').select('id').execute()).toEqual([])
    expect(await ingest(store, REPORTS)).toMatchObject({ added: 12, documents: 12 })
  })
})

describe('many workers on one server', () => {
  test('do all jobs once between them', async () => {
    const place = await newPlace('server')
    const first = await openStore(place)
    const second = await openStore(place)
    try {
      const boss = await openQueues(first)
      for (let n = 0; n < 4; n++) await enqueue(first, boss, REPORTS.slice(n * 3, n * 3 + 3), BLOCK)
      const options = { readers: readersOfTest(), madeBy: 'test', log: logOfTest(), signal: never, untilDone: true }
      const counts = await Promise.all([
        work({ ...options, store: first, boss }),
        work({ ...options, store: second, boss: await openQueues(second) }),
      ])
      expect(counts[0].documents + counts[1].documents).toBe(12)
      await ingest(first, [])
      expect((await verify(first.db, BLOCK, 'test')).faults).toEqual([])
      expect((await listStories(first.db, { block: BLOCK, knownAt: null }))[0]!.documents).toBe(12)
    } finally {
      await first.close()
      await second.close()
    }
  })

  test('go on after their connections were cut in the middle of a job', async () => {
    const place = (await newPlace('server')) as { url: string }
    const store = await openStore(place)
    try {
      let cuts = 0
      const readers = readersOfTest(async () => {
        if (cuts++ > 0) return
        await query(
          place.url,
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
      })
      const log = logOfTest()
      const counts = await ingest(store, REPORTS, { readers, log })
      expect(counts.documents).toBe(12)
      expect((await verify(store.db, BLOCK, 'test')).faults).toEqual([])
    } finally {
      await store.close()
    }
  })
})
