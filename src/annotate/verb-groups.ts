import type { Token, VerbGroup } from './sentence.ts'

/** A verb group as found: its last token, its main verb and what the auxiliaries say. */
export interface FoundVerbGroup {
  readonly last: number
  readonly head: number
  readonly verb: VerbGroup
}

const FINITE_OR_BASE = new Set(['VB', 'VBD', 'VBZ', 'VBP', 'VBN', 'VBG'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nt', 'hardly', 'barely', 'scarcely'])
const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'sha'])

/** Participles that have become prepositions: no verb groups. */
const PREPOSITIONS_IN_ING = new Set([
  'including',
  'excluding',
  'according',
  'following',
  'regarding',
  'concerning',
  'pending',
  'barring',
])

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && FINITE_OR_BASE.has(token.xpos) && token.upos !== 'ADJ' && token.upos !== 'NOUN'
const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.xpos === 'RB' || token.xpos === 'RBR' || token.xpos === 'RBS' || token.upos === 'ADV') &&
  token.xpos !== 'WRB'
const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

/**
 * The verb group that starts at `first`, or null: auxiliaries, the adverbs between them, "not", and the main verb.
 * Adverbs before the first and after the last verb stay outside (but a "not" after "be" is in).
 * "is going to attack" is one group, future; "is able" is one group with the head "able".
 */
export function verbGroupAt(tokens: readonly Token[], first: number): FoundVerbGroup | null {
  const opening = tokens[first]!
  let at = first
  let infinitive = false
  let negated = false
  let modal: string | null = null
  let tense: VerbGroup['tense'] = 'none'
  let perfect = false
  let progressive = false
  let passive = false
  if (opening.xpos === 'TO' || (lower(opening) === 'to' && opening.upos === 'PART')) {
    const next = skipAdverbs(tokens, first + 1)
    if (tokens[next]?.xpos !== 'VB') return null
    infinitive = true
    negated = lower(tokens[first - 1]) === 'not' || hasNegation(tokens, first + 1, next)
    at = next
  } else if (opening.xpos === 'MD') {
    const word = lower(opening)
    if (FUTURE.has(word)) tense = 'future'
    else {
      tense = 'present'
      modal = word === 'ca' ? 'can' : word === "'d" || word === '’d' ? 'would' : word
    }
  } else if (isVerb(opening)) {
    if (opening.xpos === 'VBG' && PREPOSITIONS_IN_ING.has(lower(opening))) return null
    if (opening.xpos === 'VBD') tense = 'past'
    else if (opening.xpos === 'VBZ' || opening.xpos === 'VBP') tense = 'present'
  } else return null
  let head = at
  // Follow the chain of auxiliaries as long as the next verb has the form that this one asks for.
  for (;;) {
    const token = tokens[head]!
    const next = skipAdverbs(tokens, head + 1)
    const following = tokens[next]
    const wanted = asks(token, following)
    if (!wanted || following === undefined) break
    if (hasNegation(tokens, head + 1, next)) negated = true
    if (isHave(token) && following.xpos !== 'VB') perfect = true
    if (isBe(token) || isGet(token)) {
      if (following.xpos === 'VBG') {
        progressive = true
        // "is going to attack"
        const to = skipAdverbs(tokens, next + 1)
        const verb = skipAdverbs(tokens, to + 1)
        if (following.lemma === 'go' && isBe(token) && tokens[to]?.xpos === 'TO' && tokens[verb]?.xpos === 'VB') {
          progressive = false
          tense = tense === 'present' || tense === 'none' ? 'future' : tense
          head = verb
          continue
        }
      } else passive = true
    }
    if (following.xpos !== 'VBN' && following.xpos !== 'VBD') passive = false
    head = next
  }
  let last = head
  // "is not", "are n't", "is no longer": the negation of a main verb "be", or of an auxiliary whose verb stands elsewhere.
  if (tokens[last]!.upos === 'AUX' || isBe(tokens[last]!)) {
    while (NEGATIONS.has(lower(tokens[last + 1]))) {
      last++
      negated = true
    }
    const able = skipAdverbs(tokens, last + 1)
    if (isBe(tokens[head]!) && /^(?:un)?able$/i.test(tokens[able]?.text ?? '') && lower(tokens[able + 1]) === 'to') {
      if (lower(tokens[able]) === 'unable') negated = !negated
      head = able
      last = able
    }
  }
  if (last < head) last = head
  const alone = head === first
  const participle = alone && (opening.xpos === 'VBG' || opening.xpos === 'VBN')
  if (participle) passive = opening.xpos === 'VBN'
  const bareParticipleChain = !infinitive && tense === 'none' && (opening.xpos === 'VBG' || opening.xpos === 'VBN')
  if (participle || bareParticipleChain) negated ||= lower(tokens[first - 1]) === 'not'
  if (modal !== null && perfect) tense = 'past'
  return {
    last,
    head,
    verb: {
      passive,
      negated,
      tense,
      perfect,
      progressive,
      modal,
      infinitive,
      participle: participle || bareParticipleChain,
    },
  }
}

const isBe = (token: Token): boolean => token.lemma === 'be'
const isHave = (token: Token): boolean => token.lemma === 'have'
const isGet = (token: Token): boolean => token.lemma === 'get'

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + 4 && (isAdverb(tokens[at]) || NEGATIONS.has(lower(tokens[at])))) at++
  return at
}

function hasNegation(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (NEGATIONS.has(lower(tokens[at]))) return true
    if (lower(tokens[at]) === 'no' && lower(tokens[at + 1]) === 'longer') return true
  }
  return false
}

/** Does this verb, as an auxiliary, go on with `next`? */
function asks(token: Token, next: Token | undefined): boolean {
  if (next === undefined || !isVerb(next)) return false
  if (token.xpos === 'MD') return next.xpos === 'VB' || next.xpos === 'VBP'
  if (token.upos !== 'AUX' && !isGet(token) && !isHave(token) && !isBe(token)) return false
  if (isBe(token)) return next.xpos === 'VBN' || next.xpos === 'VBG' || next.xpos === 'VBD'
  if (isHave(token)) return next.xpos === 'VBN' || next.xpos === 'VBD'
  if (token.lemma === 'do') return next.xpos === 'VB' || next.xpos === 'VBP'
  if (isGet(token)) return next.xpos === 'VBN'
  return false
}
