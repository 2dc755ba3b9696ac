import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clean } from '../src/clean/clean.ts'
import { decode } from '../src/clean/doors/decode.ts'
import type { Report } from '../src/read/report.ts'
import type { Score, ScoreOptions } from './scorer.ts'

const SET = 'extract_scrapinghub'

/**
 * How much of the article text of web pages is found: F1 over the 4-word shingles of each page, pages weighing the same.
 * The headline is not part of the gold text and is left out.
 */
export async function score({ data, split }: ScoreOptions): Promise<readonly Score[]> {
  const folder = join(data, SET, split)
  const gold = readFileSync(join(folder, 'ground-truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; articleBody: string })
  const precisions: number[] = []
  const recalls: number[] = []
  for (const { id, articleBody } of gold) {
    const { precision, recall } = compare(shingles(await articleOf(folder, id)), shingles(articleBody))
    if (precision !== null) precisions.push(precision)
    if (recall !== null) recalls.push(recall)
  }
  const [p, r] = [mean(precisions), mean(recalls)]
  const row = { set: SET, corpus: SET, split, count: gold.length }
  return [
    { ...row, metric: 'shingle4-f1', value: p + r === 0 ? 0 : (2 * p * r) / (p + r) },
    { ...row, metric: 'shingle4-precision', value: p },
    { ...row, metric: 'shingle4-recall', value: r },
  ]
}

async function articleOf(folder: string, id: string): Promise<string> {
  const { document } = clean(
    await decode(reportOf(`${id}.html`, gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))))),
  )
  if (!document) return ''
  return document.blocks
    .flatMap(({ kind, span }) => (kind === 'headline' ? [] : [document.text.slice(span.start, span.end)]))
    .join('\n')
}

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

function compare(
  got: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
): { precision: number | null; recall: number | null } {
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
