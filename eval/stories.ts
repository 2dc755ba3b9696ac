import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import type { Document } from '../src/clean/document.ts'
import { extract } from '../src/extract/extract.ts'
import { group } from '../src/group/group.ts'
import { signatureOf } from '../src/group/signature.ts'
import { loadLanguage } from '../src/language/load.ts'
import { plainDocument } from './plain-document.ts'
import type { Score, Scorer } from './scorer.ts'

interface Article {
  readonly title: string | null
  readonly text: string | null
  readonly date_publish: string | null
  readonly source_domain: string | null
  readonly newsCluster: { readonly EventId: number | string }
}

/** A document as `clean` would make it of plain text: paragraphs at line breaks, a headline when there is one. */
export function articleOf(id: string, title: string | null, body: string, date: string | null): Document {
  const paragraphs = body
    .split(/\n+/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
  const parts = title ? [title, ...paragraphs] : paragraphs
  let start = 0
  const blocks = parts.map((part, index) => {
    const span = { start, end: start + part.length }
    start = span.end + 2
    return { kind: title && index === 0 ? ('headline' as const) : ('paragraph' as const), span }
  })
  const text = parts.join('\n\n')
  const publishedAt = date ? { edtf: date, certainty: 'given' as const, because: 'given by the set' } : null
  return { ...plainDocument(id, text, blocks), title, publishedAt }
}

/** B³ of stories against the set's, as mean precision and recall per article. */
export const score: Scorer = async ({ data, split }) => {
  const folder = join(data, 'news_cluster', split)
  const language = await loadLanguage('en')
  const gold = new Map<string, string>()
  const signatures = readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const article = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Article
      if (!article.text && !article.title) return []
      gold.set(file, String(article.newsCluster.EventId))
      const document = articleOf(file, article.title, article.text ?? '', article.date_publish?.slice(0, 10) ?? null)
      return [signatureOf(extract(annotate(document, language), language))]
    })
  const value = bCubed(
    gold,
    group(signatures).map((story) => story.documents),
  )
  return [
    { set: 'news_cluster', corpus: 'news_cluster', split, metric: 'b3-f1', value, count: gold.size },
  ] satisfies Score[]
}

/** B³ F1 (Bagga and Baldwin 1998), without weights. */
export function bCubed(gold: ReadonlyMap<string, string>, clusters: readonly (readonly string[])[]): number {
  const sizes = new Map<string, number>()
  for (const story of gold.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  let precision = 0
  let recall = 0
  for (const cluster of clusters) {
    for (const id of cluster) {
      const same = cluster.filter((other) => gold.get(other) === gold.get(id)).length
      precision += same / cluster.length
      recall += same / sizes.get(gold.get(id)!)!
    }
  }
  return gold.size === 0 ? 0 : (2 * precision * recall) / (precision + recall) / gold.size
}
