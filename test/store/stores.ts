import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, onTestFinished } from 'vitest'
import { type Running, startPostgres } from '../../scripts/postgres.mjs'
import { signatureOf } from '../../src/group/signature.ts'
import { openQueues } from '../../src/jobs/queues.ts'
import type { Read, Readers } from '../../src/jobs/readers.ts'
import type { Log } from '../../src/jobs/worker.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { readReport } from '../../src/pipeline.ts'
import type { Report } from '../../src/read/report.ts'
import { openStore } from '../../src/store/open.ts'
import type { StorePlace } from '../../src/store/place.ts'
import type { Store } from '../../src/store/store.ts'
import { hashBytes } from '../../src/text/id.ts'

/** Both kinds of store: every test of what a store does runs on each. */
export const KINDS = ['embedded', 'server'] as const
export type Kind = (typeof KINDS)[number]

const root = resolve(import.meta.dirname, '../..')
let server: Running | null = null
afterAll(() => server?.stop())

/** The server of the test run, or one of this file's own. */
async function serverUrl(): Promise<string> {
  if (process.env.SITREP_TEST_POSTGRES) return process.env.SITREP_TEST_POSTGRES
  server ??= await startPostgres({ install: process.env.CI === 'true' })
  return server.url
}

/** A new, empty place: a folder or a database, gone after the test. */
export async function newPlace(kind: Kind): Promise<StorePlace> {
  if (kind === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    cpSync(await template(), join(folder, 'store'), { recursive: true })
    return { directory: join(folder, 'store') }
  }
  const url = await serverUrl()
  const name = `t${randomBytes(8).toString('hex')}`
  await query(url, `create database ${name}`)
  onTestFinished(() => query(url, `drop database if exists ${name} with (force)`))
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href }
}

/** Asks the server something outside of any store. */
export async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** To make an embedded store takes seconds: one is made for each state of the migrations, and copied. */
async function template(): Promise<string> {
  const migration = readFileSync(join(root, 'src/store/migrations/0001-first.ts'))
  const lock = readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'))
  const name = join(root, '.tmp', `store-${hashBytes(Buffer.concat([migration, lock])).slice(0, 16)}`)
  if (existsSync(name)) return name
  mkdirSync(join(root, '.tmp'), { recursive: true })
  const fresh = `${name}.${randomBytes(4).toString('hex')}`
  const store = await openStore({ directory: fresh }, { sync: false })
  await openQueues(store)
  await store.close()
  try {
    renameSync(fresh, name)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
  return name
}

/** An open, empty store, closed after the test. */
export async function newStore(kind: Kind): Promise<Store> {
  const store = await openStore(await newPlace(kind), { sync: false })
  let isOpen = true
  const close = async () => {
    if (isOpen) await store.close()
    isOpen = false
  }
  onTestFinished(close)
  return { ...store, close }
}

/** A report of these words. */
export const reportOf = (source: string, text: string, more: Partial<Report> = {}): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: 'text/plain',
  charset: 'utf-8',
  body: new TextEncoder().encode(text),
  ...more,
})

/** Reads reports here, each distinct one once for all tests of a file. */
export function readersOfTest(before: (report: Report) => void | Promise<void> = () => {}): Readers {
  return {
    async read(reports) {
      const read: Read[] = []
      for (const report of reports) {
        await before(report)
        read.push(await remembered(report))
      }
      return read
    },
    restart: async () => {},
    close: async () => {},
  }
}

const known = new Map<string, Promise<Read>>()
function remembered(report: Report): Promise<Read> {
  const { body, ...head } = report
  const key = JSON.stringify([head, hashBytes(body)])
  const found = known.get(key) ?? readNow(report)
  known.set(key, found)
  return found
}

async function readNow(report: Report): Promise<Read> {
  const { document, problems } = await readReport(report, await loadLanguage('en'))
  if (document === null) return { document: null, problems }
  const sentences = document.sentences.map(({ span, block }) => ({ span, block, tokens: [], chunks: [], clauses: [] }))
  const json = JSON.stringify({ ...document, sentences })
  return { document: { id: document.id, json, signature: signatureOf(document) }, problems }
}

/** A log that keeps its warnings. */
export function logOfTest(): Log & { readonly warnings: string[] } {
  const warnings: string[] = []
  return { warnings, info: () => {}, warn: (what, message) => warnings.push(`${message} ${JSON.stringify(what)}`) }
}
