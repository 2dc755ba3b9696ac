import type { Chunk, Sentence, Token } from '../../annotate/sentence.ts'
import { aroundInsertion, lastOpening, leftward } from './leftward.ts'
import {
  complementsOf,
  firstOf,
  isComma,
  isPreposition,
  isRelative,
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
/** The clauses of a sentence (with its lost verbs, see `lost-verbs.ts`), one for each verb group, in order. Linear in the number of chunks but for runs of commas. */
export function clausesOf(sentence: Sentence): Clause[] {
  const { tokens, chunks } = sentence
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
  if (group.participle && !joined) {
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

/** Does the phrase stand right after the verb ("said the army …"), its object or addressee aside? */
const adjacentTo = (previous: Clause, first: number, tokens: readonly Token[]): boolean => {
  for (let i = previous.verb.last + 1; i < first; i++)
    if (isComma(tokens[i]) || tokens[i]!.upos === 'CCONJ') return false
  return true
}

/** The last token that belongs to a verb: up to the next verb's own subject, a semicolon or a closing quotation mark. */
function endOf(tokens: readonly Token[], chunks: readonly Chunk[], at: number): number {
  const next = chunks.findIndex((c, i) => i > at && c.kind === 'vg')
  let end = next < 0 ? tokens.length - 1 : chunks[next]!.first - 1
  // "stormed a camp and killed …": what stands before the "and" belongs to the first verb.
  const joined = next >= 0 && /^(and|or|but|then)$/i.test(tokens[chunks[next]!.first - 1]!.text)
  if (next >= 0 && !joined && !chunks[next]!.verb!.infinitive && !chunks[next]!.verb!.participle) {
    const found = leftward(tokens, chunks.slice(0, next), next - 1)
    if (found && found.at > at) end = Math.min(end, found.first - 1)
  }
  for (let i = chunks[at]!.last + 1; i <= end; i++) {
    if (tokens[i]!.text === ';' || tokens[i]!.text === ':' || tokens[i]!.text === '”') return i - 1
  }
  return Math.max(end, chunks[at]!.last)
}
