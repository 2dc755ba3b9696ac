import { clauseBegins, trimmed } from './extents.ts'
import { finiteBefore, isTemporal } from './phrases.ts'
import { chunkAt, isComma, isDash, isTensed, lower, npFrom, type Range, type Unit } from './unit.ts'

/**
 * The content that stands before a cue clause beginning at `cueFirst` ("…, officials said", "“…,” said X"): the passage
 * in marks on its left, or the clause since `floor`. `cut`: the clause goes on behind the cue, so it may lack its verb here.
 * Null where nothing said stands there.
 */
export function contentBefore(unit: Unit, cueFirst: number, floor: number, cut = false): readonly Range[] | null {
  let at = cueFirst - 1
  if (at < floor) return null
  const separated = isComma(unit, at) || isDash(unit, at) || /^[?!…]$/.test(unit.tokens[at]!.text)
  while (at > floor && unit.passageOf[at]! < 0 && (isComma(unit, at) || isDash(unit, at))) at--
  const passage = unit.passageOf[at]! >= 0 ? unit.passages[unit.passageOf[at]!]! : null
  if (!passage && !separated) return null
  if (passage) {
    if (opensSpeech(unit, passage.first, floor)) return [{ first: passage.first, last: passage.last }]
    const start = Math.max(floor, unit.sentenceStart[passage.first]!)
    const range = trimmed(unit, { first: skipConjunction(unit, start), last: passage.last })
    return range && [range]
  }
  const start = Math.max(floor, unit.sentenceStart[cueFirst]!)
  const range = trimmed(unit, { first: start, last: at })
  if (!range) return null
  return cut || holds(unit, range) || isWhole(unit, range) ? [range] : null
}

/** Words enough for a clause whose verb was read as something else; a fronted phrase or a time is none. */
function isWhole(unit: Unit, { first, last }: Range): boolean {
  const np = npFrom(unit, first)
  return last - first >= 4 && np !== null && !isTemporal(unit, np)
}

/** Is there a verb or a passage in the range, so that it can have been said? */
function holds(unit: Unit, range: Range): boolean {
  for (let at = range.first; at <= range.last; at++) {
    if (unit.passageOf[at]! >= 0 || chunkAt(unit, at)?.kind === 'vg') return true
  }
  return false
}

/** Does a passage open what is said: nothing but a conjunction, an adverb or a finished cue clause before it? */
function opensSpeech(unit: Unit, first: number, floor: number): boolean {
  const start = Math.max(floor, unit.sentenceStart[first]!)
  for (let at = first - 1; at >= start; at--) {
    const token = unit.tokens[at]!
    if (token.upos === 'CCONJ' || token.upos === 'ADV' || token.upos === 'PUNCT' || token.upos === 'INTJ') continue
    if (unit.passageOf[at]! >= 0) return true
    return false
  }
  return true
}

function skipConjunction(unit: Unit, at: number): number {
  return unit.tokens[at]?.upos === 'CCONJ' && !isComma(unit, at + 1) ? at + 1 : at
}

/**
 * What goes on after a cue clause that interrupts its content ("The attack, officials said, killed two"; "“We left,” she
 * said, “at dawn.”"): from `from`, the first token after the cue clause and its comma. Null where it ends there.
 */
export function contentResumed(
  unit: Unit,
  from: number,
  limit: number,
  quoted: boolean,
  cueFirst: number,
): Range | null {
  let at = from
  if (at >= limit || !(isComma(unit, at) || isDash(unit, at) || unit.tokens[at]!.text === ':')) return null
  at++
  if (/^(?:and|but)$/.test(lower(unit, at)) && unit.passageOf[at + 1]! >= 0) at++
  const passage = (unit.passageOf[at] ?? -1) >= 0 ? unit.passages[unit.passageOf[at]!]! : null
  if (quoted) return passage && passage.first === at ? { first: passage.first, last: passage.last } : null
  if (passage) return null
  // the clause that was cut has its verb behind the cue, or the part before had none of its own
  const chunk = chunkAt(unit, at)
  if (chunk?.kind === 'vg' && isTensed(chunk)) return trimmed(unit, { first: at, last: limit - 1 })
  if (!finiteBefore(unit, cueFirst, unit.sentenceStart[cueFirst]!) && clauseBegins(unit, at, limit)) {
    return trimmed(unit, { first: at, last: limit - 1 })
  }
  return null
}
