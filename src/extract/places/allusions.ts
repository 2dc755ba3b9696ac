import type { AnnotatedDocument, Sentence, Token } from '../../annotate/sentence.ts'
import { GRAMMAR_WORDS, NEWS_WORDS } from '../../language/en/common-words.ts'
import { countryOfDemonym, countryOfPeople } from '../../language/en/demonyms.ts'
import type { Gazetteer, GazetteerEntry } from '../../language/en/gazetteer.ts'
import { CIVIC_WORDS, LOCAL_BODIES } from '../../language/en/local-bodies.ts'
import { COMPASS } from '../../language/en/proper-words.ts'
import { regionOfDemonym } from '../../language/en/region-demonyms.ts'
import { COLLECTIVE_NOUNS, ROLE_NOUNS } from '../../language/en/sources.ts'
import { isTitleWord } from '../../language/en/titles.ts'
import { stateOfAbbreviation } from '../../language/en/us-states.ts'
import { idOf } from '../../text/id.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Mention } from '../mentions/mention.ts'

/**
 * A place that a text alludes to without speaking of it: in the name of a body ("[Ardesh] City Council"), as the
 * government that sits there ("[Damascus] denies"), as an adjective or a people ("[Syrian]", "[Texans]", "a [Geneva]
 * man"), in a compound ("[Geneva]-based"), or as what holds a town ("Austin, [Tex.]"). It says where somebody belongs, not where something happened, and is no place of the
 * record; asked for beside it.
 */
export interface Allusion {
  readonly kind: 'body' | 'government' | 'adjective' | 'compound' | 'holder'
  /** A place mention of its own, for `resolvePlaces`. */
  readonly mention: Mention
}

/** The allusions of a document outside its place mentions, in order of the text, none inside another. */
export function findAllusions(
  document: AnnotatedDocument,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Allusion[] {
  const named = mentions.filter(({ type, form }) => type === 'place' && form === 'name')
  const places = named.filter((mention) => !isFacility(mention))
  const known = new Set(places.map(({ text }) => text))
  const people = mentions.filter(({ type }) => type === 'person')
  const bodies = mentions.filter(
    (mention) =>
      mention.form === 'name' && (mention.type === 'organization' || mention.type === 'group' || isFacility(mention)),
  )
  const found: Allusion[] = []
  const add = (kind: Allusion['kind'], span: Span): void => {
    if (found.some((other) => overlaps(other.mention.span, span))) return
    if (places.some((place) => overlaps(place.span, span))) return
    const text = document.text.slice(span.start, span.end)
    const id = idOf('mention', document.id, span.start, span.end, 'allusion')
    found.push({ kind, mention: { id, span, text, type: 'place', form: 'name', entity: null } })
  }
  for (const sentence of document.sentences) {
    const { tokens } = sentence
    for (let at = 0; at < tokens.length; at++) {
      if (!isCapital(tokens[at])) continue
      const read = allusionAt(sentence, at, { bodies, people, known, gazetteer })
      if (!read) continue
      add(read.kind, { start: tokens[at]!.span.start, end: tokens[read.last]!.span.end })
      at = read.last
    }
  }
  return found
}

/** "Ardesh County Jail": a place of its own that is named like a body. */
const isFacility = ({ type, text }: Mention): boolean =>
  type === 'place' && /\s/.test(text) && isCivic(text.slice(text.lastIndexOf(' ') + 1))

const isCivic = (word: string): boolean => LOCAL_BODIES.has(word) || CIVIC_WORDS.has(word)

interface Around {
  readonly bodies: readonly Mention[]
  readonly people: readonly Mention[]
  /** Places the document names outright. */
  readonly known: ReadonlySet<string>
  readonly gazetteer: Gazetteer
}

const LONGEST = 3

/** The allusion that begins at a token, the longest name first. */
function allusionAt({ tokens }: Sentence, at: number, around: Around): Read | null {
  const { start } = tokens[at]!.span
  const holder = holderAt(tokens, at)
  if (holder) return holder
  const person = around.people.find(({ span }) => span.start <= start && start < span.end)
  // "U.S. Secretary Khan", "Ardesh County Coroner Khan": the office goes with the name, and the place with the office
  const office =
    /^(?:\p{Lu}\.)+$/u.test(tokens[at]!.text) || tokens.slice(at + 1, at + 3).some(({ text }) => text === 'County')
  if (person && !(person.span.start === start && office)) return null
  const body = around.bodies.find(({ span }) => span.start <= start && start < span.end) ?? null
  for (let n = Math.min(LONGEST, tokens.length - at); n >= 1; n--) {
    const last = at + n - 1
    if (n > 1 && !isCapital(tokens[last])) continue
    const found = readName(tokens, at, last, body, around)
    if (found) return found
  }
  return null
}

/** "CHARLESTON, [W.Va.]": the abbreviation of a state behind a comma and a name. */
function holderAt(tokens: readonly Token[], at: number): Read | null {
  if (tokens[at - 1]?.text !== ',' || !isCapital(tokens[at - 2])) return null
  for (const last of [at + 1, at])
    if (last < tokens.length && stateOfAbbreviation(wordsOf(tokens, at, last))) return { kind: 'holder', last }
  return null
}

interface Read {
  readonly kind: Allusion['kind']
  readonly last: number
}

function readName(
  tokens: readonly Token[],
  at: number,
  last: number,
  body: Mention | null,
  { known, gazetteer }: Around,
): Read | null {
  const name = wordsOf(tokens, at, last)
  if (isPeople(name)) return { kind: 'adjective', last }
  if (at === last && isCommon(name)) return null
  // "Ardesh | City Council": the last word begins what the body is
  if (at < last && isCivic(tokens[last]!.text) && isCivic(tokens[last + 1]?.text ?? '')) return null
  const entries = gazetteer.find(name).filter(isNamed)
  if (entries.length === 0) return null
  const [start, end] = [tokens[at]!.span.start, tokens[last]!.span.end]
  const sure = known.has(name) || entries.some(isLarge)
  if (body && body.span.start === start && body.span.end === end) return sure ? { kind: 'government', last } : null
  const next = tokens[last + 1]?.text ?? ''
  if (/^(?:County|Parish)$/.test(next)) return { kind: 'body', last: last + 1 }
  if (LOCAL_BODIES.has(next) || (sure && (body || CIVIC_WORDS.has(next)))) return { kind: 'body', last }
  if (!body && entries.some(({ kind }) => kind === 'country')) return { kind: 'government', last }
  if (isCompound(tokens, at, last) && (sure || /^(?:based|area)$/.test(tokens[last + 2]?.text ?? '')))
    return { kind: 'compound', last }
  const lemma = tokens[last + 1]?.lemma ?? ''
  const people =
    ROLE_NOUNS.has(lemma) || COLLECTIVE_NOUNS.has(lemma) || /^(?:man|woman|firefighter|teen|teenager)$/.test(lemma)
  return people && /^\p{Ll}/u.test(next) ? { kind: 'adjective', last } : null
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/** Words that open names of bodies everywhere. */
const BROAD = /^(?:Federal|United|Metro|Royal|American|Grand|Union|Liberty|Hope|Home|Mission|First|Holy|New|Old)$/

/** Words of bodies, of grammar, of news and of the compass name no town by themselves, though towns may bear them. */
const isCommon = (name: string): boolean =>
  isCivic(name) ||
  isTitleWord(name) ||
  BROAD.test(name) ||
  COMPASS.test(name) ||
  NEWS_WORDS.has(name.toLowerCase()) ||
  GRAMMAR_WORDS.has(name.toLowerCase())

/** The words as they are printed: "W.Va." is two tokens without a blank. */
const wordsOf = (tokens: readonly Token[], first: number, last: number): string => {
  let name = tokens[first]!.text
  for (let i = first + 1; i <= last; i++)
    name += tokens[i - 1]!.span.end === tokens[i]!.span.start ? tokens[i]!.text : ` ${tokens[i]!.text}`
  return name
}

/** An adjective or a people of one country or region; "Arab" and "Jewish" are of none. */
const isPeople = (name: string): boolean =>
  Boolean(countryOfDemonym(name) ?? countryOfPeople(name)) || regionOfDemonym(name) !== null

const isNamed = ({ primary, kind, key }: GazetteerEntry): boolean =>
  (primary || key.startsWith('s:')) && kind !== 'section' && kind !== 'former' && kind !== 'site'

/** A town that readers know far away, or more than a town. */
const isLarge = ({ kind, population }: GazetteerEntry): boolean => kind !== 'town' || population >= 100_000

/** "Geneva-based", "D-Ardesh": a hyphen touches it. */
const isCompound = (tokens: readonly Token[], first: number, last: number): boolean =>
  (tokens[first - 1]?.text === '-' && tokens[first - 1]!.span.end === tokens[first]!.span.start) ||
  (tokens[last + 1]?.text === '-' && tokens[last]!.span.end === tokens[last + 1]!.span.start)
