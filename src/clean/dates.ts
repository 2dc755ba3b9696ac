import { MONTH, MONTH_NUMBERS, WEEKDAY } from '../language/en/date-words.ts'
import { timeIn } from './moments.ts'

const ZONE =
  '(?:gmt|utc|bst|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|pt|cet|cest|eet|eest|msk|jst|aest|aedt|wat|cat|eat|sast|pkt|local time|hrs)'
const TIME = `(?:\\d{4} ?(?:gmt|utc)(?: \\(\\d{4} [a-z]{2,4}\\))?|\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)(?: ?\\(?${ZONE}\\)?)?(?: ?[+-]\\d{2}:?\\d{2})?`
const LEAD =
  /^(?:first |last |originally )?(?:published|posted|updated|modified|created|uploaded|issued|released|filed|date|dated|published date|publication date|publish date|issue date|released on|date published|last update|date posted|posted date|story date|printed|aired)(?: (?:on|at|date|in))?\s*[:|-]?\s*/
const NOT_FIRST = /^(?:last )?(?:updated|modified|last update)/

const CLOCK_OR_WEEKDAY = new RegExp(`^(?:on |at )?(?:${TIME}|${WEEKDAY}(?=[ ,]))(?:[ ,|•·–—-]+(?:on )?|$)`)
const TAIL = new RegExp(
  `^[ ,|•·/–—@-]*(?:(?:at |by )?(?:${TIME}|${WEEKDAY}))?(?:z)?(?:[ ,|•·–—-]*\\(?(?:updated|last updated|modified|updated on)\\b.*)?(?: ?by \\p{L}[\\p{L} .'’-]{1,40})?$`,
  'u',
)
const FULL_DATE = new RegExp(`${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4}`, 'g')

const FORMS: readonly (readonly [pattern: RegExp, read: (m: RegExpExecArray) => string | null])[] = [
  [new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`), (m) => day(m[3]!, month(m[1]!), m[2]!)],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH})[ ,-] ?(\\d{4})`),
    (m) => day(m[3]!, month(m[2]!), m[1]!),
  ],
  [/^(\d{4})-(\d{2})-(\d{2})/, (m) => day(m[1]!, Number(m[2]), m[3]!)],
  [/^(\d{4})\/(\d{2})\/(\d{2})/, (m) => day(m[1]!, Number(m[2]), m[3]!)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, (m) => day(m[3]!, Number(m[2]), m[1]!)],
  // Day and month in figures tell themselves apart only when one of them is no month.
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/,
    (m) =>
      Number(m[1]) > 12 ? day(m[3]!, Number(m[2]), m[1]!) : Number(m[2]) > 12 ? day(m[3]!, Number(m[1]), m[2]!) : null,
  ],
]

const month = (name: string): number => MONTH_NUMBERS[name.replace('.', '')] ?? 0

/** An EDTF day of the years newspapers exist in (1600–2199), or null when there is no such day. */
function day(year: string, month: number, date: string): string | null {
  const [y, d] = [Number(year), Number(date)]
  if (y < 1600 || y > 2199 || month < 1 || month > 12 || d < 1 || d > 31) return null
  if (new Date(Date.UTC(y, month, 0)).getUTCDate() < d) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

export interface StatedDate {
  readonly edtf: string
  /** The words said "updated", not "published". */
  readonly updated: boolean
  /** The time of day stated beside it, with its zone where stated: `10:22Z`; null when there is none. */
  readonly time: string | null
}

/** The date of a line that is a date and nothing else but a time, a weekday and words such as "Published". Null for others. */
export function dateLine(text: string): StatedDate | null {
  // A date has a year, and ends with it, a time or the name of a zone: a stop ends sentences.
  if (text.length > 90 || !/\d{4}/.test(text)) return null
  let rest = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([•·|/–—-]+ ?|[ )\].;|/•·]+$/g, '')
  const updated = NOT_FIRST.test(rest)
  rest = rest.replace(LEAD, '')
  rest = rest.replace(CLOCK_OR_WEEKDAY, '').replace(CLOCK_OR_WEEKDAY, '')
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(rest)
    if (!match) continue
    const edtf = read(match)
    if (edtf === null) return null
    const after = rest
      .slice(match[0].length)
      .replace(/^t(?=\d)/, ' ')
      .trim()
    if (!TAIL.test(after)) return null
    const [before = '', behind = ''] = text.toLowerCase().split(match[0], 2)
    return { edtf, updated, time: timeIn(behind.replace(/\(?(?:last )?(?:updated|modified).*/, '')) ?? timeIn(before) }
  }
  return null
}

/** A full date inside a dateline (`BEIRUT, June 5, 2013 (Agency)`); null when there is none with a year. */
export function dateIn(text: string): string | null {
  const lower = text.toLowerCase()
  for (const match of lower.matchAll(FULL_DATE)) {
    const found = dateLine(match[0])
    if (found) return found.edtf
  }
  return null
}

/** The day of a machine-written or printed date of a page; null when it cannot be read. Years alone are refused. */
export function metadataDate(value: string): string | null {
  const text = value.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(text)
  if (iso) return day(iso[1]!, Number(iso[2]), iso[3]!)
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{0,6}Z?)?$/.exec(text)
  if (compact) return day(compact[1]!, Number(compact[2]), compact[3]!)
  const mail = new RegExp(`^(?:${WEEKDAY},? )?(\\d{1,2}) (${MONTH}) (\\d{4})\\b`).exec(text.toLowerCase())
  if (mail) return day(mail[3]!, month(mail[2]!), mail[1]!)
  const clock = new RegExp(`^${WEEKDAY} (${MONTH}) (\\d{1,2}) [\\d:]+ (?:[a-z]+ )?(\\d{4})$`).exec(text.toLowerCase())
  if (clock) return day(clock[3]!, month(clock[1]!), clock[2]!)
  return dateLine(text)?.edtf ?? null
}
