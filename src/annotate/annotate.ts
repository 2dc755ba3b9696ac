import type { Document } from '../clean/document.ts'
import { lemmaOf } from '../language/en/lemma.ts'
import { caseOf, USUAL_CASE } from '../language/en/tagger-words.ts'
import { splitSentences } from '../language/en/tokenizer-sentences.ts'
import { type TokenSpans, tokenize } from '../language/en/tokenizer-tokens.ts'
import type { Language } from '../language/language.ts'
import { findChunks } from './chunks.ts'
import { findClauses } from './clauses.ts'
import { repairPastForms } from './past-forms.ts'
import type { AnnotatedDocument, Sentence, Token, Upos } from './sentence.ts'
import { canTell } from './telling.ts'
import { type Trees, treeOf } from './trees.ts'

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
  const capitalsTell = caseOf(text, spans.starts, spans.ends, from, to) === USUAL_CASE
  const { tags: names, lemmas } = language.tagger
  const tokens: Draft[] = []
  for (let at = from; at < to; at++) {
    const [upos, xpos] = pairOf(names[tags[at]!]!)
    const start = spans.starts[at]!
    const end = spans.ends[at]!
    tokens.push({ span: { start, end }, text: text.slice(start, end), lemma: '', upos, xpos, head: null, deprel: null })
  }
  repairPastForms(tokens)
  if (trees !== null) retag(tokens, tags, from, names)
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!
    const opens = !capitalsTell || k === 0 || isOpeningMark(tokens[k - 1]!.text)
    token.lemma = lemmaOf(token.text, token.upos, token.xpos, lemmas, opens)
  }
  if (trees !== null && (trees.parse === 'all' || canTell(tokens))) {
    const { heads, deprels } = treeOf(text, spans, tags, from, to, trees.parser)
    for (let k = 0; k < tokens.length; k++) {
      tokens[k]!.head = heads[k]!
      tokens[k]!.deprel = deprels[k]!
    }
  }
  const chunks = findChunks(tokens)
  return {
    span: { start: spans.starts[from]!, end: spans.ends[to - 1]! },
    block,
    tokens,
    chunks,
    clauses: findClauses(tokens, chunks),
  }
}

/** A token in the making. */
interface Draft extends Token {
  lemma: string
  upos: Upos
  xpos: string
  head: number | null
  deprel: string | null
}

/** Writes the tags that were repaired back, so that the tree is made of them. */
function retag(tokens: readonly Token[], tags: Uint8Array, from: number, names: readonly string[]): void {
  tokens.forEach(({ upos, xpos }, k) => {
    const tag = names[tags[from + k]!]!
    if (tag.endsWith(xpos) && tag.startsWith(upos)) return
    const repaired = names.indexOf(`${upos}|${xpos}`)
    if (repaired >= 0) tags[from + k] = repaired
  })
}

const isOpeningMark = (word: string): boolean => word.length === 1 && '"\'“‘(['.includes(word)

const pairs = new Map<string, [Upos, string]>()

/** "NOUN|NN" as its two tags. */
function pairOf(tag: string): [Upos, string] {
  let pair = pairs.get(tag)
  if (pair === undefined) pairs.set(tag, (pair = tag.split('|') as [Upos, string]))
  return pair
}
