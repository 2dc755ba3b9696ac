import type { AnnotatedDocument, Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import { CUE_VERBS } from '../../language/en/cues.ts'
import type { Span } from '../../text/span.ts'
import { type Passage, speaks } from './marks.ts'

/** Tokens `[first, last]` of a unit, both inside. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** A passage as it lies in a unit: the tokens it covers, marks included. */
export interface PassageAt extends Range {
  readonly passage: Passage
}

/**
 * What is read at once: one sentence, or the sentences that one pair of quotation marks holds together.
 * Chunks carry the indices of the unit's tokens. A unit crosses a block only inside a passage of several paragraphs.
 */
export interface Unit {
  readonly sentences: readonly Sentence[]
  readonly block: number
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  /** The chunk a token stands in, -1 outside all. */
  readonly chunkOf: Int32Array
  readonly passages: readonly PassageAt[]
  /** The passage a token stands in, -1 outside all. */
  readonly passageOf: Int32Array
  /** The first token of the sentence a token stands in, and the one after its last. */
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
}

/** The units of a document, in order (in a transcript whole paragraphs); sentences of headlines, captions and the like belong to none. */
export function unitsOf(document: AnnotatedDocument, passages: readonly Passage[], transcript: boolean): Unit[] {
  const units: Unit[] = []
  let group: Sentence[] = []
  let next = 0
  let firstPassage = 0
  const flush = () => {
    if (group.length > 0) units.push(unitOf(group, passages, firstPassage))
    group = []
    firstPassage = next
  }
  for (const sentence of document.sentences) {
    if (!speaks(document.blocks[sentence.block] ?? { kind: 'headline', span: sentence.span })) continue
    while (next < passages.length && passages[next]!.spans.at(-1)!.end <= sentence.span.start) next++
    const holder = passages[next]
    const heldTogether = group.length > 0 && holder !== undefined && holder.spans[0].start < sentence.span.start
    const joined =
      heldTogether ||
      (transcript && group.at(-1)?.block === sentence.block) ||
      signs(group, sentence, passages[next - 1]) ||
      goesOn(group, sentence, next, passages) ||
      introduced(group, sentence, passages[next]) ||
      closesWithCue(group, sentence, passages[next - 1])
    if (!joined) flush()
    group.push(sentence)
  }
  flush()
  return units
}

/** “We left,” she said. | “It was late.”: a sentence that is one passage goes on with the passage before it. */
function goesOn(group: readonly Sentence[], sentence: Sentence, next: number, passages: readonly Passage[]): boolean {
  const passage = passages[next]
  const former = passages[next - 1]
  if (!passage || !former || group.at(-1)?.block !== sentence.block) return false
  return (
    passage.spans[0].start === sentence.span.start &&
    passage.spans.at(-1)!.end >= sentence.span.end - 1 &&
    former.spans.at(-1)!.end > group.at(-1)!.span.start
  )
}

/** "The envoy said: ¶ “…”": a paragraph that opens with a mark goes on with a cue and a colon before it. */
function introduced(group: readonly Sentence[], sentence: Sentence, passage: Passage | undefined): boolean {
  const former = group.at(-1)
  if (former?.tokens.at(-1)?.text !== ':' || passage?.spans[0].start !== sentence.span.start) return false
  const verb = former.chunks.at(-1)
  return verb?.kind === 'vg' && verb.last >= former.tokens.length - 4 && isCue(former, verb)
}

/** "“Who did this?” | Khan asked.": a cue clause that was parted from its words by their question or exclamation mark. */
function closesWithCue(group: readonly Sentence[], sentence: Sentence, passage: Passage | undefined): boolean {
  const former = group.at(-1)
  if (!former || !passage?.closed || former.block !== sentence.block) return false
  if (passage.spans.at(-1)!.end !== former.span.end || !/[?!…—]/.test(former.tokens.at(-2)?.text ?? '')) return false
  const [subject, verb] = sentence.chunks
  if (subject?.kind !== 'np' || subject.first !== 0 || verb?.kind !== 'vg' || verb.first > subject.last + 2)
    return false
  if (!isCue(sentence, verb)) return false
  const next = sentence.tokens[verb.last + 1]
  return next === undefined || /^(?:PUNCT|ADP|ADV)$/.test(next.upos) || TEMPORAL_OPENING.test(next.text)
}

/** "“We left at dawn.” | ― Rami Khan", alone or before the next words in marks. */
function signs(group: readonly Sentence[], sentence: Sentence, passage: Passage | undefined): boolean {
  const former = group.at(-1)
  if (!former || !passage || former.block !== sentence.block) return false
  const mark = sentence.tokens.findIndex(({ text }, i) => i > 0 && /^[“"‘«„]$/.test(text))
  const name = mark < 0 ? sentence.tokens.length : mark
  return name < 8 && passage.spans.at(-1)!.end === former.span.end && /^[―—–-]+$/.test(sentence.tokens[0]!.text)
}

const TEMPORAL_OPENING = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|reporters)$/i

const isCue = (sentence: Sentence, verb: Chunk): boolean =>
  CUE_VERBS.get(sentence.tokens[verb.head]!.lemma.toLowerCase())?.frames.has('quote') === true &&
  verb.verb?.passive === false &&
  !verb.verb.infinitive

function unitOf(sentences: readonly Sentence[], passages: readonly Passage[], from: number): Unit {
  const tokens: Token[] = []
  const chunks: Chunk[] = []
  const starts: number[] = []
  for (const sentence of sentences) {
    const base = tokens.length
    starts.push(base)
    for (const token of sentence.tokens) tokens.push(token)
    for (const chunk of sentence.chunks) chunks.push(shifted(chunk, base, sentence.tokens))
  }
  const size = tokens.length
  const chunkOf = new Int32Array(size).fill(-1)
  chunks.forEach((chunk, index) => {
    chunkOf.fill(index, chunk.first, chunk.last + 1)
  })
  const sentenceStart = new Int32Array(size)
  const sentenceEnd = new Int32Array(size)
  const passageOf = new Int32Array(size).fill(-1)
  const placed: PassageAt[] = []
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? size
    sentenceStart.fill(start, start, end)
    sentenceEnd.fill(end, start, end)
  })
  const whole = { start: sentences[0]!.span.start, end: sentences.at(-1)!.span.end }
  for (let index = from; index < passages.length; index++) {
    const passage = passages[index]!
    const outer = { start: passage.spans[0].start, end: passage.spans.at(-1)!.end }
    if (outer.start >= whole.end) break
    if (outer.end <= whole.start) continue
    const range = tokensIn(tokens, outer)
    if (!range) continue
    passageOf.fill(placed.length, range.first, range.last + 1)
    placed.push({ ...range, passage })
  }
  // a cue clause and the words it was parted from are one sentence
  sentences.forEach((sentence, index) => {
    const start = starts[index]!
    const held = start > 0 ? passageOf[start - 1]! : -1
    if (held < 0 || !closesWithCue(sentences.slice(0, index), sentence, placed[held]!.passage)) return
    const first = sentenceStart[placed[held]!.first]!
    sentenceStart.fill(first, start, starts[index + 1] ?? size)
    sentenceEnd.fill(starts[index + 1] ?? size, first, start)
  })
  sentences.forEach((sentence, index) => {
    const start = starts[index]!
    const opening = start < size && passageOf[start]! >= 0 ? placed[passageOf[start]!]! : undefined
    if (index === 0 || !introduced(sentences.slice(0, index), sentence, opening?.passage)) return
    const end = sentenceEnd[opening!.last]!
    sentenceEnd.fill(end, starts[index - 1]!, end)
    sentenceStart.fill(starts[index - 1]!, starts[index - 1]!, end)
  })
  return {
    sentences,
    block: sentences[0]!.block,
    tokens,
    chunks,
    chunkOf,
    passages: placed,
    passageOf,
    sentenceStart,
    sentenceEnd,
  }
}

/** A chunk by the indices of the unit, without a quotation mark that opens it. */
function shifted(chunk: Chunk, base: number, tokens: readonly Token[]): Chunk {
  let { first } = chunk
  while (first < chunk.head && tokens[first]!.upos === 'PUNCT') first++
  if (base === 0 && first === chunk.first) return chunk
  return { ...chunk, first: first + base, last: chunk.last + base, head: chunk.head + base }
}

/** The tokens that overlap a span, or null. */
export function tokensIn(tokens: readonly Token[], span: Span): Range | null {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.span.end <= span.start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < tokens.length && tokens[last]!.span.start < span.end) last++
  return last > low ? { first: low, last: last - 1 } : null
}

/** The characters of a range of tokens. */
export const spanOf = (unit: Unit, range: Range): Span => ({
  start: unit.tokens[range.first]!.span.start,
  end: unit.tokens[range.last]!.span.end,
})

/** The chunk a token stands in, or null. */
export const chunkAt = (unit: Unit, index: number): Chunk | null => {
  const at = index >= 0 && index < unit.chunkOf.length ? unit.chunkOf[index]! : -1
  return at < 0 ? null : unit.chunks[at]!
}

/** The noun phrase that begins (ends) at a token, or null. */
export const npFrom = (unit: Unit, index: number): Chunk | null => {
  const chunk = chunkAt(unit, index)
  return chunk?.kind === 'np' && chunk.first === index ? chunk : null
}
export const npTo = (unit: Unit, index: number): Chunk | null => {
  const chunk = chunkAt(unit, index)
  return chunk?.kind === 'np' && chunk.last === index ? chunk : null
}

/** Is the verb group one that makes a clause: with a tense or a modal, no infinitive, no bare participle? */
export const isTensed = (chunk: Chunk | null): boolean =>
  chunk?.kind === 'vg' && chunk.verb !== null && !chunk.verb.infinitive && !chunk.verb.participle

export const lower = (unit: Unit, index: number): string => unit.tokens[index]?.text.toLowerCase() ?? ''
export const lemmaOf = (unit: Unit, index: number): string => unit.tokens[index]?.lemma.toLowerCase() ?? ''
export const isComma = (unit: Unit, index: number): boolean => unit.tokens[index]?.text === ','
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--', '―'])
/** A dash between clauses, not the hyphen of a compound. */
export function isDash(unit: Unit, index: number): boolean {
  const token = unit.tokens[index]
  if (!token || !DASHES.has(token.text)) return false
  return token.text !== '-' || unit.tokens[index - 1]?.span.end !== token.span.start
}
