import { ABBREVIATIONS_BEFORE_NUMBERS, LEADING_ABBREVIATIONS, SENTENCE_OPENERS } from './abbreviations.ts'
import { DIGIT, isLower, isUpper, kindOf, LETTER, SPACE } from './tokenizer-characters.ts'
import type { TokenSpans } from './tokenizer-tokens.ts'

const DOT = 0x2e
const isStop = (code: number): boolean => code === DOT || code === 0x21 || code === 0x3f || code === 0x2026
const isCloser = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x29 ||
  code === 0x5d ||
  code === 0x7d ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb
const isOpener = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x28 ||
  code === 0x5b ||
  code === 0x60 ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0xab

/** Words after "5 p.m." that go on with the time rather than open a sentence. */
const AFTER_HOUR = new Set(
  `est edt et cst cdt ct pst pdt pt mst mdt gmt bst utc cet eet ist local monday tuesday wednesday thursday friday
   saturday sunday january february march april may june july august september october november december eastern
   pacific central`.split(/\s+/),
)

/**
 * Where the sentences of one block end: `ends[k]` is the index after the last token of sentence k, counted in the
 * returned spans. The tokens are those of `tokenize`, but the stop of an abbreviation that ends its sentence becomes a
 * token of its own, as in UD English ("… at 5 p.m" | "."). A stop inside quotation marks ends a sentence; closing marks
 * that touch it belong to it; what goes on in lower case is no new sentence.
 */
export function splitSentences(text: string, tokens: TokenSpans): { spans: TokenSpans; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  const sentences: number[] = []
  const count = tokens.starts.length
  let first = 0
  let index = 0
  while (index < count) {
    const last = sentenceEnd(text, tokens, first, index)
    if (last < 0) {
      starts.push(tokens.starts[index]!)
      ends.push(tokens.ends[index]!)
      index++
      continue
    }
    for (let at = index; at <= last; at++) {
      const start = tokens.starts[at]!
      const end = tokens.ends[at]!
      starts.push(start)
      if (
        at === index &&
        end - start > 2 &&
        text.charCodeAt(end - 1) === DOT &&
        kindOf(text.charCodeAt(start)) === LETTER
      ) {
        ends.push(end - 1)
        starts.push(end - 1)
      }
      ends.push(end)
    }
    sentences.push(starts.length)
    index = last + 1
    first = index
  }
  if (sentences.length === 0 ? starts.length > 0 : sentences[sentences.length - 1] !== starts.length)
    sentences.push(starts.length)
  return { spans: { starts, ends }, ends: sentences }
}

/** When token `index` ends a sentence that began at `first`: the last token of it (closing marks); else -1. */
function sentenceEnd(text: string, tokens: TokenSpans, first: number, index: number): number {
  const start = tokens.starts[index]!
  const end = tokens.ends[index]!
  const code = text.charCodeAt(start)
  const isPunctuation = isStop(code)
  if (!isPunctuation && text.charCodeAt(end - 1) !== DOT) return -1
  if (isPunctuation && !isStop(text.charCodeAt(end - 1))) return -1
  const count = tokens.starts.length
  let last = index
  while (
    last + 1 < count &&
    tokens.starts[last + 1] === tokens.ends[last] &&
    isCloser(text.charCodeAt(tokens.starts[last + 1]!))
  ) {
    // A straight mark that touches the next word opens it.
    const close = last + 1
    const touchesNext = close + 1 < count && tokens.starts[close + 1] === tokens.ends[close]
    if (touchesNext && kindOf(text.charCodeAt(tokens.ends[close]!)) !== 4) break
    last = close
  }
  if (last + 1 >= count) return last
  let next = last + 1
  const gap = tokens.starts[next]! > tokens.ends[last]!
  const nextCode = text.charCodeAt(tokens.starts[next]!)
  // Another stop or closing mark after white space: the end is there.
  if (isStop(nextCode) || nextCode === 0x2c || nextCode === 0x3b || nextCode === 0x3a) return -1
  while (
    next + 1 < count &&
    isOpener(text.charCodeAt(tokens.starts[next]!)) &&
    kindOf(text.charCodeAt(tokens.starts[next]!)) === 4
  )
    next++
  const letter = text.charCodeAt(tokens.starts[next]!)
  if (isLower(letter) && !(gap && isPunctuation && startsLower(text, tokens, first, index, last))) return -1
  if (!gap) {
    // No space after the stop: only "town.He" is a glued pair of sentences.
    if (!isPunctuation || last !== index || index === first || end - start !== 1) return -1
    if (!isUpper(letter) || !isLower(text.charCodeAt(start - 1))) return -1
  }
  if (isPunctuation) {
    // "1. The first point": a counter is no sentence.
    if (
      code === DOT &&
      index === first + 1 &&
      index - first === 1 &&
      isCounter(text, tokens.starts[first]!, tokens.ends[first]!)
    )
      return -1
    return last
  }
  return abbreviationEnds(text, tokens, index, next) ? last : -1
}

/**
 * Does a sentence that goes on in lower case end all the same? In text that is written in lower case throughout (the
 * sentence itself began so), and after a question or exclamation outside quotation marks.
 */
function startsLower(text: string, tokens: TokenSpans, first: number, index: number, last: number): boolean {
  if (index === first) return false
  const stop = text.charCodeAt(tokens.starts[index]!)
  const before = text.charCodeAt(tokens.starts[index - 1]!)
  if ((stop === 0x21 || stop === 0x3f) && last === index && isLower(before)) return true
  return (
    stop === DOT &&
    tokens.ends[index]! - tokens.starts[index]! === 1 &&
    isLower(text.charCodeAt(tokens.starts[first]!)) &&
    index - first > 2
  )
}

/** Does an abbreviation with its stop also end the sentence, before the token `next`? */
function abbreviationEnds(text: string, tokens: TokenSpans, index: number, next: number): boolean {
  const start = tokens.starts[index]!
  const end = tokens.ends[index]!
  const word = text.slice(start, end - 1).toLowerCase()
  const nextStart = tokens.starts[next]!
  const nextKind = kindOf(text.charCodeAt(nextStart))
  if (nextKind === DIGIT) return false
  const following = text.slice(nextStart, Math.min(tokens.ends[next]!, nextStart + 12)).toLowerCase()
  const opens = nextKind === LETTER && SENTENCE_OPENERS.has(following)
  if (LEADING_ABBREVIATIONS.has(word)) {
    return ABBREVIATIONS_BEFORE_NUMBERS.has(word) && (opens || word === 'no') && nextKind === LETTER
  }
  if (word.length === 1) return opens && following !== 'a' && following !== 'i'
  if (word === 'p.m' || word === 'a.m' || word === 'pm' || word === 'am')
    return nextKind === LETTER && !AFTER_HOUR.has(following)
  if (word === 'etc') return true
  return opens
}

/** A number or one letter at the start of a block or sentence, before a stop: "1.", "a.". */
function isCounter(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) !== DIGIT) return end - start === 1
  return end > start && kindOf(text.charCodeAt(start)) !== SPACE
}
