import type { AnnotatedDocument, Sentence, Token } from '../../annotate/sentence.ts'
import {
  ARMED,
  actorLemma,
  actorNoun,
  compoundActor,
  EMPTY_MODIFIERS,
  GOVERNING,
  sideOfModifier,
} from '../../language/en/actor-nouns.ts'
import { COUNTRIES } from '../../language/en/countries.ts'
import { countryOfDemonym, countryOfPeople, isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Side } from './entity.ts'

/** A mention with its tokens: indices in its sentence, both inside. */
export interface Placed {
  readonly mention: Mention
  readonly sentence: Sentence
  readonly index: number
  readonly first: number
  readonly last: number
}

/** The mentions of a document with the tokens they cover, in order. Those that cover none (inside a token) take that token. */
export function placeMentions(document: AnnotatedDocument, mentions: readonly Mention[]): Placed[] {
  const placed: Placed[] = []
  let index = 0
  for (const mention of mentions) {
    while (index < document.sentences.length - 1 && document.sentences[index]!.span.end <= mention.span.start) index++
    const sentence = document.sentences[index]
    if (!sentence) continue
    const { tokens } = sentence
    const first = tokens.findIndex((token) => token.span.end > mention.span.start)
    if (first < 0) continue
    let last = first
    while (last + 1 < tokens.length && tokens[last + 1]!.span.start < mention.span.end) last++
    placed.push({ mention, sentence, index, first, last })
  }
  return placed
}

/** What kind of actor a common noun names. */
export interface NominalFacts {
  /** The family of nouns it belongs to: mentions of one family and country name one actor. */
  readonly family: string
  /** ISO code from an adjective, a possessive country or a people; null when unsaid. */
  readonly country: string | null
  readonly side: Side | null
  readonly sector: string | null
  /** The name inside it ("Hamas" of "Hamas fighters"): a mention id. */
  readonly owner: string | null
  /** Words that say which ones, so that "aid agencies" and "news agencies" stay two. */
  readonly kind: string
}

const CAPITAL_OF = new Map(
  COUNTRIES.flatMap((country) => country.capitals.map((capital) => [capital, country.code] as const)),
)

/** The country for whose government a capital or country name stands; null for other names. */
export function countryOfGovernment(name: string, gazetteer: Gazetteer): string | null {
  const capital = CAPITAL_OF.get(name)
  if (capital) return capital
  const entry = gazetteer.find(name)[0]
  return entry?.kind === 'country' ? entry.country : null
}

const BODY = /^(?:group|faction|gang|cell|movement|alliance|brigade|battalion|unit|squad|convoy|contingent|command)$/

const plain = (token: Token): string => token.text.toLowerCase()

/** Reads a nominal mention: "Syrian government forces" is the family army, of SY, on the side of the state. */
export function nominalFacts(placed: Placed, inside: readonly Placed[], gazetteer: Gazetteer): NominalFacts {
  const { sentence, first, last } = placed
  const { tokens } = sentence
  const head = tokens[last]!
  // "[Russian] and [US officials]": the adjective stands for the noun that follows
  const followed =
    first === last && isDemonym(head.text) && /^(?:,|and|or)$/.test(tokens[last + 1]?.text ?? '')
      ? tokens.slice(last + 1, last + 10).find((token) => actorNoun(token.lemma))
      : undefined
  const body = last > first ? compoundActor(tokens[last - 1]!.lemma, head.lemma) : null
  const lemma = body?.lemma ?? actorLemma((followed ?? head).lemma)
  const noun = body ?? actorNoun(lemma)
  const kinds = tokens.slice(first, last)
  let country: string | null = countryOfPeople(head.text) ?? (followed ? countryOfDemonym(head.text) : null) ?? null
  for (let i = 0; i < kinds.length; i++) {
    const two = i + 1 < kinds.length ? countryOfDemonym(`${kinds[i]!.text} ${kinds[i + 1]!.text}`) : undefined
    country ??= two ?? countryOfDemonym(kinds[i]!.text) ?? null
    if (country === null && kinds[i]!.upos === 'PROPN') {
      const entry = gazetteer.find(kinds[i]!.text)[0]
      if (entry?.kind === 'country') country = entry.country
    }
  }
  // "Syria's army", "the country's army": what stands before the possessive
  if (country === null && tokens[first - 1]?.xpos === 'POS') {
    const entry = gazetteer.find(tokens[first - 2]?.text ?? '')[0]
    if (entry?.kind === 'country') country = entry.country
  }
  const owner = inside.find((other) => other.mention.type === 'group' || other.mention.type === 'organization') ?? null
  const sides = kinds.map((kind) => sideOfModifier(plain(kind))).filter((found) => found !== null)
  const side: Side | null = (sides.find((found) => found.side !== null)?.side ?? noun?.side ?? null) as Side | null
  const armed = noun?.sector === 'MIL' || noun?.sector === 'REB' || BODY.test(lemma)
  let sector = noun?.sector ?? null
  if (armed || sector === null) sector = sides[0]?.sector ?? sector
  // "government allies" are no army
  if (!armed && sector === 'MIL') sector = 'GOV'
  const kind = kinds
    .filter((token) => token.upos !== 'PUNCT' && !isDemonym(token.text) && !EMPTY_MODIFIERS.has(plain(token)))
    .map((token) => token.lemma.toLowerCase())
    .join(' ')
  return {
    family: familyOf(lemma, side, country, kinds.map(plain), kind),
    country,
    side,
    sector,
    owner: owner?.mention.id ?? null,
    kind,
  }
}

function familyOf(
  lemma: string,
  side: Side | null,
  country: string | null,
  modifiers: readonly string[],
  kind: string,
): string {
  const has = (...words: string[]): boolean => words.some((word) => modifiers.includes(word))
  if (
    /^(?:tv|television|media|radio|agency|broadcaster|newspaper)$/.test(lemma) &&
    has('state', 'state-run', 'state-owned', 'official', 'government')
  )
    return 'state media'
  if (
    /^(?:police|policeman|policewoman|gendarme|gendarmerie)$/.test(lemma) ||
    (has('police') && /^(?:force|officer|unit|official)$/.test(lemma))
  )
    return 'police'
  if (has('rebel', 'insurgent', 'guerrilla') || /^(?:rebel|insurgent|guerrilla)$/.test(lemma)) return 'rebels'
  if (
    has('opposition') &&
    /^(?:fighter|force|troop|commander|brigade|unit|soldier|militant|militia|gunman)$/.test(lemma)
  )
    return 'rebels'
  if (has('security') && lemma === 'force') return 'security forces'
  if (has('pro-government', 'pro-regime', 'loyalist') && lemma !== 'army') return 'loyalists'
  if (ARMED.has(lemma) && (lemma !== 'force' || side === 'state' || country !== null))
    return lemma === 'navy' || has('air', 'naval') ? lemma + kind : 'army'
  if (GOVERNING.has(lemma)) return 'government'
  if (lemma === 'coastguard') return 'coast guard'
  if (/^(?:coast|border|civil|fire|weather) | ministry$/.test(lemma)) return lemma.replace('defense', 'defence')
  if (lemma === 'official' && !has('military', 'army', 'rebel', 'opposition', 'police'))
    return country === null ? 'officials' : 'government'
  if (
    lemma === 'opposition' ||
    (has('opposition') && /^(?:group|leader|politician|movement|coalition|party)$/.test(lemma))
  )
    return 'opposition'
  if (lemma === 'activist' || has('activist')) return `activists ${kind.replace(/activist/g, '').trim()}`.trim()
  if (/^(?:civilian)$/.test(lemma)) return 'civilians'
  if (/^(?:resident|inhabitant|villager|townspeople|local)$/.test(lemma)) return 'residents'
  if (/^(?:militiaman|militia|militiamen)$/.test(lemma)) return `militia ${kind}`.trim()
  if (/^(?:protester|protestor|demonstrator)$/.test(lemma)) return 'protesters'
  if (/^(?:witness|eyewitness)$/.test(lemma)) return 'witnesses'
  return `${kind} ${lemma}`.trim()
}
