import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { extract } from '../src/extract/extract.ts'
import { COPY } from '../src/group/borrowed.ts'
import { group } from '../src/group/group.ts'
import { containment } from '../src/group/shingles.ts'
import { signatureOf } from '../src/group/signature.ts'
import type { Signature, Story } from '../src/group/story.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/language/load.ts'
import { read } from './event-chains.ts'
import { readCatFile } from './marked-events.ts'
import type { Score, Scorer } from './scorer.ts'
import { articleOf } from './stories.ts'

/** Pairs that share more than half of the shorter one's 5-word shingles. */
const STRONG = 0.5

/** What we call a pair: of one lineage and nearly all words in common; of one lineage; of one story; of two stories. */
export type Called = 'copy' | 'rewrite' | 'same-story' | 'apart'

interface Pair {
  readonly set: string
  readonly a: string
  readonly b: string
  readonly containment: number
}

export const strongPairs = (data: string, split: string): readonly Pair[] =>
  readFileSync(join(data, 'neardup', split, 'pairs.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Pair => {
      const [set, a, b, , containment] = line.split('\t') as [string, string, string, string, string]
      return { set, a, b, containment: Number(containment) }
    })
    .filter(({ containment }) => containment > STRONG)

/** What we call each strong pair whose documents are at hand, in the order of the file. */
export async function callPairs(data: string, split: string): Promise<readonly (Pair & { readonly called: Called })[]> {
  const language = await loadLanguage('en')
  const pairs = strongPairs(data, split)
  return [...new Set(pairs.map(({ set }) => set))].flatMap((set) => {
    const own = pairs.filter((pair) => pair.set === set)
    const signatures = new Map(
      [...new Set(own.flatMap(({ a, b }) => [a, b]))].flatMap((name) => {
        const signature = signatureFor(data, set, name, language)
        return signature ? [[name, signature] as const] : []
      }),
    )
    const storyOf = new Map(group([...signatures.values()]).flatMap((s) => s.documents.map((id) => [id, s] as const)))
    return own
      .filter(({ a, b }) => signatures.has(a) && signatures.has(b))
      .map((pair) => ({ ...pair, called: calledIn(storyOf.get(pair.a)!, pair, signatures) }))
  })
}

function calledIn(story: Story, { a, b }: Pair, signatures: ReadonlyMap<string, Signature>): Called {
  if (!story.documents.includes(b)) return 'apart'
  const lineage = story.lineages.find((ids) => ids.includes(a))!
  if (!lineage.includes(b)) return 'same-story'
  return containment(signatures.get(a)!, signatures.get(b)!) >= COPY ? 'copy' : 'rewrite'
}

function signatureFor(data: string, set: string, name: string, language: Language): Signature | null {
  const topic = /^\d+/.exec(name)?.[0] ?? ''
  for (const split of ['dev', 'train']) {
    const file =
      set === 'ecbplus' ? join(data, set, split, topic, `${name}.xml`) : join(data, set, split, `${name}.json`)
    if (!existsSync(file)) continue
    const body = readFileSync(file, 'utf8')
    if (set === 'ecbplus') return signatureOf(read({ ...readCatFile(name, body), id: name }, language).document)
    const { title, text, date_publish } = JSON.parse(body) as {
      title: string
      text: string
      date_publish: string | null
    }
    return signatureOf(
      extract(annotate(articleOf(name, title, text ?? '', date_publish?.slice(0, 10) ?? null), language), language),
    )
  }
  return null
}

/** Shares of what the strong pairs are called: figures without a bar, as nobody has labelled them. */
export const score: Scorer = async ({ data, split }) => {
  const pairs = await callPairs(data, split)
  return (['copy', 'rewrite', 'same-story', 'apart'] as const).map((called): Score => {
    const value = pairs.filter((pair) => pair.called === called).length / Math.max(1, pairs.length)
    return { set: 'neardup', corpus: 'neardup', split, metric: `called-${called}`, value, count: pairs.length }
  })
}
