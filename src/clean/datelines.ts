import { AGENCY_NAMES } from '../language/en/agencies.ts'
import { MONTH_PRINTED } from '../language/en/date-words.ts'
import { agenciesOf } from './credits.ts'
import { dateIn } from './dates.ts'

export interface Dateline {
  /** UTF-16 offsets in the paragraph: the dateline without its dash. */
  readonly end: number
  /** Where the paragraph goes on. */
  readonly next: number
  readonly agencies: readonly string[]
  /** The newsroom that signs it without being a known agency: `ADEN, March 15 (Gulf Times) -`; null otherwise. */
  readonly house: string | null
  /** EDTF day when it names a full date; null otherwise. */
  readonly date: string | null
}

const PLACE = `\\p{Lu}[\\p{L}'’.-]*(?:[ /-](?:\\p{Lu}[\\p{L}'’.-]*|de|la|al|el|of|the|and|del|du|des|es|ben|bin)){0,4}`
const DATE = `(?:${MONTH_PRINTED} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${MONTH_PRINTED}(?:,? \\d{4})?|\\d{1,2}/\\d{1,2}(?:/\\d{4})?)`
const FORM = new RegExp(
  `^(?:(?<place>${PLACE})(?:, (?<region>${PLACE}))?)?(?:,? ?(?<date>${DATE}))?(?:[,:]? ?[(\\[](?<agency>[^()\\[\\]]{2,40})[)\\]])?(?:, (?<late>${DATE}))?(?<dash>\\s*[-–—]{1,2}\\s+|\\s*[–—]{1,2}|:\\s+)(?=["“‘'(]?[\\p{Lu}\\d])`,
  'u',
)

/** The end of every dateline; the whole pattern is large. */
const DASH = /(?:[-–—]\s+|[–—]|:\s+)["“‘'(]?[\p{Lu}\d]/u

/** All capitals that are labels and no places. */
const LABEL =
  /^(?:UPDATE|BREAKING|EXCLUSIVE|LIVE|WATCH|VIDEO|ANALYSIS|OPINION|FACTBOX|TIMELINE|CORRECTED|REFILE|WRAPUP|URGENT|ALERT|NEWS|INTERVIEW|FEATURE|EXPLAINER|PROFILE|NOTE|WARNING|READ|MORE|PHOTOS?|POLL|QUIZ|COMMENT|EDITORIAL|LETTER|REVIEW|Q|A|UN|US|UK|EU|NATO|WHO|AFP|AP|NEW|KEY|TOP|ADVISORY|SPECIAL REPORT|FACT CHECK|DEVELOPING)(?: \d+)?$/

/** The dateline a paragraph begins with: `BEIRUT, June 5 (Reuters) -`, `DAMASCUS —`, `Kabul (AP) —`. Null when none. */
export function datelineOf(text: string): Dateline | null {
  const opened = openedByAgency(text)
  if (opened) return opened
  if (!/[-–—:]/.test(text.slice(0, 110))) return null
  const opening = text.slice(0, 140)
  if (!DASH.test(opening)) return null
  const match = FORM.exec(opening)
  if (!match) return null
  const { place, region, date, agency, late, dash } = match.groups!
  const name = place ?? ''
  if (name !== '' && !/^\p{Lu}/u.test(name)) return null
  const agencies = agency === undefined ? [] : agenciesIn(agency)
  const isCapital = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(name) && !LABEL.test(name)
  const isColon = dash!.startsWith(':')
  const dated = date !== undefined || late !== undefined
  // a name nobody knows signs a dateline only beside a date or a country
  const house = agencies === null && (dated || (isCapital && region !== undefined)) ? houseIn(agency!) : null
  if (agencies === null && house === null) return null
  if (!(isCapital || (name !== '' && dated && !isColon) || (agencies ?? []).length > 0)) return null
  if (isColon && !(isCapital && name.length >= 4)) return null
  if (isCapital && !dated && agencies?.length === 0 && region === undefined && name.split(' ').length > 3) return null
  const whole = match[0]
  const end = whole.length - dash!.length
  const head = text.slice(0, end).trimEnd()
  if (head === '') return null
  return { end: head.length, next: whole.length, agencies: agencies ?? [], house, date: dateIn(head) }
}

/** "(CNN)Two people died", "(AP) Two people died": an agency alone in brackets before the first sentence; null otherwise. */
function openedByAgency(text: string): Dateline | null {
  const match = /^\(([^()]{2,24})\)\s*(?=["“]?\p{Lu})/u.exec(text)
  const agencies = match && agenciesOf(match[1]!)
  return agencies && agencies.length > 0
    ? { end: match[0].trimEnd().length, next: match[0].length, agencies, house: null, date: null }
    : null
}

/** The newsroom in a dateline's brackets: a name of at most four words, all of them with capitals; null otherwise. */
const houseIn = (words: string): string | null => (HOUSE.test(words.trim()) ? words.trim() : null)
const HOUSE = /^(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of |the )?[\p{Lu}\p{N}&][\p{L}\p{N}.'’-]*){0,3}$/u

/** Agencies in a dateline's brackets; null when they hold something else. A name that is no agency but a newsroom's own is kept out. */
function agenciesIn(list: string): string[] | null {
  const found = agenciesOf(list)
  if (found) return found
  return AGENCY_NAMES.has(list.trim()) ? [AGENCY_NAMES.get(list.trim())!] : null
}

const NAME = `(?:\\p{Lu}[\\p{L}'’.-]+|\\p{Lu}\\.?|de|la|al|el|bin|ibn|van|von|der|den|du|da|dos|di|abu|ter|ten|le)`
const NAMES = `${NAME}(?: ${NAME}){1,4}`
const TRADES =
  '(?:News|Correspondent|correspondent|Reporter|reporter|Editor|editor|Staff|Writer|writer|Desk|Press|Times|Post|Guardian|Service|bureau|Bureau)'
const TWO_NAMES = new RegExp(`^${NAME} ${NAME}`, 'u')
const TRADE = new RegExp(`\\b${TRADES}\\b`, 'u')
const BYLINE =
  /^(?:by|from|words by|story by|report by|text by|written by|reported by|reporter|author|correspondent|posted by|analysis by|a report by)\s*:? +(?=\S)/i
const WRITER = new RegExp(
  `^(?:[Oo]ur (?:own )?(?:[Cc]orrespondent|[Ss]taff|[Rr]eporter)s?|(?:[Tt]he )?(?:[Ss]taff|[Ww]eb [Dd]esk|[Nn]ews [Dd]esk|[Aa]gencies|[Aa] [Ss]taff [Rr]eporter)|${NAMES}|\\p{Lu}[\\p{L}'’-]+)(?:,| and| &|;| in| at| for| with| \\||,? and| –| -|$)`,
  'u',
)
const NAMED = new RegExp(
  `^${NAMES}(?:(?:,| and) ${NAMES}){0,3} (?:in|reports? from|reporting from) \\p{Lu}[\\p{L}'’. -]{2,30}(?:(?:,| and) (?:${NAMES} in )?\\p{Lu}[\\p{L}'’. -]{2,30}){0,3}$`,
  'u',
)
const NAMED_AT = new RegExp(`^${NAMES}(?:,| \\||,? and ${NAMES},) (?:.{0,40}\\b${TRADES}\\b.{0,40})$`, 'u')

/** Is the line the name of who wrote it? */
export function isByline(text: string): boolean {
  if (text.length > 140) return false
  if (/[.!?]["”’]?$/.test(text) && !/\b[JS]r\.$/.test(text)) return false
  const lead = BYLINE.exec(text)
  if (lead) {
    const writer = text.slice(lead[0].length)
    return WRITER.test(writer) && !/ (?:\p{Ll}{4,} ){3}/u.test(writer)
  }
  // Cheap signs first: the patterns of whole bylines are large.
  if (!TWO_NAMES.test(text)) return false
  return (/ (?:in|from) /.test(text) && NAMED.test(text)) || (TRADE.test(text) && NAMED_AT.test(text))
}
