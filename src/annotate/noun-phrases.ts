import type { Token } from './sentence.ts'

/** The last token of a base noun phrase and its head noun. */
export interface NounPhrase {
  readonly last: number
  readonly head: number
}

/** Nouns of number and measure that go with "of" into the phrase of what they count: "hundreds of people". */
const COUNTING_NOUNS = new Set(
  `hundred thousand million billion dozen score ten number lot couple handful plenty majority bulk pair`.split(' '),
)

/** Adverbs and prepositions that stand before a number and belong to its phrase. */
const BEFORE_NUMBER = new Set(
  `about around nearly almost approximately roughly some only just exactly over under barely at up more less fewer as another well`.split(
    ' ',
  ),
)

/** Adjectives that stand for people or things by themselves. */
const AMOUNTS = /^(?:many|few|several|most|more|fewer|others|much)$/i

const DAYS_AND_MONTHS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/i

const isNoun = (xpos: string | undefined): boolean =>
  xpos === 'NN' ||
  xpos === 'NNS' ||
  xpos === 'NNP' ||
  xpos === 'NNPS' ||
  xpos === 'FW' ||
  xpos === 'ADD' ||
  xpos === 'AFX' ||
  xpos === 'GW'
const isName = (xpos: string | undefined): boolean => xpos === 'NNP' || xpos === 'NNPS'
const isAdjective = (xpos: string | undefined): boolean => xpos === 'JJ' || xpos === 'JJR' || xpos === 'JJS'
const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.xpos === 'CD' || token.xpos === '$' || token.xpos === '#')
const isParticiple = (xpos: string | undefined): boolean => xpos === 'VBN' || xpos === 'VBG'
const isQuote = (xpos: string | undefined): boolean => xpos === '``' || xpos === "''"

/** Does a bare time noun stand here ("Tuesday", "yesterday"), one that opens a phrase of its own after a noun? */
export const isDayOrMonth = (token: Token): boolean => DAYS_AND_MONTHS.test(token.text) && token.xpos !== 'MD'

/**
 * The base noun phrase that starts at `first`, or null. Longest match from left to right:
 * determiners, numbers with what bounds them, modifiers (adjectives, participles before a noun, hyphenated compounds),
 * nouns; a possessive ending closes it. Pronouns, existential "there" and relative or interrogative pronouns are phrases
 * of one token.
 */
export function nounPhraseAt(tokens: readonly Token[], first: number): NounPhrase | null {
  const token = tokens[first]!
  switch (token.xpos) {
    case 'PRP':
    case 'EX':
    case 'WP':
      return { last: first, head: first }
    case 'WDT':
      // "which town" is a phrase; "which" alone a pronoun.
      return token.upos === 'DET'
        ? (phrase(tokens, first, first + 1) ?? { last: first, head: first })
        : { last: first, head: first }
    case 'PDT':
    case 'DT':
    case 'PRP$':
    case 'WP$': {
      let at = first + 1
      while (
        tokens[at] !== undefined &&
        (tokens[at]!.xpos === 'DT' || tokens[at]!.xpos === 'PRP$' || tokens[at]!.xpos === 'PDT')
      )
        at++
      const rest = phrase(tokens, first, at)
      if (rest !== null) return counted(tokens, first, rest)
      return token.xpos === 'DT' && token.upos !== 'ADV' ? { last: at - 1, head: at - 1 } : null
    }
    default: {
      const rest = phrase(tokens, first, first)
      return rest === null ? null : counted(tokens, first, rest)
    }
  }
}

/** Adds "of" and what it counts to "hundreds", "a number", "tens of thousands". */
function counted(tokens: readonly Token[], first: number, found: NounPhrase): NounPhrase {
  const head = tokens[found.head]!
  if (found.head !== found.last || tokens[found.last + 1]?.text.toLowerCase() !== 'of') return found
  if (!COUNTING_NOUNS.has(head.lemma.toLowerCase())) return found
  if (
    /^(?:number|majority|bulk)$/.test(head.lemma) &&
    !/^(?:a|an|large|small|growing|the)$/i.test(tokens[found.head - 1]?.text ?? '')
  )
    return found
  if (head.lemma === 'number' && /^the$/i.test(tokens[first]!.text)) return found
  const rest = found.last + 2 < tokens.length ? nounPhraseAt(tokens, found.last + 2) : null
  return rest === null || isPronoun(tokens[rest.head]!) ? found : rest
}

const isPronoun = (token: Token): boolean => token.xpos === 'PRP' || token.xpos === 'WP' || token.xpos === 'WDT'

/** Modifiers and nouns from `at` on; `first` is where the phrase began (before its determiner). */
function phrase(tokens: readonly Token[], first: number, at: number): NounPhrase | null {
  const determined = at > first
  let head = -1
  let modifier = -1
  const start = at
  for (;;) {
    const token = tokens[at]
    if (token === undefined) break
    const xpos = token.xpos
    const next = tokens[at + 1]
    if (xpos === 'POS') {
      if (head < 0) break
      return { last: at, head }
    }
    if (xpos === 'HYPH' || token.text === '/') {
      // Compounds: "al-Assad", "Iran-backed", "three-year-old".
      if (at === start || next === undefined || !joins(tokens, at)) break
      const after = tokens[at + 2]
      if (isNoun(next.xpos) || next.xpos === 'CD') head = at + 1
      else {
        modifier = at + 1
        if (isNoun(after?.xpos) || isAdjective(after?.xpos) || after?.xpos === 'HYPH' || isParticiple(after?.xpos))
          head = -1
        else if (head < 0) head = at + 1
      }
      at += 2
      continue
    }
    if (isNoun(xpos)) {
      // "told reporters Tuesday": a day after a noun is a phrase of its own.
      if (
        head >= 0 &&
        head === at - 1 &&
        isDayOrMonth(token) &&
        !isNumber(tokens[at - 1]) &&
        !isDayOrMonth(tokens[at - 1]!)
      )
        break
      head = at
      at++
      continue
    }
    if (isNumber(token)) {
      if (head >= 0 && !isNumber(tokens[head])) {
        // "June 5", "Highway 5" go on; "In Homs 300 people" does not.
        const month = isDayOrMonth(tokens[head]!)
        if (!isName(tokens[head]!.xpos) || (!month && (isNoun(next?.xpos) || isAdjective(next?.xpos)))) break
        const year = tokens[at + 2]
        if (month && next?.text === ',' && year !== undefined && /^\d{4}$/.test(year.text)) at += 2
        at++
        continue
      }
      head = at
      at++
      continue
    }
    if (isAdjective(xpos) || (xpos === 'RB' && isAdjective(next?.xpos) && (determined || modifier >= 0 || head >= 0))) {
      if (head >= 0 && tokens[head]!.xpos !== 'CD' && !isCompound(tokens, at)) break
      const bound = at === start ? numberBound(tokens, at) : -1
      if (bound > at) {
        at = bound
        continue
      }
      if (head >= 0 && tokens[head]!.xpos === 'CD') head = -1
      modifier = at
      at++
      continue
    }
    if (
      isParticiple(xpos) &&
      beforeNoun(tokens, at, determined || modifier >= 0 || (head >= 0 && tokens[head]!.xpos === 'CD'), head)
    ) {
      if (head >= 0 && tokens[head]!.xpos !== 'CD') break
      head = -1
      modifier = at
      at++
      continue
    }
    if (at === start || (determined && head < 0 && modifier < 0)) {
      const bound = numberBound(tokens, at)
      if (bound > at) {
        at = bound
        continue
      }
      // "the very large", "a now destroyed"
      if (
        determined &&
        (xpos === 'RB' || xpos === 'RBR' || xpos === 'RBS') &&
        (isAdjective(next?.xpos) || isParticiple(next?.xpos)) &&
        /ly$|^(?:very|more|most|so|too|now|once|long|well|far|still|all|as|less|least)$/i.test(token.text)
      ) {
        at++
        continue
      }
    }
    if (
      isQuote(xpos) &&
      (at > start || determined) &&
      goesOnInQuotes(tokens, first, at, determined || modifier >= 0, head)
    ) {
      at++
      continue
    }
    if ((xpos === 'CC' || xpos === ',') && coordinatesModifiers(tokens, at, head, modifier)) {
      if (head >= 0 && tokens[head]!.xpos !== 'CD') break
      at++
      continue
    }
    if (xpos === 'CC' && token.text === '&' && head === at - 1 && isNoun(next?.xpos)) {
      at++
      continue
    }
    if (head < 0 && (determined ? xpos === 'VBN' || xpos === 'VBG' : modifier >= 0 && xpos === 'VBG')) {
      // "the wounded", "the fighting", "fierce fighting"
      return { last: at, head: at }
    }
    break
  }
  if (head >= 0) return { last: lastOf(tokens, head, at - 1), head }
  // "many fled"
  if (modifier === start && at === start + 1 && AMOUNTS.test(tokens[start]!.text) && tokens[at]?.xpos !== 'HYPH')
    return { last: modifier, head: modifier }
  // "the poor", "the dead"
  if (determined && modifier >= 0 && tokens[first]!.xpos !== 'WDT') return { last: modifier, head: modifier }
  return null
}

/** The phrase ends at its last noun, number or closing mark inside it; trailing marks and adjectives fall off. */
function lastOf(tokens: readonly Token[], head: number, end: number): number {
  let last = end
  while (
    last > head &&
    (isQuote(tokens[last]!.xpos) ||
      tokens[last]!.xpos === ',' ||
      tokens[last]!.xpos === 'CC' ||
      isAdjective(tokens[last]!.xpos))
  )
    last--
  return last
}

/** An adjective that a hyphen makes part of a compound: "New-York-based". */
const isCompound = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.xpos === 'HYPH'

/** Do the tokens beside a hyphen touch it? */
function joins(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]!.span.end === tokens[at]!.span.start && tokens[at + 1]?.span.start === tokens[at]!.span.end
}

/** A participle that modifies a noun to come: "the advancing troops", "two wounded civilians", "armed men". */
function beforeNoun(tokens: readonly Token[], at: number, opened: boolean, head: number): boolean {
  let next = at + 1
  if (tokens[next]?.xpos === 'HYPH') return false
  while (tokens[next] !== undefined && (isAdjective(tokens[next]!.xpos) || isParticiple(tokens[next]!.xpos))) next++
  const noun = tokens[next]?.xpos
  if (noun !== 'NN' && noun !== 'NNS' && !(opened && isNoun(noun))) return false
  if (opened) return head < 0 || tokens[head]!.xpos === 'CD'
  // Nothing before it in the phrase: only a past participle right before a common noun, after no noun and no auxiliary.
  if (tokens[at]!.xpos !== 'VBN') return false
  let before = at - 1
  while (before >= 0 && tokens[before]!.xpos === 'RB') before--
  const previous = tokens[before]
  return (
    previous === undefined ||
    (!isNoun(previous.xpos) &&
      previous.xpos !== 'PRP' &&
      previous.upos !== 'AUX' &&
      previous.upos !== 'VERB' &&
      previous.xpos !== 'WDT' &&
      previous.xpos !== 'WP' &&
      previous.xpos !== '-RRB-')
  )
}

/**
 * Where a number starts after words that bound it ("more than", "at least", "up to", "as many as", "nearly"):
 * its index, or -1 when no number follows.
 */
function numberBound(tokens: readonly Token[], at: number): number {
  const word = tokens[at]!.text.toLowerCase()
  if (!BEFORE_NUMBER.has(word)) return -1
  const second = tokens[at + 1]?.text.toLowerCase()
  let next = at + 1
  if ((word === 'more' || word === 'less' || word === 'fewer') && second === 'than') next = at + 2
  else if (word === 'at' && (second === 'least' || second === 'most')) next = at + 2
  else if (word === 'up' && second === 'to') next = at + 2
  else if (
    word === 'as' &&
    (second === 'many' || second === 'few' || second === 'much') &&
    tokens[at + 2]?.text.toLowerCase() === 'as'
  )
    next = at + 3
  else if (word === 'well' && second === 'over') next = at + 2
  else if (
    word === 'at' ||
    word === 'up' ||
    word === 'as' ||
    word === 'well' ||
    word === 'more' ||
    word === 'less' ||
    word === 'fewer'
  )
    return -1
  else if (
    (word === 'over' || word === 'under') &&
    tokens[at]!.xpos === 'IN' &&
    at > 0 &&
    tokens[at - 1]!.upos === 'VERB'
  )
    return -1
  const number = tokens[next]
  if (number === undefined) return -1
  if (number.xpos === 'CD' || number.xpos === '$') return next
  return COUNTING_NOUNS.has(number.lemma) && (number.xpos === 'NN' || number.xpos === 'NNS')
    ? next
    : /^an?$/i.test(number.text) && COUNTING_NOUNS.has(tokens[next + 1]?.lemma ?? '')
      ? next + 1
      : -1
}

/** A quoted modifier or noun inside the phrase: the "terrorist" group, so-called "safe zones". */
function goesOnInQuotes(tokens: readonly Token[], first: number, at: number, opened: boolean, head: number): boolean {
  if (!opened || head >= 0) {
    // A closing mark after a modifier, with the noun to come; or after the noun that the opening mark stood before.
    if (
      head === at - 1 &&
      isQuote(tokens[first - 1]?.xpos) &&
      (tokens[at + 1]?.xpos === 'NN' || tokens[at + 1]?.xpos === 'NNS')
    )
      return true
    return tokens[at]!.xpos === "''" && head < 0 && isNoun(tokens[at + 1]?.xpos)
  }
  for (let next = at + 1; next < tokens.length && next <= at + 4; next++) {
    const xpos = tokens[next]!.xpos
    if (isQuote(xpos)) return next > at + 1 || isNoun(tokens[at + 1]?.xpos)
    if (!isNoun(xpos) && !isAdjective(xpos) && !isParticiple(xpos) && xpos !== 'HYPH') return false
  }
  return false
}

/** "political and economic reforms", "a long, bloody war", "two or three people". */
function coordinatesModifiers(tokens: readonly Token[], at: number, head: number, modifier: number): boolean {
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (head >= 0 && head === at - 1 && tokens[head]!.xpos === 'CD')
    return tokens[at]!.xpos === 'CC' && next?.xpos === 'CD' && (after === undefined || after.xpos !== 'CC')
  if (head >= 0 || modifier !== at - 1) return false
  return (isAdjective(next?.xpos) || isParticiple(next?.xpos)) && (isNoun(after?.xpos) || isAdjective(after?.xpos))
}
