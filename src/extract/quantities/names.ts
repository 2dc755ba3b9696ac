import type { Piece } from '../../language/en/numbers-pieces.ts'
import type { NumberReading } from '../../language/en/numbers-reading.ts'

/** Words whose number is a name, not a count: "Flight 370", "Article 5", "Room 12". Compiled by hand. */
const NUMBERED = new Set(
  `flight route highway road motorway interstate article section chapter page paragraph row channel resolution game round phase part level
  act room gate platform ward zone sector block apartment number no nos type class grade category model version windows iphone galaxy
  playstation xbox boeing airbus apollo figure table item lesson episode season volume psalm verse group lane track unit terminal
  hangar pier exit junction checkpoint precinct amendment clause schedule annex protocol fiscal formula euro fortune ftse dax nasdaq cac
  sp nikkei radio mk super xi louis brigade battalion regiment squadron covid`.split(/\s+/),
)

const GROUP_OF = /^(?:group|gang|big|rule|court|code|top|final|last|first|best|next)$/

/**
 * Is the number a name or part of one? Designators before it ("Boeing 747"), a capitalised word before a bare numeral that
 * nothing counted follows ("Route 66"), a hyphenated code ("F-16", "COVID-19"), "Group of Seven", "No. 5", "#4".
 */
export function isNameNumber(p: readonly Piece[], n: NumberReading): boolean {
  const before = p[n.first - 1]
  const number = p[n.first]!
  if (!before) return isListNumber(p, n)
  const numeral = number.kind === 'number'
  if (before.kind === 'mark') {
    if (before.text === '#' || before.text === '№' || before.text === '@' || before.text === '_') return true
    if (before.glued && number.glued && /^[-\u2010-\u2013/.:]$/.test(before.text) && p[n.first - 2]) {
      const prefix = p[n.first - 2]!
      if (prefix.kind === 'number' || prefix.kind === 'code') return true
      return (
        prefix.kind === 'word' &&
        numeral &&
        !/^(?:mid|some|nearly|almost|about|over|under|an|another|up|to)$/.test(prefix.lower)
      )
    }
    if (before.text === '.' && /^(?:no|nos|vol|p|pp|art|sec|fig|st|rs)$/.test(p[n.first - 2]?.lower ?? ''))
      return p[n.first - 2]!.lower !== 'rs'
    if (before.text === '+' && before.glued) return false
    return n.first === 1 && isListNumber(p, n)
  }
  if (!numeral) {
    // "Group of Seven", "Big Three": capitalised number words after a capitalised noun.
    if (!/^\p{Lu}/u.test(number.text)) return false
    const of = before.lower === 'of' ? p[n.first - 2] : before
    return of !== undefined && /^\p{Lu}/u.test(of.text) && (GROUP_OF.test(of.lower) || of === before) && n.first > 1
  }
  if (before.kind === 'code' || /^(?!A$|I$)\p{Lu}$/u.test(before.text)) return true
  const counted = isCountedNoun(p[n.next])
  const singleCapital = /^\p{Lu}/u.test(before.text)
  const share = p[n.next]?.text === '%' || p[n.next]?.lower === 'percent' || !Number.isInteger(n.low ?? 0)
  if (before.kind === 'word' && NUMBERED.has(before.lower) && (singleCapital || !counted) && !share) return true
  // "Game of 12" and the like are left; a name just before a small bare numeral names it.
  return (
    before.kind === 'word' &&
    singleCapital &&
    n.first > 1 &&
    number.plain &&
    number.text.length <= 4 &&
    n.kind === 'exact' &&
    n.scale === 1 &&
    !counted &&
    !isUnitLike(p[n.next]) &&
    !FUNCTION_WORDS.has(before.lower)
  )
}

const FUNCTION_WORDS = new Set(
  'in at on of by for from to with and or but the about around over under some nearly almost only just at least killing killed total another some'.split(
    ' ',
  ),
)

/** A plural in small letters, or a word for people: something is counted. */
const isCountedNoun = (p: Piece | undefined): boolean =>
  p?.kind === 'word' &&
  !p.glued &&
  (/^\p{Ll}.*[^s']s$/u.test(p.text) ||
    /^(?:people|children|men|women|civilian|more|other|new|young|local|foreign|armed|dead|wounded)$/.test(p.lower)) &&
  !/^(?:was|is|has|as|plus|runs|says|series)$/.test(p.lower)

const isUnitLike = (p: Piece | undefined): boolean =>
  p !== undefined &&
  (p.text === '%' ||
    p.text === '-' ||
    p.glued ||
    /^(?:percent|per|km|kilometres|kilometers|miles|million|billion|points|years|dollars|dead)$/.test(p.lower))

/** "1." or "(a) 2)" at the start of a sentence: numbering. */
function isListNumber(p: readonly Piece[], n: NumberReading): boolean {
  const number = p[n.first]!
  if (number.kind !== 'number' || !number.plain || number.text.length > 3) return false
  const after = p[n.next]
  if (n.first === 0 && p.length === 1) return true
  const mark = after?.kind === 'mark' && after.glued && (after.text === '.' || after.text === ')' || after.text === ':')
  return (
    mark === true &&
    (p.length > n.next + 1 || p.length === n.next + 1) &&
    (n.first === 0 || p[n.first - 1]!.text === '(')
  )
}
