import type { Sentence } from '../../annotate/sentence.ts'

/** On which side of the base date a time without a year or week lies. */
export type Side = 'past' | 'future' | 'nearest'

/** Verbs and participles that look ahead: what they speak of has not happened when they are said. By lemma. */
const AHEAD = new Set(
  `schedule plan expect due set slate hope intend vow promise want aim prepare postpone delay await propose anticipate
  forecast project book pledge reschedule`.split(/\s+/),
)
/** Those that look ahead even as a plain past ("expected Tuesday" has no other reading; "agreed Tuesday" does). */
const PARTICIPLES = new Set('schedule expect due slate plan set forecast project reschedule anticipate book'.split(' '))
const MODALS = new Set(['will', 'shall', "'ll", 'may', 'might', 'can', 'could', 'would', 'should', 'must'])

/**
 * The side a time at `[start, end)` lies on, from the verb it stands with: the last verb group before it, else the first
 * after it. `point`: a weekday or a date, for which a plain past verb is its own ("agreed Monday").
 */
export function sideOf(sentence: Sentence, start: number, end: number, point: boolean): Side {
  const { tokens, chunks } = sentence
  const at = firstFrom(tokens, (t) => t.span.end > start)
  // "Wednesday's ruling" has been made, whatever is done about it.
  const behind = tokens[firstFrom(tokens, (t) => t.span.start >= end)]
  if (point && behind?.xpos === 'POS' && behind.span.start === end) return 'past'
  const near = wordBefore(sentence, at)
  if (near) return near
  const here = firstFrom(chunks, (c) => c.last >= at)
  let index = here - 1
  while (index >= 0 && index > here - REACH && !chunks[index]!.verb) index--
  if (index < 0 || !chunks[index]!.verb) {
    index = here
    while (index < chunks.length && index < here + REACH && !chunks[index]!.verb) index++
    if (!chunks[index]?.verb) return 'nearest'
  }
  return sideOfGroup(sentence, index, point, start)
}

/** Chunks beyond which no verb is looked for. */
const REACH = 40

/** Index of the first element for which the test holds, where it holds for all behind it; binary search. */
function firstFrom<T>(all: readonly T[], test: (one: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(all[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** "due Friday", "the deadline of July 1", "set for Tuesday", "scheduled for June". */
function wordBefore(sentence: Sentence, at: number): Side | null {
  const word = (back: number): string => sentence.tokens[at - back]?.lemma ?? ''
  // "as soon as Tuesday", "no later than Friday".
  if (word(1) === 'as' && /^(?:soon|early|late)$/.test(word(2))) return 'future'
  if (word(1) === 'than' && word(2) === 'late') return 'future'
  if (
    /^(?:until|till)$/.test(word(1)) &&
    /^(?:give|postpone|delay|extend|suspend|adjourn|have)$/.test(word(2) === '' ? '' : verbBefore(sentence, at - 1))
  )
    return 'future'
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = sentence.tokens[i]!
    if (token.lemma === 'due' && word(at - i - 1) === 'to' && sentence.tokens[i + 2]?.xpos !== 'VB') return null
    // "had been due Friday": the day it was due has come and gone
    if (hadBeen(sentence, i)) return 'past'
    if (
      token.lemma === 'due' ||
      token.lemma === 'deadline' ||
      token.lemma === 'upcoming' ||
      token.lemma === 'payable' ||
      token.lemma === 'effective'
    )
      return 'future'
    if (PARTICIPLES.has(token.lemma) && token.xpos === 'VBN' && i >= at - 3) return 'future'
    if (/^[,;:]$/.test(token.text)) return null
  }
  return null
}

const hadBeen = ({ tokens }: Sentence, at: number): boolean =>
  (tokens[at]!.lemma === 'due' || PARTICIPLES.has(tokens[at]!.lemma)) &&
  tokens[at - 1]?.lemma === 'be' &&
  tokens[at - 2]?.text.toLowerCase() === 'had'

const verbBefore = (sentence: Sentence, at: number): string => {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--)
    if (sentence.tokens[i]!.upos === 'VERB') return sentence.tokens[i]!.lemma
  return ''
}

function sideOfGroup(sentence: Sentence, index: number, point: boolean, start: number): Side {
  const { tokens, chunks } = sentence
  const chunk = chunks[index]!
  const verb = chunk.verb!
  const { lemma } = tokens[chunk.head]!
  if (verb.tense === 'future' || (verb.modal !== null && MODALS.has(verb.modal) && !verb.perfect)) return 'future'
  if (verb.infinitive) return infinitiveSide(sentence, index, point, start)
  if (AHEAD.has(lemma)) {
    if (((verb.passive || verb.participle) && (!point || PARTICIPLES.has(lemma))) || verb.tense === 'present')
      return 'future'
    const before = tokens[firstFrom(tokens, (t) => t.span.end > start) - 1]
    if (!point || (before && /^(?:for|until|till)$/.test(before.lemma))) return 'future'
  }
  if (verb.tense === 'past' || verb.perfect || verb.participle) return 'past'
  if (verb.tense === 'present') return verb.progressive ? 'future' : point ? 'past' : 'nearest'
  return 'past'
}

/** "plans to leave Friday", "is to meet Friday", "agreed to meet Friday" look ahead; "managed to leave Friday" does not. */
function infinitiveSide(sentence: Sentence, index: number, point: boolean, start: number): Side {
  const { tokens, chunks } = sentence
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const { verb, head } = chunks[i]!
    if (!verb) continue
    const { lemma } = tokens[head]!
    if (/^(?:fail|manage|refuse|try|attempt|begin|start|continue|force|help|rush|seek|struggle)$/.test(lemma))
      return 'past'
    if (
      AHEAD.has(lemma) ||
      /^(?:agree|decide|be|go|threaten|offer|urge|ask|order|invite|call|need|have|seem|likely)$/.test(lemma)
    )
      return 'future'
    return i === index - 1 ? sideOfGroup(sentence, i, point, start) : 'past'
  }
  return 'future'
}
