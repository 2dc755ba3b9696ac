import { DOCUMENT_NOUNS, PIECE_LABELS } from '../../language/en/sources.ts'
import { type Draft, draftOf } from './draft.ts'
import { trimmed, wordsEnd } from './extents.ts'
import type { Phrase } from './phrases.ts'
import { isTensed, lemmaOf, lower, npTo, type Unit } from './unit.ts'
import { canSpeak, mentionsIn, type Names } from './who.ts'

/** Words that name a speaker before a colon; a longer line before it says something of its own. */
const LONGEST = 6

/**
 * "Aid chief: 'There is no water left'", "UN: 40,000 have fled": a headline whose speaker stands before a colon. A place
 * or a matter there says where or what about ("Sudan: …", "Election: …"), unless the words stand in marks.
 */
export function labelled(unit: Unit, names: Names): Draft[] {
  if (names.reading.document.blocks[unit.block]?.kind !== 'headline') return []
  const colon = unit.tokens.findIndex((token) => token.text === ':')
  const label = colon > 0 && colon <= LONGEST ? npTo(unit, colon - 1) : null
  if (!label || PIECE_LABELS.has(lower(unit, label.head)) || label.first > 0 || colon + 2 >= unit.tokens.length)
    return []
  const source: Phrase = { first: 0, last: colon - 1, head: label.head, apposition: null }
  const content = trimmed(unit, { first: colon + 1, last: wordsEnd(unit, colon) - 1 })
  if (!content || !canSpeak(unit, source, names)) return []
  const quoted = unit.passageOf[content.first]! >= 0
  const placed = mentionsIn(names, unit.tokens[label.head]!.span).some(({ type }) => type === 'place')
  const paper = DOCUMENT_NOUNS.has(lemmaOf(unit, label.head))
  const told = unit.chunks.some((chunk) => chunk.first > colon && isTensed(chunk))
  if (!quoted && (placed || !(told || paper))) return []
  const cue = { first: colon, last: colon }
  return [draftOf({ rule: 'label', unit, lemma: ':', cue, source, contents: [content], stance: 'says' })]
}
