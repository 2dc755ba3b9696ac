import type { Document } from '../clean/document.ts'
import { lemmaOf } from '../language/en/lemma.ts'
import { splitSentences } from '../language/en/tokenizer-sentences.ts'
import { type TokenSpans, tokenize } from '../language/en/tokenizer-tokens.ts'
import type { Language } from '../language/language.ts'
import { findChunks } from './chunks.ts'
import { findClauses } from './clauses.ts'
import { repairPastForms } from './past-forms.ts'
import type { AnnotatedDocument, Sentence, Token, Upos } from './sentence.ts'
import { canTell, type SentenceTree, type Trees, treeOf } from './trees.ts'

/**
 * The document with its sentences: cut into tokens, tagged, lemmatised and chunked, block by block; and parsed, where
 * `trees` asks for it. Without, heads and relations are null.
 */
export function annotate(document: Document, language: Language, trees: Trees | null = null): AnnotatedDocument {
  const sentences: Sentence[] = []
  document.blocks.forEach((block, index) => {
    const tokens: TokenSpans = { starts: [], ends: [] }
    tokenize(document.text, block.span.start, block.span.end, tokens)
    const whole =
      block.kind === 'headline' || block.kind === 'subheading' || block.kind === 'byline' || block.kind === 'dateline'
    const { spans, ends } = whole
      ? { spans: tokens, ends: tokens.starts.length > 0 ? [tokens.starts.length] : [] }
      : splitSentences(document.text, tokens)
    const tags = new Uint8Array(spans.starts.length)
    let from = 0
    for (const to of ends) {
      language.tagger.tag(document.text, spans.starts, spans.ends, from, to, tags)
      sentences.push(sentence(document.text, index, spans, tags, from, to, language, trees))
      from = to
    }
  })
  return { ...document, sentences }
}

function sentence(
  text: string,
  block: number,
  spans: TokenSpans,
  tags: Uint8Array,
  from: number,
  to: number,
  language: Language,
  trees: Trees | null,
): Sentence {
  const shouting = !/[a-z]/.test(text.slice(spans.starts[from], spans.ends[to - 1]))
  const words: { text: string; upos: Upos; xpos: string }[] = []
  for (let at = from; at < to; at++) {
    const [upos, xpos] = pairOf(language.tagger.tags[tags[at]!]!)
    words.push({ text: text.slice(spans.starts[at], spans.ends[at]), upos, xpos })
  }
  repairPastForms(words)
  const tokens = words.map(({ text: word, upos, xpos }, k): Token => {
    const opens = shouting || k === 0 || isOpeningMark(words[k - 1]!.text)
    const lemma = lemmaOf(word, upos, xpos, language.tagger.lemmas, opens)
    const span = { start: spans.starts[from + k]!, end: spans.ends[from + k]! }
    return { span, text: word, lemma, upos, xpos, head: null, deprel: null }
  })
  const parsed = trees !== null && (trees.parse === 'all' || canTell(tokens))
  if (parsed) plant(tokens, treeOf(text, spans, tags, from, to, trees.parser))
  const chunks = findChunks(tokens)
  return {
    span: { start: spans.starts[from]!, end: spans.ends[to - 1]! },
    block,
    tokens,
    chunks,
    clauses: findClauses(tokens, chunks),
  }
}

/** Gives the tokens their heads and relations. */
function plant(tokens: Token[], { heads, deprels }: SentenceTree): void {
  for (let k = 0; k < tokens.length; k++) tokens[k] = { ...tokens[k]!, head: heads[k]!, deprel: deprels[k]! }
}

const isOpeningMark = (word: string): boolean => word.length === 1 && '"\'“‘(['.includes(word)

const pairs = new Map<string, [Upos, string]>()

/** "NOUN|NN" as its two tags. */
function pairOf(tag: string): [Upos, string] {
  let pair = pairs.get(tag)
  if (pair === undefined) pairs.set(tag, (pair = tag.split('|') as [Upos, string]))
  return pair
}
