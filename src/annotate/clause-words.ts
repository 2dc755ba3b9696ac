import { isDayOrMonth } from './noun-phrases.ts'
import type { Chunk, Token } from './sentence.ts'

/** The tokens and chunks of the sentence that is read. */
export interface Chunked {
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
}

/** Words that open a clause when a subject and a finite verb follow; some are prepositions otherwise. */
const OPENERS = new Set(
  `that because although though unless if whether while whereas lest as since once until till after before than like for so`.split(
    ' ',
  ),
)
const TIME_NOUNS = new Set(`day night morning afternoon evening week weekend month year hour moment`.split(' '))
const TIME_DETERMINERS = new Set(
  `last next this that every each all earlier later yesterday tomorrow one two three several`.split(' '),
)

/** Verbs that stand before or after a quotation with their subject: "…," said Ahmed. Compiled by hand. */
const SPEECH_VERBS = new Set(
  `say add tell ask explain warn report claim note write reply declare announce insist state recall argue observe remark
   continue conclude agree quip shout cry exclaim confirm complain predict stress acknowledge admit comment lament
   maintain assert testify respond read reveal suggest`.split(/\s+/),
)
/** Verbs that take a clause without "that": "believe rebels fled". Compiled by hand. */
const CLAUSE_VERBS = new Set(
  `believe think know hope fear suggest mean show hear learn see suspect allege deny feel understand find`.split(' '),
)

export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''
export const isComma = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === ','
export const isConjunction = (tokens: readonly Token[], at: number): boolean => tokens[at]?.xpos === 'CC'
export const isSpeechVerb = (token: Token): boolean => SPEECH_VERBS.has(token.lemma)
export const takesClause = (token: Token): boolean => SPEECH_VERBS.has(token.lemma) || CLAUSE_VERBS.has(token.lemma)

/** A comma, or a mark that closes quoted words. */
export const endsQuotedWords = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return (
    token !== undefined &&
    (token.text === ',' || token.text === '?' || token.text === '!' || token.xpos === "''" || token.text === '\u201d')
  )
}

/** The token before `at`, adverbs left out. */
export function beforeAdverbs(tokens: readonly Token[], at: number): number {
  let before = at - 1
  while (before >= 0 && tokens[before]!.upos === 'ADV' && tokens[before]!.xpos !== 'WRB') before--
  return before
}

/** "Tuesday", "last week", "this month": a noun phrase that says when. */
export function isTime(tokens: readonly Token[], chunk: Chunk): boolean {
  const head = tokens[chunk.head]!
  if (isDayOrMonth(head)) return chunk.first === chunk.head || tokens[chunk.first]!.xpos !== 'PRP$'
  return TIME_NOUNS.has(head.lemma) && chunk.last > chunk.first && TIME_DETERMINERS.has(textAt(tokens, chunk.first))
}

/** A relative or interrogative pronoun as a phrase of its own, or "whose house". */
export const isRelative = (tokens: readonly Token[], chunk: Chunk): boolean =>
  /^W(?:P|DT|P\$)$/.test(tokens[chunk.first]!.xpos)

/**
 * The preposition of a noun phrase, or null: the token before it, adverbs and an opening quotation mark left out. A phrase
 * after a possessive has the preposition of that one ("in | Lebanon's | capital"). "including", "according to" and
 * "following" count.
 */
export function prepositionOf({ tokens, chunks }: Chunked, index: number): number | null {
  const chunk = chunks[index]!
  let at = chunk.first - 1
  const previous = index > 0 ? chunks[index - 1]! : null
  if (previous !== null && previous.last === at) {
    if (previous.kind === 'np') return tokens[at]!.xpos === 'POS' ? prepositionOf({ tokens, chunks }, index - 1) : null
    return /^(?:including|following|regarding|concerning|excluding|according|despite)$/i.test(tokens[at]!.text)
      ? at
      : null
  }
  while (
    at > (previous?.last ?? -1) &&
    (tokens[at]!.xpos === '``' || (tokens[at]!.upos === 'ADV' && tokens[at]!.xpos !== 'WRB'))
  )
    at--
  if (at <= (previous?.last ?? -1)) return null
  const { xpos } = tokens[at]!
  if (xpos === 'VBG') return at
  return xpos === 'TO' || (xpos === 'IN' && !opensClause(tokens, at)) ? at : null
}

/** Is this token a preposition that may also open a clause ("after rebels fled")? */
export const mayOpenClause = (tokens: readonly Token[], at: number): boolean => OPENERS.has(textAt(tokens, at))

/** A token that opens a clause whatever follows. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.xpos === 'WRB') return true
  if (token.upos === 'SCONJ' && OPENERS.has(token.text.toLowerCase())) return true
  return token.xpos === 'IN' && /^(?:that|because|although|though|unless|if|whether|whereas)$/i.test(token.text)
}

/** Between two chunks: the last token that opens a clause whatever follows ("that", "because", "when"), or null. */
export function openerBetween(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) {
    if (opensClause(tokens, at)) return at
  }
  return null
}
