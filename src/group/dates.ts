import type { PublicationDate } from '../clean/document.ts'
import { formatDay, interval } from '../value/edtf.ts'
import { resolveRelative } from '../value/relative.ts'
import { dayNear } from './month-day.ts'
import type { Signature } from './story.ts'

/** Days before the first dated report in which an undated one is looked for; it may come out up to the last one. */
const REACH = 10
/** A clue on the same happening or the same speaker; a day that only falls on the same weekday as the story's. */
const STRONG = 1
const WEAK = 0.25
/** Less than one strong clue is a guess. */
const ENOUGH = 1
/** If more days than this fit equally well, the clues do not tell. */
const WIDEST = 8

/** What one day the story's dated reports put on a happening, and how they come to it. */
type Dated = Map<string, Set<string>>

/**
 * Dates for the undated reports of one story. A date line without a year takes the year of the dated reports. A report that names days only relatively ("on Wednesday") is tried on
 * every day near the dated reports: the day that brings its relative times onto the dates that dated reports give to the
 * same happenings wins, the earliest of equals, as newspapers name the latest weekday that is past. Reports dated so
 * help to date the next. Declines when nothing fits or too much does.
 */
export function inferDates(signatures: readonly Signature[]): Map<string, PublicationDate> {
  const inferred = new Map<string, PublicationDate>()
  const dayOf = (s: Signature): number | null => {
    const days = interval((inferred.get(s.id) ?? s.publishedAt)?.edtf ?? '')
    return days && days.end - days.start === 1 ? days.start : null
  }
  const given = signatures.map(dayOf).filter((day): day is number => day !== null)
  if (given.length === 0) return inferred
  for (const { id, monthDay } of signatures) {
    const edtf = monthDay === null ? null : dayNear(monthDay, given)
    if (edtf === null) continue
    inferred.set(id, {
      edtf,
      certainty: 'inferred',
      because: 'Its date line names the day; the year is that of the dated reports of its story.',
    })
  }
  const first = Math.min(...given) - REACH
  const last = Math.max(...given)
  for (let round = 0; round < 3; round++) {
    const dated: Dated = new Map()
    for (const s of signatures) {
      const day = dayOf(s)
      if (day !== null) note(dated, s, formatDay(day))
    }
    const undated = signatures.filter((s) => s.publishedAt === null && !inferred.has(s.id))
    const found = undated.flatMap((s) => {
      const date = dateOf(s, dated, first, last)
      return date ? [[s.id, date] as const] : []
    })
    if (found.length === 0) break
    for (const [id, date] of found) inferred.set(id, date)
  }
  return inferred
}

function note(dated: Dated, signature: Signature, publication: string): void {
  const put = (about: string, edtf: string): void => {
    const days = dated.get(about)
    if (days) days.add(edtf)
    else dated.set(about, new Set([edtf]))
  }
  for (const { about, edtf } of signature.known) put(about, edtf)
  for (const { about, rule } of signature.clues) {
    const day = resolveRelative(rule, publication)
    if (day) put(about, day.edtf)
  }
}

function dateOf(signature: Signature, dated: Dated, first: number, last: number): PublicationDate | null {
  const strong = signature.clues.filter((clue) => clue.about !== '*' && dated.has(clue.about))
  // A report that tells, without a date, what others date: its own weekdays are likely to be of those days.
  const told = signature.tells.filter((about) => about !== '*' && about.includes('@') && dated.has(about))
  const storyDays = new Set(told.flatMap((about) => [...dated.get(about)!]))
  const rules = [...new Set(signature.clues.map((clue) => clue.rule))]
  const named = dated.get('*') ?? new Set<string>()
  const past = rules.filter((rule) => /^weekday:[1-7]:past$/.test(rule))
  let best = 0
  let fits: { day: number; because: string }[] = []
  for (let day = first; day <= last; day++) {
    const base = formatDay(day)
    let score = 0
    let because = ''
    let common = 0
    let shared = ''
    for (const { about, rule } of strong) {
      const resolved = resolveRelative(rule, base)
      if (!resolved) continue
      if (!dated.get(about)!.has(resolved.edtf)) continue
      score += STRONG
      because ||= `its ${wordsOf(rule)} for ${wordsAbout(about)} is ${resolved.edtf} in a dated report of the story`
    }
    for (const rule of rules) {
      const resolved = resolveRelative(rule, base)
      if (!resolved) continue
      if (past.length >= 2 && past.includes(rule) && named.has(resolved.edtf)) {
        common++
        shared ||= `its ${wordsOf(rule)} and other weekdays fall on days that dated reports of the story name (${resolved.edtf})`
      }
      if (!storyDays.has(resolved.edtf)) continue
      score += isDay(rule) ? STRONG : WEAK
      because ||= `its ${wordsOf(rule)} falls on ${resolved.edtf}, when dated reports of the story put ${wordsAbout(told[0]!)}`
    }
    // two past weekdays that both fall on days the story's reports name tell the week
    if (score < ENOUGH && common >= 2) {
      score = ENOUGH
      because = shared
    }
    if (score > best) fits = []
    if (score > 0 && score >= best) {
      best = score
      fits.push({ day, because })
    }
  }
  if (best < ENOUGH || fits.length > WIDEST || fits.at(-1)!.day - fits[0]!.day >= WIDEST) return null
  const { day, because } = freshest(fits, rules)
  return { edtf: formatDay(day), certainty: 'inferred', because: `No date in the report; ${because}.` }
}

/** Of days that fit equally well, the one from which the past days it names lie least far back; the earliest of equals. */
function freshest<T extends { readonly day: number }>(fits: readonly T[], rules: readonly string[]): T {
  const past = rules.filter((rule) => /^weekday:[1-7]:past/.test(rule))
  const age = ({ day }: T): number =>
    Math.max(
      0,
      ...past.map((rule) => day - (interval(resolveRelative(rule, formatDay(day))?.edtf ?? '')?.start ?? day)),
    )
  return [...fits].sort((a, b) => age(a) - age(b) || a.day - b.day)[0]!
}

const isDay = (rule: string): boolean => /^(weekday:|day[+-])/.test(rule)
const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function wordsOf(rule: string): string {
  const weekday = /^weekday:([1-7]):/.exec(rule)
  if (weekday) return `“${WEEKDAYS[Number(weekday[1])]}”`
  return rule.startsWith('day+0') ? '“today”' : rule.startsWith('day-1') ? '“yesterday”' : 'relative time'
}

function wordsAbout(about: string): string {
  const [kind, who] = about.split('@')
  const name = (who ?? '').replace(/(^| )\p{Ll}/gu, (c) => c.toUpperCase())
  return kind === 'said' ? `the words of ${name}` : `${kind!.replaceAll('-', ' ')} (${name})`
}
