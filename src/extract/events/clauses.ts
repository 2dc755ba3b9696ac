import type { Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import { withLostVerbs } from './lost-verbs.ts'
import {
  complementsOf,
  firstOf,
  isComma,
  isPreposition,
  isRelative,
  isTimeWord,
  lastNounPhrase,
  type Phrase,
  phraseOf,
} from './phrases.ts'

/** What stands around one verb group. Indices are of tokens, both inside. */
export interface Clause {
  readonly verb: Chunk
  /** Index of the verb group among the verb groups of the sentence. */
  readonly index: number
  readonly subject: Phrase | null
  readonly object: Phrase | null
  /** Prepositional phrases after the verb, up to the next verb, in order. */
  readonly prepositions: readonly Phrase[]
  /** The verb group that this one depends on: "want" of "want to leave", "confirmed" of "confirmed they left". */
  readonly governor: number | null
  /** How: an infinitive, a participle, a gerund after a preposition, a relative or other finite clause, or `and`. */
  readonly link: 'infinitive' | 'participle' | 'gerund' | 'relative' | 'content' | 'adverbial' | 'and' | null
  /** The conjunction or preposition that opens it: "after", "if", "that", "of"; null. */
  readonly marker: string | null
  readonly first: number
  readonly last: number
}

const MARKERS = new Set([
  'after',
  'before',
  'since',
  'as',
  'while',
  'when',
  'if',
  'unless',
  'because',
  'although',
  'though',
  'that',
  'whether',
  'until',
  'once',
  'where',
  'so',
  'of',
  'from',
  'by',
  'for',
  'without',
  'in',
  'on',
  'with',
  'despite',
  'about',
  'than',
  'against',
  'over',
  'following',
])
/** Verbs whose object does what their infinitive says: "urged him to leave". */
const OBJECT_DOES = new Set(
  'ask urge order tell force allow help want call press invite expect permit enable encourage persuade warn cause lead push require beg instruct compel request appeal'.split(
    ' ',
  ),
)
/** The clauses of a sentence, one for each verb group, in order. Linear in the number of chunks but for runs of commas. */
export function clausesOf(sentence: Sentence): Clause[] {
  const { tokens } = sentence
  const chunks = withLostVerbs(sentence)
  const verbs: number[] = []
  chunks.forEach((chunk, i) => {
    if (chunk.kind === 'vg') verbs.push(i)
  })
  const clauses: Clause[] = []
  verbs.forEach((at, index) => {
    const verb = chunks[at]!
    const { subject, subjectAt, governor, link, marker } = subjectOf(tokens, chunks, at, index, clauses)
    const end = endOf(tokens, chunks, at)
    const { object, prepositions } = complementsOf(tokens, chunks, at, end)
    const own = subjectAt !== null && subjectAt < at && !clauses.some((c) => c.verb.first > chunks[subjectAt]!.last)
    clauses.push({
      verb,
      index,
      subject,
      object,
      prepositions,
      governor,
      link,
      marker,
      first: own ? chunks[subjectAt]!.first : verb.first,
      last: end,
    })
  })
  return clauses
}

type Found = Pick<Clause, 'subject' | 'governor' | 'link' | 'marker'> & { readonly subjectAt: number | null }

function subjectOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  index: number,
  before: readonly Clause[],
): Found {
  const verb = chunks[at]!
  const group = verb.verb!
  const previous = before[index - 1] ?? null
  const governor = previous ? index - 1 : null
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? ''
  let gap = verb.first - 1
  while (gap >= 0 && (tokens[gap]!.upos === 'ADV' || tokens[gap]!.xpos === 'RB' || tokens[gap]!.text === 'first')) gap--

  if (group.infinitive) {
    if (!previous)
      return {
        subject: leftward(tokens, chunks, at - 1)?.phrase ?? null,
        subjectAt: null,
        governor: null,
        link: 'infinitive',
        marker: null,
      }
    const lemma = tokens[previous.verb.head]!.lemma
    const between = chunks.slice(0, at).findLast((c) => c.kind === 'np')
    const moved =
      OBJECT_DOES.has(lemma) && !previous.verb.verb!.passive && between && between.first > previous.verb.last
    // "for X to leave": X leaves.
    const forWhom =
      between &&
      word(chunks[firstOf(tokens, chunks, chunks.indexOf(between))]!.first - 1) === 'for' &&
      between.last >= gap - 1 &&
      between.first > previous.verb.last
    const subject = moved || forWhom ? phraseOf(tokens, chunks, chunks.indexOf(between), null) : previous.subject
    return { subject, subjectAt: null, governor, link: 'infinitive', marker: null }
  }
  const joined =
    /^(and|or|but)$/.test(word(gap)) &&
    previous !== null &&
    gap > previous.verb.last &&
    tokens[verb.head]!.xpos === 'VBN'
  if (group.participle && !joined && !isFiniteAfterAll(tokens, chunks, at)) {
    const near = chunks[at - 1]
    const adjacent = near?.kind === 'np' && near.last === gap
    if (adjacent && !isComma(tokens[gap])) {
      // "officials meeting in Geneva", "troops backed by …": the nearest phrase, or what it is "of".
      return {
        subject: phraseOf(tokens, chunks, at - 1, null),
        subjectAt: at - 1,
        governor,
        link: 'participle',
        marker: null,
      }
    }
    if (isPreposition(tokens[gap]) || MARKERS.has(word(gap))) {
      const lemma = previous ? tokens[previous.verb.head]!.lemma : ''
      const accused =
        (lemma === 'accuse' || lemma === 'suspect' || lemma === 'blame' || lemma === 'stop' || lemma === 'prevent') &&
        previous!.object
      return {
        subject: accused || (previous?.subject ?? null),
        subjectAt: null,
        governor,
        link: 'gerund',
        marker: word(gap),
      }
    }
    const subject = previous?.subject ?? null
    if (previous) return { subject, subjectAt: null, governor, link: 'participle', marker: null }
  }
  // Finite (or a participle that opens the sentence, whose subject comes after it).
  if (previous && (word(gap) === 'and' || word(gap) === 'or' || word(gap) === 'but') && gap > previous.verb.last) {
    return {
      subject: previous.subject,
      subjectAt: null,
      governor: previous.governor,
      link: 'and',
      marker: previous.marker,
    }
  }
  if (isRelative(tokens[gap])) {
    const beforeIt = lastNounPhrase(chunks, gap)
    const relative = beforeIt === null ? null : phraseOf(tokens, chunks, beforeIt, null)
    if (relative && !(word(gap) === 'that' && previous && chunks[at - 1]?.kind === 'vg')) {
      return { subject: relative, subjectAt: null, governor, link: 'relative', marker: null }
    }
  }
  const found =
    (isComma(tokens[gap]) ? aroundInsertion(tokens, chunks, at, gap) : null) ?? leftward(tokens, chunks, at - 1)
  if (!found) {
    const opens = group.participle ? lastOpening(tokens, chunks, at) : null
    if (opens) return { subject: opens, subjectAt: null, governor: null, link: 'participle', marker: null }
    // ", which …, reported": the verb goes on after a relative clause: the clause before that one had the subject.
    const resumed = previous && isComma(tokens[gap]) ? (previous.link === 'relative' ? previous.subject : null) : null
    return { subject: resumed ?? previous?.subject ?? null, subjectAt: null, governor: null, link: null, marker: null }
  }
  const opener = found.opener
  const marker = opener !== null && MARKERS.has(word(opener)) ? word(opener) : null
  const relative = isRelative(tokens[opener ?? -1]) && word(opener!) !== 'that'
  const link = !previous
    ? marker
      ? 'adverbial'
      : null
    : relative
      ? 'relative'
      : marker === 'that' || (marker === null && adjacentTo(previous, found.first, tokens))
        ? 'content'
        : marker
          ? 'adverbial'
          : null
  return { subject: found.phrase, subjectAt: found.at, governor: link ? governor : null, link, marker }
}

/**
 * A past participle without auxiliary that takes an object right after it is a past tense that was mistagged:
 * "forces seized control". Passives have no object.
 */
export function isFiniteAfterAll(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!
  if (!chunk.verb!.participle || tokens[chunk.head]!.xpos !== 'VBN') return false
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  return (
    before?.kind === 'np' &&
    before.last === chunk.first - 1 &&
    next?.kind === 'np' &&
    next.first === chunk.last + 1 &&
    !isTimeWord(tokens[next.head]!)
  )
}

/** Does the phrase stand right after the verb ("said the army …"), its object or addressee aside? */
const adjacentTo = (previous: Clause, first: number, tokens: readonly Token[]): boolean => {
  for (let i = previous.verb.last + 1; i < first; i++)
    if (isComma(tokens[i]) || tokens[i]!.upos === 'CCONJ') return false
  return true
}

/** The subject to the left of a finite verb: the nearest noun phrase that hangs on no preposition. */
function leftward(
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
    if (isPreposition(tokens[before]) && !MARKERS_OF_CLAUSE.has(tokens[before]!.text.toLowerCase())) {
      i = start
      continue
    }
    if (isTimeWord(tokens[chunk.head]!) && i > 0) continue
    // An apposition: "Abu Rami, an opposition activist in Homs, said": the name comes first.
    const first = isComma(tokens[before]) && i > 0 && i !== from + 1 ? apposed(tokens, chunks, i) : null
    const head = first ?? i
    const opener = head > 0 || chunks[head]!.first > 0 ? chunks[firstOf(tokens, chunks, head)]!.first - 1 : null
    return { phrase: phraseOf(tokens, chunks, head, null), at: head, first: chunks[head]!.first, opener }
  }
  return null
}

/** Words that open an insertion between a subject and its verb, beside articles: "X, which …, has", "X, once …, is". */
const INSERTS = new Set(['which', 'who', 'whose', 'where', 'whom', 'the', 'a', 'an', 'one', 'also', 'once', 'now'])

/**
 * The subject of a verb that goes on after an insertion between commas: "the council, which took over when X fell, has
 * denied": not X but the phrase before the comma that opened it. Null when no such comma is found before another verb.
 */
function aroundInsertion(
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
    if (!INSERTS.has(word) && !participle) continue
    // Commas inside lists and numbers aside, what is inserted holds no comma before another bare subject.
    let head = i
    while (head > 0 && tokens[chunks[head]!.first - 1]?.text.toLowerCase() === 'of' && chunks[head - 1]!.kind === 'np')
      head--
    const before = chunks[head]!.first - 1
    if (isPreposition(tokens[before]) && !MARKERS_OF_CLAUSE.has(tokens[before]!.text.toLowerCase())) continue
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

/** Prepositions that open clauses: a phrase right after them may be a subject ("after troops entered"). */
const MARKERS_OF_CLAUSE = new Set([
  'after',
  'before',
  'since',
  'as',
  'while',
  'because',
  'although',
  'though',
  'that',
  'if',
  'unless',
  'until',
  'whether',
  'when',
  'once',
  'so',
  'than',
])

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
function lastOpening(tokens: readonly Token[], chunks: readonly Chunk[], at: number): Phrase | null {
  for (let i = at + 1; i < chunks.length; i++) {
    if (chunks[i]!.kind === 'np' && isComma(tokens[chunks[i]!.first - 1]))
      return { preposition: null, chunks: [chunks[i]!] }
    if (chunks[i]!.kind === 'vg') return null
  }
  return null
}

/** The last token that belongs to a verb: up to the next verb's own subject, a semicolon or a closing quotation mark. */
function endOf(tokens: readonly Token[], chunks: readonly Chunk[], at: number): number {
  const next = chunks.findIndex((c, i) => i > at && c.kind === 'vg')
  let end = next < 0 ? tokens.length - 1 : chunks[next]!.first - 1
  if (next >= 0 && !chunks[next]!.verb!.infinitive && !chunks[next]!.verb!.participle) {
    const found = leftward(tokens, chunks.slice(0, next), next - 1)
    if (found && found.at > at) end = Math.min(end, chunks[firstOf(tokens, chunks, found.at)]!.first - 1)
  }
  for (let i = chunks[at]!.last + 1; i <= end; i++) {
    if (tokens[i]!.text === ';' || tokens[i]!.text === ':' || tokens[i]!.text === '”') return i - 1
  }
  return Math.max(end, chunks[at]!.last)
}
