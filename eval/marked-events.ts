import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MarkedEvent, MarkedText } from './event-chains.ts'

/** The Gun Violence Corpus as JSON lines: every mention is marked. */
export function readGvc(data: string, split: string): readonly MarkedText[] {
  const lines = readFileSync(join(data, 'gvc', split, `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
  return lines.map((line): MarkedText => {
    const row = JSON.parse(line) as {
      readonly doc_id: string
      readonly dct: string | null
      readonly sentences: readonly (readonly string[])[]
      readonly event_mentions: readonly { sent: number; start: number; end: number; chain: string }[]
    }
    const mentions = row.event_mentions.map(
      ({ sent, start, end, chain }, n): MarkedEvent => ({
        id: `${row.doc_id} ${n}`,
        sentence: sent,
        first: start,
        last: end,
        chain: String(chain),
      }),
    )
    return { id: row.doc_id, publishedAt: row.dct, sentences: row.sentences, mentions }
  })
}

/** The Event Coreference Bank and its extension, CAT XML: events of the sentences that `sentences.csv` names. */
export function readEcb(data: string, split: string): readonly MarkedText[] {
  const folder = join(data, 'ecbplus', split)
  const chosen = new Set(
    readFileSync(join(folder, 'sentences.csv'), 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split(',').slice(0, 3).join(' ')),
  )
  const topics = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b))
  return topics.flatMap((topic) =>
    readdirSync(join(folder, topic))
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => {
        const file = name.replace(/^\d+_|\.xml$/g, '')
        return readCat(`${topic}/${name}`, readFileSync(join(folder, topic, name), 'utf8'), (sentence) =>
          chosen.has(`${topic} ${file} ${sentence}`),
        )
      }),
  )
}

/** A text of CAT XML with all events that are marked in it. */
export const readCatFile = (id: string, xml: string): MarkedText => readCat(id, xml, () => true)

const ACTION = /<((?:NEG_)?ACTION_\w+)\s([^>]*?)(\/?)>(?:([\s\S]*?)<\/\1>)?/g
const CHAIN = /<(?:CROSS_DOC_COREF|INTRA_DOC_COREF)\s([^>]*)>([\s\S]*?)<\/(?:CROSS_DOC_COREF|INTRA_DOC_COREF)>/g

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

function readCat(id: string, xml: string, isChosen: (sentence: number) => boolean): MarkedText {
  const sentences: string[][] = []
  const placeOf = new Map<string, { readonly sentence: number; readonly at: number }>()
  for (const [, attributes, text] of xml.matchAll(/<token\s([^>]*)>([^<]*)<\/token>/g)) {
    const sentence = Number(attribute(attributes!, 'sentence'))
    while (sentences.length <= sentence) sentences.push([])
    placeOf.set(attribute(attributes!, 't_id'), { sentence, at: sentences[sentence]!.length })
    sentences[sentence]!.push(decoded(text!))
  }
  const chainOf = new Map<string, string>()
  for (const [whole, attributes, inside] of xml.matchAll(CHAIN)) {
    const note = attribute(attributes!, 'note')
    const name = whole.startsWith('<CROSS') && note !== '' ? note : `${id} ${attribute(attributes!, 'r_id')}`
    for (const [, source] of inside!.matchAll(/<source\s([^>]*)\/>/g)) chainOf.set(attribute(source!, 'm_id'), name)
  }
  const mentions: MarkedEvent[] = []
  for (const [, , attributes, , inside] of xml.matchAll(ACTION)) {
    const tokens = [...(inside ?? '').matchAll(/<token_anchor\s([^>]*)\/>/g)]
      .flatMap(([, anchor]) => placeOf.get(attribute(anchor!, 't_id')) ?? [])
      .sort((a, b) => a.sentence - b.sentence || a.at - b.at)
    const [first] = tokens
    if (!first || !isChosen(first.sentence)) continue
    const mention = attribute(attributes!, 'm_id')
    const last = tokens.filter(({ sentence }) => sentence === first.sentence).at(-1)!
    const name = `${id} ${mention}`
    mentions.push({
      id: name,
      sentence: first.sentence,
      first: first.at,
      last: last.at,
      chain: chainOf.get(mention) ?? name,
    })
  }
  return { id, publishedAt: null, sentences, mentions }
}
