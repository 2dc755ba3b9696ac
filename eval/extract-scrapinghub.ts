import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clean } from '../src/clean/clean.ts'
import type { BlockKind, Document } from '../src/clean/document.ts'
import { decode } from '../src/clean/doors/decode.ts'
import type { Report } from '../src/read/report.ts'
import type { Score, ScoreOptions } from './scorer.ts'

const SET = 'extract_scrapinghub'

/**
 * How much of the article text of web pages is found: F1 over the 4-word shingles of each page, pages weighing the same.
 * Headline, byline and captions are not part of the gold text, and sitrep keeps them as blocks of their own kinds: they
 * are left out. `all-blocks-f1` counts captions and bylines as if they were text of the article.
 */
export async function score({ data, split }: ScoreOptions): Promise<readonly Score[]> {
  const folder = join(data, SET, split)
  const gold = readFileSync(join(folder, 'ground-truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; articleBody: string })
  const pages: Page[] = []
  for (const { id, articleBody } of gold) {
    const document = await read(folder, id)
    const wanted = shingles(articleBody)
    pages.push({
      article: compare(shingles(textOf(document, BESIDE)), wanted),
      all: compare(shingles(textOf(document, HEADLINE)), wanted),
    })
  }
  const article = averages(pages.map((page) => page.article))
  const [even, odd] = [0, 1].map((half) => averages(pages.flatMap((page, i) => (i % 2 === half ? [page.article] : []))))
  const row = { set: SET, corpus: SET, split, count: gold.length }
  return [
    { ...row, metric: 'shingle4-f1', value: article.f1 },
    { ...row, metric: 'shingle4-precision', value: article.precision },
    { ...row, metric: 'shingle4-recall', value: article.recall },
    { ...row, metric: 'shingle4-lowest-recall', value: Math.min(...pages.map((page) => page.article.recall ?? 1)) },
    { ...row, metric: 'all-blocks-f1', value: averages(pages.map((page) => page.all)).f1 },
    { ...row, metric: 'even-pages-f1', value: even!.f1, count: Math.ceil(gold.length / 2) },
    { ...row, metric: 'odd-pages-f1', value: odd!.f1, count: Math.floor(gold.length / 2) },
  ]
}

interface Compared {
  readonly precision: number | null
  readonly recall: number | null
}

interface Page {
  readonly article: Compared
  readonly all: Compared
}

const HEADLINE: ReadonlySet<BlockKind> = new Set<BlockKind>(['headline'])
const BESIDE: ReadonlySet<BlockKind> = new Set<BlockKind>(['headline', 'byline', 'caption'])

const averages = (pages: readonly Compared[]): { precision: number; recall: number; f1: number } => {
  const precision = mean(pages.flatMap((page) => page.precision ?? []))
  const recall = mean(pages.flatMap((page) => page.recall ?? []))
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

async function read(folder: string, id: string): Promise<Document | null> {
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))
  return clean(await decode(reportOf(`${id}.html`, bytes))).document
}

const textOf = (document: Document | null, left: ReadonlySet<BlockKind>): string =>
  document === null
    ? ''
    : document.blocks
        .flatMap(({ kind, span }) => (left.has(kind) ? [] : [document.text.slice(span.start, span.end)]))
        .join('\n')

const reportOf = (source: string, body: Uint8Array): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: 'text/html',
  charset: null,
  body,
})

/** The multiset of runs of four words; a text of fewer words gives one shingle, an empty text none. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const found = new Map<string, number>()
  const size = Math.min(4, words.length)
  for (let i = 0; size > 0 && i + size <= words.length; i++) {
    const shingle = words.slice(i, i + size).join(' ')
    found.set(shingle, (found.get(shingle) ?? 0) + 1)
  }
  return found
}

function compare(got: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): Compared {
  let right = 0
  for (const [shingle, count] of got) right += Math.min(count, wanted.get(shingle) ?? 0)
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [extra, missed] = [total(got) - right, total(wanted) - right]
  if (extra === 0 && missed === 0 && right === 0) return { precision: 1, recall: 1 }
  return {
    precision: right + extra === 0 ? null : right / (right + extra),
    recall: right + missed === 0 ? null : right / (right + missed),
  }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
