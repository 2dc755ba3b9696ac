import type { Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import { CUE_VERBS } from '../../language/en/cues.ts'
import { EVENT_NOUNS } from '../../language/en/event-nouns.ts'
import { EVENT_VERBS } from '../../language/en/event-verbs.ts'
import { IRREGULAR_PARTICIPLE, IRREGULAR_PAST } from '../../language/en/irregular-verbs.ts'
import { isComma, isPreposition, isTimeWord, opensClause } from './phrases.ts'

const BARE = {
  passive: false,
  negated: false,
  tense: 'none',
  perfect: false,
  progressive: false,
  modal: null,
  infinitive: false,
  participle: false,
} as const
const GERUND = { ...BARE, participle: true } as const
const PAST = { ...BARE, tense: 'past' } as const
const PRESENT = { ...BARE, tense: 'present' } as const

/**
 * The chunks with verbs that were tagged as something else: gerunds with an object, past tenses taken for participles or
 * adjectives, and the only finite verb of a sentence.
 */
export function withLostVerbs(sentence: Sentence): readonly Chunk[] {
  const whole = withDeedNouns(sentence, withAdjectives(sentence, withGerunds(sentence)))
  const chunks = withReduced(sentence, withPastTenses(sentence, withSwallowed(sentence, whole)))
  return chunks.some((c) => c.kind === 'vg') ? chunks : withPresent(sentence, withPast(sentence, chunks))
}

/** Verbs whose "to" tells what their own subject does: before it a bare participle was a past tense. */
const OWN_PURPOSE = new Set(
  'promise pledge vow agree refuse decline threaten offer decide fail attempt try seek continue begin start manage plan hope intend prepare resume'.split(
    ' ',
  ),
)

/**
 * "Officials promised to help", "The mayor today praised the men": between a subject and an object right beside it, or
 * a purpose of its own, a bare participle was a past tense, unless a verb that lacks a subject comes after it.
 */
function withPastTenses({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk, at) => {
    if (!chunk.verb?.participle || chunk.first !== chunk.last) return chunk
    const token = tokens[chunk.head]!
    const both = token.text.endsWith('ed') || IRREGULAR_PAST.has(token.text.toLowerCase())
    if (token.xpos !== 'VBN' || !both || !hasBareSubject(tokens, chunks, at)) return chunk
    const next = afterTime(tokens, chunks, at)
    if (!next) return chunk
    const takesObject = next.kind === 'np' && !isTimeWord(tokens[next.head]!) && tokens[next.first]!.xpos !== 'WDT'
    const aims =
      next.kind === 'vg' && next.verb!.infinitive && OWN_PURPOSE.has(token.lemma) && !lacksSubject(tokens, chunks, at)
    return takesObject || aims ? { ...chunk, verb: PAST } : chunk
  })
}

/** The phrase right after a verb, or after a particle and a time behind it: "forced out on Monday [the men]". */
function afterTime(tokens: readonly Token[], chunks: readonly Chunk[], at: number): Chunk | null {
  let next = chunks[at]!.last + 1
  if (/^(?:out|up|down|off|away|back)$/.test(tokens[next]?.text ?? '')) next++
  let i = at + 1
  const chunk = chunks[i]
  const start = chunk && isPreposition(tokens[next]) ? next + 1 : next
  if (chunk?.kind === 'np' && chunk.first === start && isTimeWord(tokens[chunk.head]!)) {
    next = chunk.last + 1
    i++
  }
  return chunks[i]?.first === next ? chunks[i]! : null
}

/**
 * "in [police firing]", "the [army shelling] that …": a gerund that names a deed, behind a noun that says whose, is a noun
 * when the phrase hangs on a preposition or is opened by an article and no object follows. "a [flag march]": the word for
 * a deed that is a month too ends the phrase before it.
 */
function withDeedNouns({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  const isDeed = (at: number): boolean => {
    const [before, chunk, next] = [chunks[at - 1], chunks[at], chunks[at + 1]]
    if (!chunk || chunk.first !== chunk.last || before?.kind !== 'np' || before.last !== chunk.first - 1) return false
    const { xpos, lemma, text } = tokens[chunk.head]!
    if (chunk.kind === 'np') return EVENT_NOUNS.has(`${tokens[before.last]!.lemma} ${lemma}`)
    if (xpos !== 'VBG' || !EVENT_NOUNS.has(text.toLowerCase())) return false
    if (!tokens[before.head]!.xpos.startsWith('NN') || (next?.kind === 'np' && next.first === chunk.last + 1))
      return false
    return isPreposition(tokens[before.first - 1]) || tokens[before.first]!.upos === 'DET'
  }
  if (!chunks.some((_, at) => isDeed(at))) return chunks
  return chunks.flatMap((chunk, at): Chunk[] => {
    if (isDeed(at)) return []
    const deed = isDeed(at + 1) ? chunks[at + 1]! : null
    return [deed ? { ...chunk, last: deed.last, head: deed.head } : chunk]
  })
}

/** Adjectives that look like participles: "neighbouring X". */
const ADJECTIVAL = new Set(
  'neighboring neighbouring surrounding remaining warring feuding suspected alleged wanted'.split(' '),
)

/** A participle that says of what kind a noun is belongs to its phrase: "arrested [suspected militants]". */
function withAdjectives({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  const joined = chunks.some(
    (chunk, at) => chunk.verb !== null && ADJECTIVAL.has(tokens[chunk.head]!.text) && chunks[at + 1]?.kind === 'np',
  )
  if (!joined) return chunks
  return chunks.flatMap((chunk, at): Chunk[] => {
    const isAdjective = (c: Chunk | undefined, next: Chunk | undefined): boolean =>
      c?.kind === 'vg' &&
      c.first === c.last &&
      ADJECTIVAL.has(tokens[c.head]!.text) &&
      next?.kind === 'np' &&
      next.first === c.last + 1 &&
      tokens[next.first]!.upos !== 'DET'
    if (isAdjective(chunk, chunks[at + 1])) return []
    return isAdjective(chunks[at - 1], chunk) ? [{ ...chunk, first: chunks[at - 1]!.first }] : [chunk]
  })
}

const REDUCED = { ...GERUND, passive: true } as const

/**
 * "granted asylum to men holed up in …": behind the object of a verb, or what hangs on it, a past without a subject of its
 * own was a participle; not after verbs that tell what someone says or thinks.
 */
function withReduced({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk, at) => {
    if (chunk.kind !== 'vg' || chunk.first !== chunk.last || tokens[chunk.head]!.xpos !== 'VBD') return chunk
    const word = tokens[chunk.head]!.text.toLowerCase()
    if (chunks[at - 1]?.last !== chunk.first - 1 || !(word.endsWith('ed') || isSameInBoth(word))) return chunk
    const next = chunks[at + 1]
    // a participle without auxiliary takes no object
    if (next?.kind === 'np' && next.first === chunk.last + 1 && !isTimeWord(tokens[next.head]!)) return chunk
    let i = at - 1
    while (i > 0 && chunks[i]!.kind === 'np' && hangsOnPhrase(tokens, chunks, i)) i--
    const verb = chunks[i - 1]
    if (i === at - 1 || chunks[i]!.kind !== 'np' || verb?.kind !== 'vg' || verb.last !== chunks[i]!.first - 1)
      return chunk
    return CUE_VERBS.has(tokens[verb.head]!.lemma) ? chunk : { ...chunk, verb: REDUCED }
  })
}

/** "to five men" behind "asylum": right behind another phrase, a preposition between that opens no clause. */
function hangsOnPhrase(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const before = tokens[chunks[at]!.first - 1]
  return isPreposition(before) && !opensClause(before!) && chunks[at - 1]!.last === chunks[at]!.first - 2
}

const isSameInBoth = (word: string): boolean => IRREGULAR_PAST.has(word) && IRREGULAR_PARTICIPLE.has(word)

/** Does a noun phrase, and a time at most, stand right before a verb? */
function hasBareSubject(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  let end = chunks[at]!.first - 1
  while (end >= 0 && tokens[end]!.upos === 'ADV') end--
  let before = at - 1
  if (chunks[before]?.kind === 'np' && chunks[before]!.last === end && isTimeWord(tokens[chunks[before]!.head]!)) {
    end = chunks[before]!.first - 1
    if (isPreposition(tokens[end])) end--
    before--
  }
  return chunks[before]?.kind === 'np' && chunks[before]!.last === end && !isComma(tokens[end])
}

/** Is there a finite verb after a verb that stands without a subject of its own and is not joined to it? */
function lacksSubject(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const group = chunks[i]!.verb
    if (!group || group.infinitive || group.participle) continue
    let end = chunks[i]!.first - 1
    while (end >= 0 && tokens[end]!.upos === 'ADV') end--
    if (tokens[end]!.upos === 'CCONJ') return false
    const subject = chunks[i - 1]!
    return subject.kind !== 'np' || subject.last !== end || isPreposition(tokens[subject.first - 1])
  }
  return false
}

/** "[Hundreds of people] [blocked streets]": two phrases side by side, the second opened by a past of ours. */
function withSwallowed({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, at): Chunk[] => {
    const before = chunks[at - 1]
    const { text, xpos } = tokens[chunk.first]!
    const swallowed =
      chunk.kind === 'np' &&
      before?.kind === 'np' &&
      before.last === chunk.first - 1 &&
      chunk.first < chunk.head &&
      text.endsWith('ed') &&
      /^(?:JJ|VB[DN])$/.test(xpos) &&
      tokens[before.last]!.xpos !== 'POS' &&
      !isTimeWord(tokens[before.head]!) &&
      eventLemma(tokens[chunk.first]!) !== null
    if (!swallowed) return [chunk]
    const verb: Chunk = { kind: 'vg', first: chunk.first, last: chunk.first, head: chunk.first, verb: PAST }
    return [verb, { ...chunk, first: chunk.first + 1 }]
  })
}

/** "Army retakes town of X": a headline's verb taken for a plural inside a phrase; only a word that is no noun of ours. */
function withPresent({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  if (chunks.some((c) => c.kind === 'vg')) return chunks
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const last = chunks[i + 1]?.first === chunk.last + 1 && chunks[i + 1]!.kind === 'np' ? chunk.last : chunk.last - 1
    for (let at = chunk.first + 1; at <= last; at++) {
      const { lemma, xpos } = tokens[at]!
      if (xpos !== 'NNS' || !EVENT_VERBS.has(lemma) || EVENT_NOUNS.has(lemma)) continue
      if (!tokens[at - 1]!.xpos.startsWith('NN')) continue
      const subject: Chunk = { ...chunk, last: at - 1, head: at - 1 }
      const verb: Chunk = { kind: 'vg', first: at, last: at, head: at, verb: PRESENT }
      const rest: Chunk[] = at === chunk.last ? [] : [{ ...chunk, first: at + 1, head: Math.max(chunk.head, at + 1) }]
      return [...chunks.slice(0, i), subject, verb, ...rest, ...chunks.slice(i + 1)]
    }
  }
  return chunks
}

/** "after first seizing it": a gerund with an object after a preposition is a verb, however it was chunked. */
function withGerunds({ tokens, chunks }: Sentence): readonly Chunk[] {
  if (!chunks.some((c) => c.kind === 'np' && tokens[c.head]!.xpos === 'VBG')) return chunks
  return chunks.map((chunk, i) => {
    const next = chunks[i + 1]
    const isGerund =
      chunk.kind === 'np' &&
      tokens[chunk.head]!.xpos === 'VBG' &&
      chunk.head === chunk.last &&
      isPreposition(tokens[chunk.first - 1])
    if (!isGerund || next?.kind !== 'np' || next.first !== chunk.last + 1) return chunk
    return { kind: 'vg', first: chunk.head, last: chunk.head, head: chunk.head, verb: GERUND }
  })
}

/** "The ministry denounced the raid" without any verb: a word in -ed between two phrases that is a verb of ours. */
function withPast({ tokens }: Sentence, chunks: readonly Chunk[]): readonly Chunk[] {
  for (let i = 0; i + 1 < chunks.length; i++) {
    const at = chunks[i]!.last + 1
    const next = chunks[i + 1]!
    const lost = next.first === at ? next.first < next.head : next.first === at + 1
    if (!lost || eventLemma(tokens[at]!) === null || !tokens[at]!.text.endsWith('ed')) continue
    const verb: Chunk = { kind: 'vg', first: at, last: at, head: at, verb: PAST }
    const rest = next.first === at ? { ...next, first: at + 1 } : next
    return [...chunks.slice(0, i + 1), verb, rest, ...chunks.slice(i + 2)]
  }
  return chunks
}

/** The lemma under which a verb stands in the lexicon, also of a past that was lemmatised as an adjective; or null. */
export function eventLemma(token: Token): string | null {
  const lemma = token.lemma.toLowerCase()
  if (EVENT_VERBS.has(lemma)) return lemma
  if (!lemma.endsWith('ed')) return null
  return (
    [lemma.slice(0, -1), lemma.slice(0, -2), `${lemma.slice(0, -3)}y`].find((stem) => EVENT_VERBS.has(stem)) ?? null
  )
}
