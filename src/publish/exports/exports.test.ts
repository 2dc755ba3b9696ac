import { check } from '@placemarkio/check-geojson'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import jsonld from 'jsonld'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { floodRun } from '../fixture-run.ts'
import type { RunJson, RunView } from '../run.ts'
import { runSchema } from '../schema/run.ts'
import { anyRun } from './fixture-arbitrary.ts'
import { exportRun, FORMAT_NAMES, type FormatName } from './formats.ts'

// Every format is read back by a reader that is not ours, for runs that hold anything the contract allows.

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

async function textOf(run: RunView, name: FormatName): Promise<string> {
  const file = await (await exportRun(run, name)).file()
  if (file instanceof Uint8Array) throw new TypeError(`${name} is no text`)
  const text = [...file].join('')
  expect(CONTROLS.test(text)).toBe(false)
  return text
}

async function bytesOf(run: RunView, name: FormatName): Promise<Uint8Array> {
  const file = await (await exportRun(run, name)).file()
  if (!(file instanceof Uint8Array)) throw new TypeError(`${name} is no bytes`)
  return file
}

interface TraceJson {
  readonly sheets: readonly {
    readonly sheet: string
    readonly rows: readonly {
      readonly row: string
      readonly cells: Readonly<
        Record<
          string,
          {
            readonly value: unknown
            readonly undecidable?: string
            readonly rule: string
            readonly from: readonly string[]
          }
        >
      >
    }[]
  }[]
  readonly leftOut: readonly { readonly id: string; readonly rule: string; readonly because: string }[]
  readonly decide: readonly { readonly needs: string }[]
  readonly rules: Readonly<Record<string, string>>
}

async function traceOf(run: RunView, name: FormatName): Promise<TraceJson> {
  const text = [...(await exportRun(run, name)).trace()].join('')
  expect(CONTROLS.test(text)).toBe(false)
  return JSON.parse(text) as TraceJson
}

/** Rows of a CSV by a reader of CSV; the reader throws where a row has not as many cells as the first. */
async function csvRows(run: RunView, name: FormatName): Promise<string[][]> {
  return parse(await textOf(run, name), { relax_column_count: false }) as string[][]
}

/** No spreadsheet takes a cell for a formula: what begins like one is a number. */
function checkUnarmed(rows: readonly (readonly string[])[], headings: number): void {
  for (const row of rows.slice(headings))
    for (const cell of row)
      if (/^\s*[=+\-@＝＋－＠]\s*\S/.test(cell))
        expect(cell, 'a formula').toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$|^-\d{4}-\d\d-\d\d/)
}

const column = (rows: readonly (readonly string[])[], name: string): string[] =>
  rows.slice(1).map((row) => row[rows[0]!.indexOf(name)]!)

const isNumberOrEmpty = (cell: string): boolean => cell === '' || Number.isFinite(Number(cell))

const withRuns = (check: (run: RunJson) => Promise<void>, numRuns: number): Promise<void> =>
  fc.assert(fc.asyncProperty(anyRun(), check), { numRuns, seed: 20310514 })

describe('a run of anything', () => {
  it('fits the contract', () =>
    withRuns(async (run) => {
      expect(runSchema.safeParse(run).error?.issues).toBeUndefined()
    }, 30))

  it('makes an ACLED file that a reader of CSV takes', () =>
    withRuns(async (run) => {
      const rows = await csvRows(run, 'acled')
      expect(rows[0]).toHaveLength(31)
      checkUnarmed(rows, 1)
      for (const name of [
        'year',
        'time_precision',
        'iso',
        'latitude',
        'longitude',
        'geo_precision',
        'fatalities',
        'timestamp',
      ])
        expect(column(rows, name).filter((cell) => !isNumberOrEmpty(cell))).toEqual([])
      for (const cell of column(rows, 'event_date')) expect(cell).toMatch(/^$|^-?\d{4,}-\d\d-\d\d$/)
      for (const cell of column(rows, 'fatalities')) expect(Number(cell)).toBeGreaterThanOrEqual(0)
    }, 60))

  it('makes a UCDP file whose best is the sum of its parts, between low and high', () =>
    withRuns(async (run) => {
      const rows = await csvRows(run, 'ucdp')
      expect(rows[0]).toHaveLength(49)
      checkUnarmed(rows, 1)
      for (const [i, best] of column(rows, 'best').entries()) {
        const of = (name: string): string => column(rows, name)[i]!
        const parts = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map(of)
        expect(parts.filter((part) => !isNumberOrEmpty(part))).toEqual([])
        if (best === '') continue
        expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(best))
        expect(Number(of('low'))).toBeLessThanOrEqual(Number(best))
        expect(Number(of('high'))).toBeGreaterThanOrEqual(Number(best))
      }
    }, 60))

  it('makes an HXL file with its tags in the second row and numbers under #affected', () =>
    withRuns(async (run) => {
      const rows = await csvRows(run, 'hxl')
      checkUnarmed(rows, 2)
      for (const tag of rows[1]!) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/)
      const counted = rows[1]!.flatMap((tag, i) => (tag.startsWith('#affected') ? [i] : []))
      for (const row of rows.slice(2)) for (const i of counted) expect(row[i]).toSatisfy(isNumberOrEmpty)
    }, 60))

  it('makes a long table that a reader of CSV takes', () =>
    withRuns(async (run) => {
      const rows = await csvRows(run, 'csv')
      checkUnarmed(rows, 1)
      expect(column(rows, 'kind').filter((kind) => kind !== 'finding' && kind !== 'statement')).toEqual([])
    }, 60))

  it('makes GeoJSON that a checker of RFC 7946 takes', () =>
    withRuns(async (run) => {
      expect(check(await textOf(run, 'geojson')).type).toBe('FeatureCollection')
    }, 60))

  it('makes PLOVER events of its types and modes', () =>
    withRuns(async (run) => {
      for (const event of JSON.parse(await textOf(run, 'plover')) as {
        event: string[]
        actor: unknown[]
        date: string | null
      }[]) {
        expect(event.event).toHaveLength(1)
        expect(Array.isArray(event.actor)).toBe(true)
        if (event.date !== null) expect(event.date).toMatch(/^-?\d{4}-\d\d-\d\d$/)
      }
    }, 60))

  it('makes linked data that a JSON-LD processor takes whole, fetching nothing', () =>
    withRuns(async (run) => {
      const document = JSON.parse(await textOf(run, 'jsonld'))
      const nothing = (url: string): never => {
        throw new Error(`fetched ${url}`)
      }
      // `safe` throws where the processor would drop something.
      const options = { documentLoader: nothing, safe: true } as object
      const nodes = (await jsonld.expand(document, options)) as { '@id'?: string }[]
      expect(nodes).toHaveLength(document['@graph'].length)
      const quads = (await jsonld.toRDF(document, { ...options, format: 'application/n-quads' })) as unknown as string
      expect(typeof quads).toBe('string')
    }, 25))

  it('makes news items, each a line', () =>
    withRuns(async (run) => {
      for (const line of (await textOf(run, 'ninjs')).split('\n').filter(Boolean)) {
        const item = JSON.parse(line) as { uri: string; associations?: { name: string; uri: string }[] }
        for (const { uri } of [item, ...(item.associations ?? [])]) expect(URL.canParse(uri)).toBe(true)
      }
    }, 60))

  it('makes a workbook that a reader of Excel files takes', () =>
    withRuns(async (run) => {
      const { sheets } = await exportRun(run, 'xlsx')
      const bytes = Buffer.from(await bytesOf(run, 'xlsx'))
      for (const sheet of sheets) {
        const rows = await readSheet(bytes, sheet.name)
        expect(rows[0]).toEqual(sheet.columns.map(({ name }) => name))
        expect(rows).toHaveLength([...sheet.rows()].length + 1)
      }
    }, 8))

  it('makes a Parquet file that a reader of Parquet takes', () =>
    withRuns(async (run) => {
      const { sheets } = await exportRun(run, 'parquet')
      const bytes = await bytesOf(run, 'parquet')
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
      expect(await parquetReadObjects({ file })).toHaveLength([...sheets[0]!.rows()].length)
    }, 25))

  it.each(FORMAT_NAMES)('gives each cell of %s a rule and statements', async (name) => {
    await withRuns(async (run) => {
      const trace = await traceOf(run, name)
      const statements = new Set(run.documents.flatMap((document) => document.statements.map(({ id }) => id)))
      const judgements = new Set(run.stories.flatMap(({ judgements }) => judgements.map(({ id }) => id)))
      const leads = (id: string): boolean =>
        statements.has(id) ||
        judgements.has(id) ||
        run.stories.some((story) => story.inferences.some((i) => i.id === id && i.from.some((s) => statements.has(s))))
      for (const { rows } of trace.sheets)
        for (const { cells } of rows)
          for (const cell of Object.values(cells)) {
            expect(trace.rules[cell.rule]).toBeTypeOf('string')
            expect(cell.from.length).toBeGreaterThan(0)
            expect(cell.from.filter((id) => !leads(id))).toEqual([])
          }
      for (const { rule } of trace.leftOut) expect(trace.rules[rule]).toBeTypeOf('string')
    }, 15)
  })
})

describe('the flood', () => {
  const run: RunView = floodRun()

  it('is the same bytes twice', async () => {
    for (const name of FORMAT_NAMES.filter((format) => format !== 'xlsx' && format !== 'parquet'))
      expect(await textOf(run, name)).toBe(await textOf(run, name))
  })

  it('gives annotations whose positions, in code points, find their words', async () => {
    const shift = 3
    // Letters beyond U+FFFF before all else: each is two code units and one code point.
    const raised = JSON.parse(JSON.stringify(run), (key, value) => {
      if (key === 'text' && typeof value === 'string' && value.includes('\n\n')) return `${'𝓐'.repeat(shift)}${value}`
      return key === 'span' ? { start: value.start + 2 * shift, end: value.end + 2 * shift } : value
    }) as RunView
    const texts = new Map(raised.documents.map((document) => [`urn:sitrep:${document.id}`, [...document.text]]))
    const { '@graph': nodes } = JSON.parse(await textOf(raised, 'jsonld'))
    const targets = nodes.flatMap((node: { target?: object[] }) => node.target ?? [])
    expect(targets.length).toBeGreaterThan(10)
    for (const { source, selector } of targets) {
      const [position, quote] = selector
      expect(texts.get(source)!.slice(position.start, position.end).join('')).toBe(quote.exact)
    }
  })
})
