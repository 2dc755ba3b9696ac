import { onTestFinished } from 'vitest'
import { RunFolder, Shelf } from '../../src/cli/shelf.ts'
import { storedRun } from '../../src/cli/stored-run.ts'
import { enqueue } from '../../src/jobs/enqueue.ts'
import { openQueues } from '../../src/jobs/queues.ts'
import { type Counts, work } from '../../src/jobs/worker.ts'
import type { DocumentJson, EntityJson, StoryJson } from '../../src/publish/run.ts'
import type { Report } from '../../src/read/report.ts'
import type { Store } from '../../src/store/store.ts'
import { logOfTest, readersOfTest } from './stores.ts'

export const BLOCK = 'news'

/** Puts reports and does all jobs, as `sitrep ingest` does. */
export async function ingest(
  store: Store,
  reports: readonly Report[],
  { readers = readersOfTest(), log = logOfTest() } = {},
): Promise<Counts & { readonly added: number; readonly known: number }> {
  const boss = await openQueues(store)
  const put = await enqueue(store, boss, reports, BLOCK)
  const signal = new AbortController().signal
  const counts = await work({ store, boss, readers, madeBy: 'test', log, signal, untilDone: true })
  return { ...counts, ...put }
}

/** What the store says, as the contract prints it. */
export async function runOf(
  store: Store,
  options: { readonly stories?: readonly string[]; readonly knownAt?: string } = {},
): Promise<{ documents: DocumentJson[]; entities: readonly EntityJson[]; stories: StoryJson[] }> {
  const folder = new RunFolder()
  const shelf = new Shelf(() => folder.path, true)
  onTestFinished(() => folder.close())
  const place = { directory: '' }
  const standing = { stories: options.stories ?? [], knownAt: options.knownAt ?? null }
  const run = await storedRun(store, { place, block: BLOCK, asOf: null, ...standing }, shelf)
  return {
    documents: [...run.documents()].map((text) => JSON.parse(text)),
    entities: run.entities,
    stories: [...run.stories()].map((text) => JSON.parse(text)),
  }
}
