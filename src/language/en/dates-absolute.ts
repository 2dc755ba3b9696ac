import { MONTHS, SEASONS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.ts'
import { date, isCapital, isDashPiece, pad2, plainNumber, ruled, type TimePhrase } from './dates-phrase.ts'
import { spelledYear } from './dates-spelled.ts'
import type { Piece } from './numbers-pieces.ts'

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const dayExists = (year: number | null, month: number, day: number): boolean =>
  day >= 1 &&
  day <= (LENGTHS[month - 1] ?? 0) &&
  (month !== 2 || day < 29 || year === null || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)

/** `2013-06-05`, `2013/06/05`, `5/6/2013`, `5.6.2013`, `2013-06-05T03:00Z`. */
export function readNumericDate(p: readonly Piece[], i: number): TimePhrase | null {
  const piece = p[i]!
  if (piece.kind !== 'number') return null
  if (Number.isNaN(piece.value)) {
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(piece.text)
    if (!dotted) return null
    const [day, month, year] = [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])]
    return dayExists(year, month, day) ? date(i, i + 1, `${dotted[3]}-${pad2(month)}-${pad2(day)}`) : null
  }
  const mark = p[i + 1]
  if (!mark?.glued || (mark.text !== '-' && mark.text !== '/' && mark.text !== '‑')) return null
  if (p[i + 3]?.text !== mark.text || !p[i + 2]?.glued || !p[i + 3]?.glued || !p[i + 4]?.glued) return null
  const [a, b] = [plainNumber(piece, 1, 4), plainNumber(p[i + 2], 1, 2)]
  const last = p[i + 4]!
  // "01T10" is cut into 01 and T10.
  const c = plainNumber(last, 1, 4)
  if (Number.isNaN(a) || Number.isNaN(b) || Number.isNaN(c)) return null
  if (p[i + 5]?.glued && (p[i + 5]!.text === '-' || p[i + 5]!.text === '/')) return null
  if (piece.text.length === 4) {
    if (!(b >= 1 && b <= 12) || !dayExists(a, b, c)) return null
    const clock = /^T(\d\d)$/.exec(p[i + 5]?.text ?? '')
    const day = `${String(a).padStart(4, '0')}-${pad2(b)}-${pad2(c)}`
    if (clock && p[i + 6]?.text === ':' && plainNumber(p[i + 7], 2, 2) < 60 && Number(clock[1]) < 24) {
      let next = i + 8
      while (p[next]?.glued && next < i + 12 && /^[:\dZ+-]/.test(p[next]!.text)) next++
      return {
        ...date(i, next, day),
        clock: `${clock[1]}:${p[i + 7]!.text}${p[next - 1]!.text.endsWith('Z') ? 'Z' : ''}`,
      }
    }
    return date(i, i + 5, day)
  }
  if (mark.text !== '/' && last.text.length !== 4) return null
  const year = last.text.length === 4 ? c : last.text.length === 2 ? (c < 50 ? 2000 + c : 1900 + c) : Number.NaN
  if (Number.isNaN(year) || year < 1000) return null
  const dayFirst = dayExists(year, b, a)
  const monthFirst = dayExists(year, a, b)
  if (!dayFirst && !monthFirst) return null
  // Both readings exist and differ: only the year is certain.
  if (dayFirst && monthFirst && a !== b) return date(i, i + 5, String(year))
  return date(i, i + 5, dayFirst ? `${year}-${pad2(b)}-${pad2(a)}` : `${year}-${pad2(a)}-${pad2(b)}`)
}

/** A month name at piece `i`: its number and the piece after it (and its full stop). */
export function monthAt(
  p: readonly Piece[],
  i: number,
): { readonly month: number; readonly next: number; readonly short: boolean } | null {
  const piece = p[i]
  if (piece?.kind !== 'word') return null
  const full = MONTHS.get(piece.lower)
  const capital = isCapital(piece)
  if (full !== undefined && capital) return { month: full, next: i + 1, short: false }
  const short = SHORT_MONTHS.get(piece.lower)
  if (short === undefined || !capital) return null
  const stop = p[i + 1]?.text === '.' && p[i + 1]!.glued
  return { month: short, next: stop ? i + 2 : i + 1, short: !stop || piece.lower === 'may' }
}

const ORDINAL_END = /^(?:st|nd|rd|th)$/

/** A day of the month at piece `i` ("5", "5th"), and the piece after it. */
function dayAt(p: readonly Piece[], i: number): { readonly day: number; readonly next: number } | null {
  const day = plainNumber(p[i], 1, 2)
  if (!(day >= 1 && day <= 31)) return null
  const end = p[i + 1]
  if (end?.glued && end.kind === 'word') return ORDINAL_END.test(end.lower) ? { day, next: i + 2 } : null
  if (
    end?.glued &&
    ((end.text === ':' && p[i + 2]?.glued && p[i + 2]!.kind === 'number') || end.text === '%' || end.text === '/')
  )
    return null
  return { day, next: i + 1 }
}

/** A year that follows a date: ", 2013", " 2013", " '13", "of 2013". */
function yearAfter(p: readonly Piece[], i: number): { readonly year: number; readonly next: number } | null {
  let at = i
  if (p[at]?.text === ',' || p[at]?.lower === 'of' || p[at]?.lower === 'in') at++
  const year = plainNumber(p[at], 4, 4)
  if (year >= 1000 && year <= 2199) {
    const follow = p[at + 1]
    if (at > i + 1 || !follow?.glued || follow.kind === 'mark') return { year, next: at + 1 }
  }
  return spelledYear(p, at)
}

/** "June last year", "June this year": a shift of the year. */
function shiftAfter(p: readonly Piece[], i: number): { readonly side: string; readonly next: number } | null {
  const of = p[i]?.lower === 'of' ? i + 1 : i
  if (p[of + 1]?.lower !== 'year') return null
  const word = p[of]?.lower
  if (word === 'last') return { side: 'year-1', next: of + 2 }
  if (word === 'next') return { side: 'year+1', next: of + 2 }
  return word === 'this' ? { side: 'year+0', next: of + 2 } : null
}

const onDate = (
  first: number,
  next: number,
  year: number | null,
  month: number,
  day: number,
  side = '?',
): TimePhrase => {
  if (!dayExists(year, month, day)) return onMonth(first, next, year, month, side)
  return year === null
    ? ruled(first, next, `date:${pad2(month)}-${pad2(day)}:${side}`)
    : date(first, next, `${year}-${pad2(month)}-${pad2(day)}`)
}
const onMonth = (first: number, next: number, year: number | null, month: number, side = '?'): TimePhrase =>
  year === null ? ruled(first, next, `month:${pad2(month)}:${side}`) : date(first, next, `${year}-${pad2(month)}`)

/** A second day of a range ("5-7", "5 to 7", "5 and 6") before or after its month. */
function secondDay(p: readonly Piece[], i: number): { readonly day: number; readonly next: number } | null {
  const link = p[i]
  if (!link || !(isDashPiece(link) || link.lower === 'to' || link.lower === 'and' || link.lower === 'through'))
    return null
  return dayAt(p, i + 1)
}

const stretch = (a: TimePhrase, b: TimePhrase): TimePhrase => joinPhrases(a, b) ?? b

/** Two times that are the ends of one stretch; null when they do not fit. */
export function joinPhrases(a: TimePhrase, b: TimePhrase): TimePhrase | null {
  const base = { ...a, next: b.next, kind: 'date' as const, clock: null }
  if (a.edtf && b.edtf)
    return a.edtf.includes('/') || b.edtf.includes('/') ? null : { ...base, edtf: `${a.edtf}/${b.edtf}`, rule: null }
  const partial = /^(date|month):(\d\d(?:-\d\d)?):/.exec(a.rule ?? '')
  if (partial && b.edtf && /^\d{4}/.test(b.edtf)) {
    // "from May 19 to June 5, 2013": the year is said once, at the end.
    const year = Number(b.edtf.slice(0, 4))
    const tail = b.edtf.slice(5)
    const first = tail !== '' && partial[2]! > tail ? year - 1 : year
    return { ...base, edtf: `${first}-${partial[2]}/${b.edtf}`, rule: null }
  }
  const [left, right] = [a.edtf ?? a.rule, b.edtf ?? b.rule]
  if (!left || !right || left.includes('/') || right.includes('/') || a.from !== b.from) return null
  return { ...base, edtf: null, rule: `${left}/${right}` }
}

/** "June 5, 2013", "June 5-7", "June 2013", "June". */
export function readMonthFirst(p: readonly Piece[], i: number): TimePhrase | null {
  const month = monthAt(p, i)
  if (!month) return null
  const day = dayAt(p, month.next)
  if (day && !tooNumerous(p, day.next)) {
    const second = secondDay(p, day.next)
    const last = second && second.day > day.day ? second : null
    const year = yearAfter(p, last?.next ?? day.next)
    const shift = year ? null : shiftAfter(p, last?.next ?? day.next)
    const next = year?.next ?? shift?.next ?? last?.next ?? day.next
    const first = onDate(i, next, year?.year ?? null, month.month, day.day, shift?.side)
    return last ? stretch(first, onDate(i, next, year?.year ?? null, month.month, last.day, shift?.side)) : first
  }
  const year = yearAfter(p, month.next)
  if (year) return onMonth(i, year.next, year.year, month.month)
  const apostrophe = p[month.next]
  const short = plainNumber(p[month.next + 1], 2, 2)
  if (apostrophe && /^['’]$/.test(apostrophe.text) && p[month.next + 1]?.glued && short >= 0) {
    return onMonth(i, month.next + 2, short < 50 ? 2000 + short : 1900 + short, month.month)
  }
  const shift = shiftAfter(p, month.next)
  if (shift) return onMonth(i, shift.next, null, month.month, shift.side)
  if (month.short || !standsAsMonth(p, i)) return null
  return onMonth(i, month.next, null, month.month)
}

/** "June 5 people": the number counts what follows when that is a plural. */
const tooNumerous = (p: readonly Piece[], i: number): boolean =>
  /^(?:people|million|thousand|percent|per)$/.test(p[i]?.lower ?? '')

const BEFORE_MONTH =
  /^(?:in|of|last|next|this|early|late|mid|since|until|till|by|from|to|through|during|for|between|and|or|before|after|than|earlier|later|every|each|a|the|on|about|around|throughout|past|coming|previous|following|-)$/

/** A bare month name is a month; "May" and "March" only where the words before or after say so. */
function standsAsMonth(p: readonly Piece[], i: number): boolean {
  const { lower } = p[i]!
  const before = p[i - 1]
  const possessive = p[i + 1]?.lower === "'s"
  if (lower === 'may' || lower === 'march' || lower === 'august') {
    return (
      (before !== undefined &&
        before.kind !== 'number' &&
        BEFORE_MONTH.test(before.lower) &&
        !(lower === 'march' && /^(?:the|a|of)$/.test(before.lower))) ||
      possessive
    )
  }
  // A first name ("April Jones", "June Carter").
  return !(
    /^(?:april|june)$/.test(lower) &&
    isCapital(p[i + 1]) &&
    p[i + 1]!.kind === 'word' &&
    !(before && BEFORE_MONTH.test(before.lower))
  )
}

/** "5 June 2013", "the 5th of June", "5-7 June". */
export function readDayFirst(p: readonly Piece[], i: number): TimePhrase | null {
  const day = dayAt(p, i)
  if (!day) return null
  const second = secondDay(p, day.next)
  const end = second && second.day > day.day ? second.next : day.next
  const at = p[end]?.lower === 'of' ? end + 1 : end
  const month = monthAt(p, at)
  if (!month) return null
  const year = yearAfter(p, month.next)
  const shift = year ? null : shiftAfter(p, month.next)
  const next = year?.next ?? shift?.next ?? month.next
  const first = onDate(i, next, year?.year ?? null, month.month, day.day, shift?.side)
  return second && end === second.next
    ? stretch(first, onDate(i, next, year?.year ?? null, month.month, second.day, shift?.side))
    : first
}

/** "Wednesday, June 5", "Wednesday 5 June", "Wed., 5 June", "Wednesday". */
export function readWeekday(p: readonly Piece[], i: number): TimePhrase | null {
  const piece = p[i]!
  if (!isCapital(piece)) return null
  const full = WEEKDAYS.get(piece.lower)
  const short = full === undefined ? SHORT_WEEKDAYS.get(piece.lower) : undefined
  const weekday = full ?? short
  if (weekday === undefined) return null
  let at = i + 1
  const stop = short !== undefined && p[at]?.text === '.' && p[at]!.glued
  if (stop) at++
  const comma = p[at]?.text === ',' ? at + 1 : at
  const the = p[comma]?.lower === 'the' ? comma + 1 : comma
  const dated = readMonthFirst(p, comma) ?? readDayFirst(p, the)
  if (dated && (dated.edtf?.length === 10 || dated.rule?.startsWith('date:'))) return { ...dated, first: i }
  if (short !== undefined && !stop) return null
  if (short !== undefined && /^(?:sat|sun|wed)$/.test(piece.lower) && !stop) return null
  return ruled(i, at, `weekday:${weekday}:?`)
}

const YEAR_PREPOSITIONS =
  /^(?:in|since|during|until|till|by|year|years|throughout|early|late|mid|fiscal|circa|back|before|after)$/
const NO_YEAR_BEFORE =
  /^(?:flight|route|boeing|airbus|model|number|no|room|highway|resolution|than|least|about|around|over|nearly|almost|some|under|approximately|roughly|article|section|page|unit|order|case|sp|iso|only|just|another|additional|most|many)$/

/** "2011", "2011–13", "1990s", "fiscal 2013": a year that stands as one. */
export function readYear(p: readonly Piece[], i: number): TimePhrase | null {
  const piece = p[i]!
  const year = plainNumber(piece, 4, 4)
  if (!(year >= 1000 && year <= 2199)) return null
  const before = p[i - 1]
  const after = p[i + 1]
  if (after?.glued && after.kind === 'word') {
    return after.lower === 's' && year % 10 === 0
      ? date(i, i + 2, year % 100 === 0 && year < 2000 ? `${year / 100}XX` : `${Math.floor(year / 10)}X`)
      : null
  }
  if (after?.glued && (after.text === '%' || after.text === '/' || after.text === ':' || after.text === '+'))
    return readSeason(p, i, year)
  if (before?.glued && before.kind === 'mark' && /^[$€£¥#/:.@]$/.test(before.text)) return null
  if (before?.glued && isDashPiece(before) && !/^(?:mid|early|late|pre|post)$/.test(p[i - 2]?.lower ?? '')) return null
  const season = readSeason(p, i, year)
  if (season) return season
  if (/^(?:bc|bce)$/.test(after?.lower ?? '')) return null
  const lower = before?.lower ?? ''
  const ofPair =
    lower === 'between'
      ? /^(?:and)$/.test(after?.lower ?? '') && plainNumber(p[i + 2], 4, 4) > year
      : lower === 'and' && p[i - 3]?.lower === 'between' && plainNumber(p[i - 2], 4, 4) < year
  const certain = ofPair || YEAR_PREPOSITIONS.test(lower)
  if (NO_YEAR_BEFORE.test(lower)) return null
  if (isDashPiece(after) && after!.glued && p[i + 2]?.glued && p[i + 2]!.kind === 'number') return null
  const follows = after && !after.glued && after.kind === 'word' && !isCapital(after) ? after.lower : ''
  const counted =
    /^(?:people|million|billion|children|women|men|feet|percent|per|km|hp|rpm|more|of|others|euros|dollars|additional|new)$/.test(
      follows,
    ) ||
    (/[^'s]s$/.test(follows) &&
      !/^(?:was|is|has|as|this|its|his|hers|across|plus|versus|towards|besides|always|perhaps|sees|saw|olympics|games|elections|series|does|news|crisis|campaigns|talks|protests|floods|riots|uprisings|attacks|bombings|killings|losses|sales|results|earnings|profits|revenues|figures|levels|terms|budgets)$/.test(
        follows,
      ))
  if (certain && !(counted && lower !== 'in' && lower !== 'since' && lower !== 'during'))
    return date(i, i + 1, String(year))
  if (year < 1900 || year > 2099 || counted) return null
  return date(i, i + 1, String(year))
}

/** "2011-12", "2011/12", "2011–2013": years that follow each other, or a stretch of them. */
function readSeason(p: readonly Piece[], i: number, year: number): TimePhrase | null {
  const link = p[i + 1]
  const second = p[i + 2]
  if (!link?.glued || !second?.glued || !(isDashPiece(link) || link.text === '/')) return null
  if (p[i + 3]?.glued && p[i + 3]!.kind !== 'mark') return null
  if (p[i + 3]?.glued && (isDashPiece(p[i + 3]) || p[i + 3]!.text === '/')) return null
  const short = plainNumber(second, 2, 2)
  const long = plainNumber(second, 4, 4)
  const last =
    long > year && long - year < 200
      ? long
      : short > year % 100 && short - (year % 100) < 50
        ? year - (year % 100) + short
        : Number.NaN
  return Number.isNaN(last) ? null : date(i, i + 3, `${year}/${last}`)
}

const CENTURIES: Readonly<Record<string, number>> = {
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
}

/** "the 19th century", "'90s", "the nineties". */
export function readOldYears(p: readonly Piece[], i: number): TimePhrase | null {
  const piece = p[i]!
  const n = plainNumber(piece, 1, 2)
  if (n >= 1 && n <= 21 && p[i + 1]?.glued && ORDINAL_END.test(p[i + 1]!.lower)) {
    const at = isDashPiece(p[i + 2]) ? i + 3 : i + 2
    return p[at]?.lower === 'century' ? date(i, at + 1, `${pad2(n - 1)}XX`) : null
  }
  if (piece.kind === 'word' && CENTURIES[piece.lower] && p[i + 1]?.lower === 'century')
    return date(i, i + 2, `${CENTURIES[piece.lower]! - 1}XX`)
  if (
    n >= 10 &&
    n % 10 === 0 &&
    p[i + 1]?.glued &&
    p[i + 1]!.lower === 's' &&
    (p[i - 1]?.lower === 'the' || /^['’]$/.test(p[i - 1]?.text ?? '') || isDashPiece(p[i - 1]))
  )
    return date(i, i + 2, `19${n / 10}X`)
  const spelled = { sixties: 6, seventies: 7, eighties: 8, nineties: 9, fifties: 5 }[piece.lower]
  return spelled && p[i - 1]?.lower === 'the' ? date(i, i + 1, `19${spelled}X`) : null
}

/** "spring 2012", "the summer of 2013", "in the autumn". */
export function readSeasonName(p: readonly Piece[], i: number): TimePhrase | null {
  const season = SEASONS.get(p[i]!.lower)
  if (season === undefined) return null
  const year = yearAfter(p, i + 1)
  if (year) return date(i, year.next, `${year.year}-${season}`)
  const inThe = p[i - 1]?.lower === 'the' && /^(?:in|during|by|since|until)$/.test(p[i - 2]?.lower ?? '')
  const bare = p[i - 1]?.lower === 'in' && p[i]!.lower !== 'fall'
  const noun = p[i + 1]?.kind === 'word' && p[i + 1]!.lower === 'of'
  return (inThe || bare) && !noun ? ruled(i, i + 1, `season:${season}:?`) : null
}
