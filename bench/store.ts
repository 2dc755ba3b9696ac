import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/postgres.mjs'
import { signatureOf } from '../src/group/signature.ts'
import { enqueue } from '../src/jobs/enqueue.ts'
import { openQueues } from '../src/jobs/queues.ts'
import type { Read, Readers } from '../src/jobs/readers.ts'
import { work } from '../src/jobs/worker.ts'
import { loadLanguage } from '../src/language/load.ts'
import { readReport } from '../src/pipeline.ts'
import type { Report } from '../src/read/report.ts'
import { openStore } from '../src/store/open.ts'
import type { StorePlace } from '../src/store/place.ts'
import { EVERYTHING, type Query, search } from '../src/store/search.ts'
import type { Store } from '../src/store/store.ts'
import { listStories, takeRevisions } from '../src/store/stories.ts'
import { newDatabase } from '../test/store/kill-rounds.ts'
import { inventedReport } from './texts.ts'

/** Words of a report. */
const WORDS = 300
const BLOCK = 'news'
const command = resolve(import.meta.dirname, '../bin/sitrep.js')
const seconds = (started: number) => (performance.now() - started) / 1000
const say = (what: string, figures: Readonly<Record<string, number | string>>) =>
  process.stdout.write(`${what.padEnd(44)} ${JSON.stringify(figures)}\n`)

/** Measures the store: `--size N` reports (default 400), `--read-size N` stored for reading (default 2000). */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { size: { type: 'string', default: '400' }, 'read-size': { type: 'string', default: '2000' } },
  })
  const size = Number(values.size)
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  const server = await startPostgres()
  try {
    mkdirSync(join(folder, 'reports'))
    for (let n = 0; n < size; n++) writeFileSync(join(folder, 'reports', `${n}.txt`), textOf(n))
    spawnSync(process.execPath, [command, 'stories', '--store', join(folder, 'none')])
    const embedded = join(folder, 'store')
    spawnSync(process.execPath, [command, 'ingest', '--queue', join(folder, 'reports', '0.txt'), '--store', embedded])
    const started = performance.now()
    spawnSync(process.execPath, [command, 'ingest', join(folder, 'reports'), '--store', embedded], { stdio: 'inherit' })
    say('embedded, file to record, whole command', { reports: size, aSecond: size / seconds(started) })

    const url = await newDatabase(server.url, 'two')
    spawnSync(process.execPath, [command, 'ingest', '--queue', join(folder, 'reports'), '--store', url])
    const begun = performance.now()
    await Promise.all([0, 1].map(() => done(['work', '--until-done', '--threads', '1', '--store', url])))
    say('server, two workers, whole commands', { reports: size, aSecond: size / seconds(begun) })

    const readSize = Number(values['read-size'])
    await storeAndRead('embedded', { directory: join(folder, 'read') }, readSize)
    await storeAndRead('server', { url: await newDatabase(server.url, 'reading') }, readSize)
    return 0
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const textOf = (n: number): string =>
  inventedReport(n)
    .split(/(?<=\s)/)
    .slice(0, WORDS)
    .join('')

const done = (args: readonly string[]) =>
  new Promise((end) => spawn(process.execPath, [command, ...args], { stdio: 'ignore' }).on('exit', end))

/** Stores documents that are extracted already, then one more, then reads. */
async function storeAndRead(kind: string, place: StorePlace, size: number): Promise<void> {
  const language = await loadLanguage('en')
  const reports = Array.from(
    { length: size + 1 },
    (_, n): Report => ({
      source: `/bench/${n}.txt`,
      newsroom: null,
      publishedAt: null,
      url: null,
      scale: null,
      fetchedAt: null,
      mediaType: 'text/plain',
      charset: 'utf-8',
      body: Buffer.from(textOf(n)),
    }),
  )
  const known = new Map<string, Read>()
  for (const report of reports) {
    const { document, problems } = await readReport(report, language)
    if (!document) continue
    const sentences = document.sentences.map(({ span, block }) => ({
      span,
      block,
      tokens: [],
      chunks: [],
      clauses: [],
    }))
    const json = JSON.stringify({ ...document, sentences })
    known.set(report.source, { document: { id: document.id, json, signature: signatureOf(document) }, problems })
  }
  const readers: Readers = {
    read: async (some) => some.map(({ source }) => known.get(source) ?? { document: null, problems: [] }),
    restart: async () => {},
    close: async () => {},
  }
  const store = await openStore(place)
  try {
    const boss = await openQueues(store)
    const signal = new AbortController().signal
    const log = { info: () => {}, warn: () => {} }
    const ingest = async (some: readonly Report[]) => {
      for (let from = 0; from < some.length; from += 400)
        await enqueue(store, boss, some.slice(from, from + 400), BLOCK)
      return work({ store, boss, readers, madeBy: 'bench', log, signal, untilDone: true })
    }
    const cpu = process.cpuUsage()
    const started = performance.now()
    const { milliseconds, regroupings } = await ingest(reports.slice(0, size))
    const { user, system } = process.cpuUsage(cpu)
    say(`${kind}, extracted already, store and reconcile`, {
      reports: size,
      aSecond: size / seconds(started),
      aCpuSecond: size / ((user + system) / 1e6),
      readMs: milliseconds.read,
      regroupMs: milliseconds.regroup,
      regroupings,
      megabytes: process.memoryUsage().rss / 1e6,
    })
    const one = performance.now()
    await ingest(reports.slice(size))
    say(`${kind}, one more report is in the record`, { after: size, seconds: seconds(one) })
    await store.pool.query('vacuum analyze')
    await measureReading(kind, store)
  } finally {
    await store.close()
  }
}

async function measureReading(kind: string, { db }: Store): Promise<void> {
  const standing = { block: BLOCK, knownAt: null }
  const stories = await listStories(db, standing)
  const find = (query: Partial<Query>) => () => search(db, standing, { ...EVERYTHING, ...query }, 50)
  const reads: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
    stories: () => listStories(db, standing, { limit: 100 }),
    revision: async (n) => {
      for await (const revision of takeRevisions(db, standing, [stories[n % stories.length]!.story])) return revision
    },
    'search words': find({ text: 'aid convoy' }),
    'search who': find({ who: 'police' }),
    'search where, when': find({ where: 'cali', from: '2000-01-01' }),
    'search measure': find({ measure: 'killed' }),
    'search disputed': find({ disputed: true }),
    'search said by': find({ saidBy: 'police' }),
  }
  for (const [name, read] of Object.entries(reads)) {
    const times: number[] = []
    for (let n = 0; n < 40; n++) {
      const started = performance.now()
      await read(n)
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    say(`${kind}, ${name}`, { p50: times[20]!, p95: times[38]! })
  }
}
