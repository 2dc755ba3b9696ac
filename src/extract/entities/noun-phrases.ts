import type { Sentence } from '../../annotate/sentence.ts'
import { genderOfName } from '../../language/en/given-names.ts'
import { hashOf, type NameModel } from '../../language/en/name-model.ts'
import { genderOfTitle } from '../../language/en/titles.ts'
import type { Reading } from '../extraction.ts'
import type { EntityKind, Mention } from '../mentions/mention.ts'

/** How a noun phrase is made; pronouns have the number of their lemma from `PRONOUNS` on. */
export const KIND = {
  name: 1,
  definite: 2,
  demonstrative: 3,
  possessive: 4,
  indefinite: 5,
  bare: 6,
  number: 7,
  quantified: 8,
} as const
export const PRONOUNS = 16

const PRONOUN_LEMMAS: Readonly<Record<string, string>> = {
  him: 'he',
  his: 'he',
  himself: 'he self',
  her: 'she',
  hers: 'she',
  herself: 'she self',
  its: 'it',
  itself: 'it self',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they self',
  me: 'i',
  my: 'i',
  mine: 'i',
  myself: 'i',
  us: 'we',
  our: 'we',
  ours: 'we',
  ourselves: 'we',
  your: 'you',
  yours: 'you',
  yourself: 'you',
  yourselves: 'you',
}
const PRONOUN_NUMBERS = new Map(
  [
    'he',
    'she',
    'it',
    'they',
    'i',
    'we',
    'you',
    'he self',
    'she self',
    'it self',
    'they self',
    'this',
    'that',
    'these',
    'those',
    'one',
  ].map((lemma, number) => [lemma, PRONOUNS + number] as const),
)

/** A noun phrase that may name again what another named. */
export interface NounPhrase {
  readonly sentence: number
  /** Tokens of the sentence, both inside. */
  readonly first: number
  readonly last: number
  readonly head: number
  readonly start: number
  readonly end: number
  /** One of `KIND`, or the number of a pronoun. */
  readonly kind: number
  /** Hashes of the head's lemma and of the words without article. */
  readonly lemma: number
  readonly words: number
  /** Hashes of the words that carry meaning, the head among them. */
  readonly content: ReadonlySet<number>
  readonly cluster: number
  /** 0 unknown, 1 one, 2 several. */
  readonly number: 0 | 1 | 2
  /** 0 unknown, 1 man, 2 woman, 3 thing. */
  readonly gender: 0 | 1 | 2 | 3
  /** 0 unknown; 1 + person, organization, group, place. */
  readonly type: number
  readonly entity: string | null
  readonly subject: boolean
  readonly quoted: boolean
  /** Stands inside a longer phrase. */
  readonly inner: boolean
}

const TYPES: readonly EntityKind[] = ['person', 'organization', 'group', 'place']
const MEN = new Set(
  'man boy father son brother husband king prince uncle grandfather gentleman guy nephew emperor lord sir spokesman chairman policeman'.split(
    ' ',
  ),
)
const WOMEN = new Set(
  'woman girl mother daughter sister wife queen princess aunt grandmother lady niece empress actress widow spokeswoman chairwoman'.split(
    ' ',
  ),
)

/** The noun phrases of a document in order of the text, the longer first; phrases may stand inside others. */
export function nounPhrases({ document, mentions }: Reading, model: NameModel): NounPhrase[] {
  const found: NounPhrase[] = []
  let at = 0
  document.sentences.forEach((sentence, index) => {
    while (at < mentions.length && mentions[at]!.span.end <= sentence.span.start) at++
    const own: Mention[] = []
    for (let m = at; m < mentions.length && mentions[m]!.span.start < sentence.span.end; m++) own.push(mentions[m]!)
    found.push(...phrasesOf(sentence, index, own, model))
  })
  return found
}

function phrasesOf(sentence: Sentence, index: number, mentions: readonly Mention[], model: NameModel): NounPhrase[] {
  const { tokens, chunks } = sentence
  const quoted = quotedTokens(sentence)
  const seen = new Set<number>()
  const made: NounPhrase[] = []
  const add = (first: number, last: number, head: number, subject: boolean, inner: boolean): void => {
    const key = first * 4096 + last
    if (seen.has(key)) return
    seen.add(key)
    made.push(
      phraseOf(sentence, index, { first, last, head, subject, inner, quoted: quoted[head] === 1 }, mentions, model),
    )
  }
  const nps = chunks.filter((chunk) => chunk.kind === 'np')
  const ends = new Map<number, number>()
  // From the right, so that "the head of the office of the mayor" nests.
  for (let c = nps.length - 1; c >= 0; c--) {
    const { first, last } = nps[c]!
    const next = nps[c + 1]
    const of = tokens[last + 1]?.text === 'of' && next?.first === last + 2
    const possessed = tokens[last]!.xpos === 'POS' && next?.first === last + 1
    ends.set(first, of || possessed ? ends.get(next!.first)! : last)
  }
  nps.forEach((chunk, c) => {
    const { first, last, head } = chunk
    const token = tokens[head]!
    if (
      /^(?:who|whom|whose|which|there|what|where|when|how|why)$/i.test(token.text) ||
      (token.text === 'that' && token.xpos !== 'DT')
    )
      return
    let from = first
    for (let p = c; p > 0 && tokens[nps[p - 1]!.last]!.xpos === 'POS' && nps[p - 1]!.last + 1 === nps[p]!.first; p--)
      from = nps[p - 1]!.first
    const subject = isSubject(sentence, first, last)
    const inner = tokens[last]!.xpos === 'POS' || tokens[first - 1]?.text === 'of'
    add(from, tokens[last]!.xpos === 'POS' ? last : ends.get(first)!, head, subject, inner)
    if (tokens[first]!.xpos === 'PRP$' && last > first) add(first, first, first, false, true)
  })
  for (const { span, form } of mentions) {
    if (form !== 'name') continue
    const first = tokens.findIndex((token) => token.span.end > span.start)
    let last = first
    while (last + 1 < tokens.length && tokens[last + 1]!.span.start < span.end) last++
    const whole = nps.find((chunk) => chunk.first <= first && last <= chunk.last)
    if (whole && whole.head >= first && whole.head <= last) continue
    if (first >= 0 && tokens[last + 1]?.xpos !== 'POS') add(first, last, last, false, true)
  }
  return made.sort((a, b) => a.start - b.start || b.end - a.end)
}

interface Extent {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly subject: boolean
  readonly inner: boolean
  readonly quoted: boolean
}

function phraseOf(
  sentence: Sentence,
  index: number,
  extent: Extent,
  mentions: readonly Mention[],
  model: NameModel,
): NounPhrase {
  const { tokens } = sentence
  const { first, last, head } = extent
  const token = tokens[head]!
  const lower = token.text.toLowerCase()
  const opener = tokens[first]!
  const mention = mentions.find(
    ({ span }) =>
      span.start >= opener.span.start &&
      span.start <= token.span.start &&
      span.end >= token.span.end &&
      span.end <= tokens[last]!.span.end,
  )
  const pronoun = first === last ? PRONOUN_NUMBERS.get(PRONOUN_LEMMAS[lower] ?? lower) : undefined
  const isPronoun =
    pronoun !== undefined && (token.upos === 'PRON' || token.upos === 'DET' || token.xpos.startsWith('PRP'))
  const kind = isPronoun ? pronoun : kindOf(sentence, extent, mention)
  const lemma = token.upos === 'PROPN' ? lower : token.lemma.toLowerCase()
  const words: string[] = []
  const content = new Set<number>()
  for (let i = first; i <= last; i++) {
    const { upos, xpos } = tokens[i]!
    if (upos === 'DET' || xpos === 'POS' || upos === 'PUNCT') continue
    const word = tokens[i]!.text.toLowerCase()
    words.push(word)
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM' || upos === 'VERB')
      content.add(hashOf(word))
  }
  const type = mention ? 1 + TYPES.indexOf(mention.type) : 0
  return {
    sentence: index,
    ...extent,
    start: opener.span.start,
    end: tokens[last]!.span.end,
    kind,
    lemma: hashOf(lemma),
    words: hashOf(words.join(' ')),
    content,
    cluster: model.clusterOf(lemma),
    number: numberOf(token, kind),
    gender: genderOf(sentence, extent, kind, lemma, type),
    type,
    entity: mention?.entity ?? null,
  }
}

function kindOf({ tokens }: Sentence, { first, head }: Extent, mention: Mention | undefined): number {
  const opener = tokens[first]!.text.toLowerCase()
  const token = tokens[head]!
  if (token.upos === 'PROPN' || (mention?.form === 'name' && mention.span.end === token.span.end)) return KIND.name
  if (opener === 'the') return KIND.definite
  if (/^(?:this|that|these|those|such)$/.test(opener)) return KIND.demonstrative
  if (tokens[first]!.xpos === 'PRP$' || tokens.slice(first, head).some(({ xpos }) => xpos === 'POS'))
    return KIND.possessive
  if (opener === 'a' || opener === 'an') return KIND.indefinite
  if (token.upos === 'NUM') return KIND.number
  if (tokens[first]!.upos === 'NUM' || tokens[first]!.upos === 'DET') return KIND.quantified
  return KIND.bare
}

function numberOf({ xpos, lemma }: { readonly xpos: string; readonly lemma: string }, kind: number): 0 | 1 | 2 {
  if (kind >= PRONOUNS) {
    const at = kind - PRONOUNS
    return at === 3 || at === 5 || at === 10 || at === 13 || at === 14 ? 2 : at === 6 ? 0 : 1
  }
  if (/^(?:people|police)$/.test(lemma)) return 2
  return xpos === 'NNS' || xpos === 'NNPS' ? 2 : xpos === 'NN' || xpos === 'NNP' ? 1 : 0
}

function genderOf(
  { tokens }: Sentence,
  { first, head }: Extent,
  kind: number,
  lemma: string,
  type: number,
): 0 | 1 | 2 | 3 {
  if (kind >= PRONOUNS) {
    const at = kind - PRONOUNS
    return at === 0 || at === 7 ? 1 : at === 1 || at === 8 ? 2 : at === 2 || at === 9 ? 3 : 0
  }
  if (MEN.has(lemma)) return 1
  if (WOMEN.has(lemma)) return 2
  if (type > 1) return 3
  for (let i = first; i <= head; i++) {
    const { text, upos } = tokens[i]!
    if (upos !== 'PROPN') continue
    const title = genderOfTitle(text)
    if (title !== null) return title === 'm' ? 1 : 2
    const name = type === 1 ? genderOfName(text) : null
    if (name === 'm') return 1
    if (name === 'f') return 2
  }
  return 0
}

/** Does the phrase stand before a verb group, with no preposition before it? */
function isSubject({ tokens, chunks }: Sentence, first: number, last: number): boolean {
  if (tokens[first - 1]?.upos === 'ADP') return false
  const next = chunks.find((chunk) => chunk.first > last)
  return next?.kind === 'vg'
}

function quotedTokens({ tokens }: Sentence): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let open = false
  tokens.forEach(({ text }, i) => {
    if (text === '"' || text === '``' || text === "''") open = !open
    else if (text === '“') open = true
    else if (text === '”') open = false
    quoted[i] = open ? 1 : 0
  })
  return quoted
}
