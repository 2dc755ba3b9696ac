import type { Chunk, Token } from '../../annotate/sentence.ts'
import {
  firstOf,
  isComma,
  isPreposition,
  isRelative,
  isTimeWord,
  lastNounPhrase,
  opensClause,
  type Phrase,
  phraseOf,
} from './phrases.ts'

/** The subject to the left of a finite verb: the nearest noun phrase that hangs on no preposition. */
export function leftward(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  from: number,
): { phrase: Phrase; at: number; first: number; opener: number | null } | null {
  let i = from
  for (; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'vg') {
      // A reduced or full relative clause between subject and verb ("the town, which fell in May, has …"): step over it.
      if (i === from || !isComma(tokens[chunks[i + 1]!.first - 1])) {
        const relative = chunks.slice(0, i).findLast((c) => c.kind === 'np')
        const opener = chunk.first - 1
        if (isRelative(tokens[opener]) && relative && relative.last >= opener - 2) continue
        if (chunk.verb!.participle && relative && relative.last === chunk.first - 1) continue
        return null
      }
      return null
    }
    // "the Workers' Union (SSS) stopped": what stands in brackets is no subject.
    if (tokens[chunk.first - 1]?.text === '(' && tokens[chunk.last + 1]?.text === ')' && i > 0) continue
    // "a conference to end the war will …": the war is what is ended, not what will.
    const inner = chunks[i - 1]
    if (
      i > 1 &&
      inner?.kind === 'vg' &&
      inner.last === chunk.first - 1 &&
      inner.verb!.infinitive &&
      chunks[i - 2]!.kind === 'np' &&
      chunks[i - 2]!.last === inner.first - 1
    ) {
      i--
      continue
    }
    let start = i
    let before = chunk.first - 1
    // A possessive hangs on to what follows it: "Lebanon's | al-Manar TV".
    while (
      start > 0 &&
      chunks[start - 1]!.kind === 'np' &&
      chunks[start - 1]!.last === before &&
      /^['’]s?$/.test(tokens[before]!.text)
    ) {
      start--
      before = chunks[start]!.first - 1
    }
    if (isRelative(tokens[chunk.head]) || (chunk.first === chunk.last && isRelative(tokens[chunk.first]))) {
      const antecedent = lastNounPhrase(chunks, chunk.first)
      if (antecedent === null) return null
      return {
        phrase: phraseOf(tokens, chunks, antecedent, null),
        at: antecedent,
        first: chunk.first,
        opener: chunk.first,
      }
    }
    if (isPreposition(tokens[before]) && !opensClause(tokens[before]!)) {
      i = start
      continue
    }
    if (isTimeWord(tokens[chunk.head]!) && i > 0) continue
    // An apposition: "Abu Rami, an opposition activist in Homs, said": the name comes first.
    const first = isComma(tokens[before]) && i > 0 && i !== from + 1 ? apposed(tokens, chunks, i) : null
    const head = first ?? i
    const list = firstOf(tokens, chunks, head)
    const verb = chunks[list - 1]
    // "condemned the violence and the council has urged …": the first of them is the object of the verb before.
    const parted =
      list < head &&
      verb?.kind === 'vg' &&
      verb.last === chunks[list]!.first - 1 &&
      !SAYING.has(tokens[verb.head]!.lemma.toLowerCase())
    const listed = parted ? head : list
    const opener = head > 0 || chunks[head]!.first > 0 ? chunks[listed]!.first - 1 : null
    const phrase: Phrase = parted
      ? { preposition: null, chunks: [chunks[head]!] }
      : phraseOf(tokens, chunks, head, null)
    return { phrase, at: head, first: chunks[listed]!.first, opener }
  }
  return null
}

/** Words that open an insertion between a subject and its verb, beside articles: "X, which …, has", "X, once …, is". */
const INSERTS = new Set(['which', 'who', 'whose', 'where', 'whom', 'the', 'a', 'an', 'one', 'also', 'once', 'now'])

/**
 * The subject of a verb that goes on after an insertion between commas: "the council, which took over when X fell, has
 * denied": not X but the phrase before the comma that opened it. Null when no such comma is found before another verb.
 */
export function aroundInsertion(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  close: number,
): ReturnType<typeof leftward> {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    const open = chunk.last + 1
    if (chunk.kind !== 'np' || open >= close || !isComma(tokens[open])) continue
    const word = tokens[open + 1]!.text.toLowerCase()
    const next = chunks[i + 1]
    const participle = next?.kind === 'vg' && next.first === open + 1 && next.verb!.participle && next !== chunks[at]
    const speaker = chunks[i + 2]
    // "the army, he said, attacked"
    const said =
      next?.kind === 'np' &&
      next.first === open + 1 &&
      speaker?.kind === 'vg' &&
      speaker.last === close - 1 &&
      speaker.first === next.last + 1 &&
      SAYING.has(tokens[speaker.head]!.lemma)
    if (!INSERTS.has(word) && !participle && !said) continue
    // Commas inside lists and numbers aside, what is inserted holds no comma before another bare subject.
    let head = i
    while (head > 0 && tokens[chunks[head]!.first - 1]?.text.toLowerCase() === 'of' && chunks[head - 1]!.kind === 'np')
      head--
    const before = chunks[head]!.first - 1
    if (isPreposition(tokens[before]) && !opensClause(tokens[before]!)) continue
    const verb = chunks[head - 1]
    // "entered the town, which lies there, and": an object is no subject, unless of one who says what it did.
    if (verb?.kind === 'vg' && verb.last === before && !SAYING.has(tokens[verb.head]!.lemma)) return null
    const opener = before >= 0 ? chunks[firstOf(tokens, chunks, head)]!.first - 1 : null
    const counted = chunks.slice(head, i + 1)
    const phrase = head === i ? phraseOf(tokens, chunks, i, null) : { preposition: null, chunks: [counted[0]!] }
    return { phrase, at: head, first: chunks[head]!.first, opener }
  }
  return null
}
const SAYING = new Set('say report believe think claim know add suggest fear hope insist tell announce'.split(' '))

function apposed(tokens: readonly Token[], chunks: readonly Chunk[], at: number): number | null {
  const before = chunks[at - 1]
  const comma = chunks[at]!.first - 1
  if (before?.kind !== 'np' || before.last !== comma - 1) return null
  // "the" or "a" opens an apposition to a name; two names are a list.
  return tokens[chunks[at]!.first]!.upos === 'DET' &&
    tokens[before.head]!.upos === 'PROPN' &&
    !isPreposition(tokens[before.first - 1])
    ? at - 1
    : null
}

/** The subject of a participle that opens the sentence: the first bare phrase after its comma. */
export function lastOpening(tokens: readonly Token[], chunks: readonly Chunk[], at: number): Phrase | null {
  for (let i = at + 1; i < chunks.length; i++) {
    if (chunks[i]!.kind === 'np' && isComma(tokens[chunks[i]!.first - 1]))
      return { preposition: null, chunks: [chunks[i]!] }
    if (chunks[i]!.kind === 'vg') return null
  }
  return null
}
