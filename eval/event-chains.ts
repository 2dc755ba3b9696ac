import { annotate } from '../src/annotate/annotate.ts'
import type { Document } from '../src/clean/document.ts'
import { extract } from '../src/extract/extract.ts'
import type { ExtractedDocument } from '../src/extract/extraction.ts'
import { group } from '../src/group/group.ts'
import { signatureOf } from '../src/group/signature.ts'
import { stem } from '../src/language/en/content-words.ts'
import type { Language } from '../src/language/language.ts'
import { reconcileStory } from '../src/pipeline.ts'
import { addB3, addCeaf, addLea, addMuc, type Chains, tally, tallyF1 } from './coreference.ts'
import { happeningClass } from './happening-words.ts'
import { plainDocument } from './plain-document.ts'

/** A text in tokens with the events that people marked in it. */
export interface MarkedText {
  readonly id: string
  readonly publishedAt: string | null
  readonly sentences: readonly (readonly string[])[]
  readonly mentions: readonly MarkedEvent[]
}

/** Tokens of one sentence, [first, last], and the chain that people put it into. */
export interface MarkedEvent {
  readonly id: string
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly chain: string
}

export interface Read {
  readonly text: MarkedText
  readonly document: ExtractedDocument
  /** Where each token stands in the document's text. */
  readonly spans: readonly (readonly { readonly start: number; readonly end: number }[])[]
}

/** The tokens joined with spaces, a sentence a line, and read by our own stages. */
export function read(text: MarkedText, language: Language): Read {
  let at = 0
  const spans = text.sentences.map((tokens) => {
    const row = tokens.map((token) => {
      const span = { start: at, end: at + token.length }
      at = span.end + 1
      return span
    })
    return row
  })
  const whole = text.sentences.map((tokens) => tokens.join(' ')).join('\n')
  const plain: Document = {
    ...plainDocument(text.id, whole),
    publishedAt: text.publishedAt ? { edtf: text.publishedAt, certainty: 'given', because: 'given by the set' } : null,
  }
  return { text, document: extract(annotate(plain, language), language), spans }
}

/** The stories of the texts by our own grouping: id of a text → number of its story. */
export function storiesOf(texts: readonly Read[]): ReadonlyMap<string, number> {
  const stories = group(texts.map(({ document }) => signatureOf(document)))
  return new Map(stories.flatMap((story, number) => story.documents.map((id) => [id, number] as const)))
}

/**
 * Chains of marked events across texts, as our own stages see them: of one story (our grouping), and told with words of
 * one class (what dies is killed), or with the same word.
 */
export function chainsByStory(texts: readonly Read[]): Chains {
  const stories = storiesOf(texts)
  const chains = new Map<string, string[]>()
  for (const { text, document, spans } of texts) {
    const tokens = new Map(document.sentences.flatMap((s) => s.tokens).map((token) => [token.span.start, token]))
    for (const { id, sentence, first, last } of text.mentions) {
      const row = spans[sentence]!.slice(first, last + 1)
      const head = row.map(({ start }) => tokens.get(start)).findLast((token) => token !== undefined)
      const lemma = (head?.lemma || head?.text || '').toLowerCase()
      const key = `${stories.get(text.id)} ${happeningClass(lemma) ?? stem(lemma)}`
      chains.set(key, [...(chains.get(key) ?? []), id])
    }
  }
  return [...chains.values()]
}

/**
 * Chains of our own events, end to end: the records of our stories, an event that no record lists alone. An event whose
 * trigger stands in a marked one bears its id, so that the two partitions can be compared.
 */
export function chainsOfRecords(texts: readonly Read[]): Chains {
  const byId = new Map(texts.map((read) => [read.text.id, read]))
  const stories = group(texts.map(({ document }) => signatureOf(document)))
  return stories.flatMap((story) => {
    const reads = story.documents.map((id) => byId.get(id)!)
    const { reconciled } = reconcileStory(
      story,
      reads.map(({ document }) => document),
      [],
    )
    const names = new Map(reads.flatMap((one) => namesOfEvents(one)))
    const listed = new Set(reconciled.records.flatMap(({ mergedFrom }) => mergedFrom))
    const alone = [...names.keys()].filter((id) => !listed.has(id)).map((id) => [id])
    return [...reconciled.records.map(({ mergedFrom }) => mergedFrom), ...alone]
      .map((ids) => [...new Set(ids.flatMap((id) => names.get(id) ?? []))])
      .filter((chain) => chain.length > 0)
  })
}

function namesOfEvents({ text, document, spans }: Read): [string, string][] {
  const taken = new Set<string>()
  return document.events.map(({ id, trigger }): [string, string] => {
    const marked = text.mentions.find((m) => {
      const [start, end] = [spans[m.sentence]![m.first]!.start, spans[m.sentence]![m.last]!.end]
      return !taken.has(m.id) && trigger.start < end && start < trigger.end
    })
    if (marked) taken.add(marked.id)
    return [id, marked?.id ?? id]
  })
}

/** CoNLL F1 (the mean of MUC, B³ and CEAF-e) and its parts, and LEA; all texts as one. */
export function chainScores(
  gold: Chains,
  found: Chains,
): readonly { readonly metric: string; readonly value: number }[] {
  const measures = [addMuc, addB3, addCeaf, addLea].map((add) => {
    const sum = tally()
    add(sum, gold, found)
    return tallyF1(sum)
  })
  const [muc, b3, ceaf, lea] = measures as [number, number, number, number]
  return [
    { metric: 'conll-f1', value: (muc + b3 + ceaf) / 3 },
    { metric: 'muc-f1', value: muc },
    { metric: 'b3-f1', value: b3 },
    { metric: 'ceaf-e-f1', value: ceaf },
    { metric: 'lea-f1', value: lea },
  ]
}

/** The chains as people marked them. */
export const goldChains = (texts: readonly MarkedText[]): Chains => {
  const chains = new Map<string, string[]>()
  for (const { mentions } of texts)
    for (const { id, chain } of mentions) chains.set(chain, [...(chains.get(chain) ?? []), id])
  return [...chains.values()]
}
