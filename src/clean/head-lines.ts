import { newsroomNamed } from '../language/en/newsrooms.ts'
import { newsroomsIn, wiresOf } from './credits.ts'
import { isByline } from './datelines.ts'
import { dateLine, type StatedDate } from './dates.ts'
import type { Ledger } from './ledger.ts'
import { isPaper, masthead, titlePiece } from './newsroom.ts'
import { cutLine, type Line, partLine } from './pieces.ts'

/** A date that a line states, with the line's words. */
export interface DateSaid extends StatedDate {
  readonly words: string
}

/** What the lines of a report's head and foot say of the report, and the lines that are left. */
export interface HeadLines {
  readonly lines: readonly Line[]
  readonly dates: readonly DateSaid[]
  /** Names of newsrooms, in order. */
  readonly mastheads: readonly string[]
}

/** Lines of the head and foot that are a date or a newsroom's name leave the text: they speak of the report. */
export function takeHeadLines(all: readonly Line[], ledger: Ledger): HeadLines {
  const kept: Line[] = []
  const dates: DateSaid[] = []
  const mastheads: string[] = []
  let paragraphs = 0
  for (const [i, line] of all.entries()) {
    const atEdge = (i < 8 && paragraphs < 2) || i >= all.length - 3
    if (line.text.length >= 60 && /[.!?…]["'”’)\]]*$/.test(line.text)) paragraphs++
    if (line.hint === 'moment' || !atEdge) {
      kept.push(line)
      continue
    }
    for (const part of i === 0 ? withoutSite(line, mastheads, ledger) : datedParts(line)) {
      const printed = printedIn(part.text)
      const date = printed?.date ?? dateLine(part.text)
      const name =
        printed?.name ?? (date === null ? (masthead(part.text) ?? (i === 0 ? titlePiece(part, all[1]) : null)) : null)
      const agencies =
        date === null && name === null && part !== line ? newsroomsIn(part.text.replace(SEPARATORS, '')) : null
      if (date !== null) dates.push({ ...date, words: part.text })
      if (name !== null) mastheads.push(name)
      for (const agency of wiresOf(agencies ?? [])) ledger.credit(agency, part.text)
      if (date !== null || name !== null || agencies !== null) ledger.remove(part, 'metadata', 'clean/metadata@1')
      else kept.push(part)
    }
  }
  return { lines: kept, dates, mastheads }
}

const SEPARATOR = /\s+[|/•·]\s+/gu
const SEPARATORS = /^[\s|/•·]+|[\s|/•·]+$/gu

/**
 * "By Ana Pop | May 14, 2031", "PTI | Updated: May 14, 2031, 18:42 IST", "May 14, 2031 / 6:42 PM / AP": the parts of a
 * line one of which is a date and each other a writer, a newsroom or an agency. The line itself when it is none.
 */
function datedParts(line: Line): readonly Line[] {
  if (line.text.length > 120 || !/\d{4}/.test(line.text) || dateLine(line.text) !== null) return [line]
  const marks = [...line.text.matchAll(SEPARATOR)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }))
  if (marks.length === 0) return [line]
  const texts = [...marks, { start: line.text.length, end: 0 }].map(({ start }, k) =>
    line.text.slice(k === 0 ? 0 : marks[k - 1]!.end, start),
  )
  const at = texts.findIndex((text) => dateLine(text) !== null)
  // a time of day parted from its date by one more mark belongs to it
  const last = at >= 0 && texts[at + 1] !== undefined && /^\d{1,2}[:.]\d{2}/.test(texts[at + 1]!) ? at + 1 : at
  const known = (text: string): boolean =>
    newsroomsIn(text) !== null || masthead(text) !== null || isByline(text) || isByline(`By ${text}`)
  if (at < 0 || !texts.every((text, k) => (k >= at && k <= last) || known(text))) return [line]
  const bounds = marks.flatMap(({ start, end }, k) => (k >= at && k < last ? [] : [k === last ? end : start]))
  return partLine(line, bounds).filter((part) => part !== null)
}

/** "Published in Dawn, May 15th, 2031": the paper and the day; null for other lines. */
function printedIn(text: string): { readonly name: string; readonly date: StatedDate } | null {
  const match = /^(?:First )?(?:[Pp]ublished|[Pp]rinted) in (?:the )?(\p{Lu}[^,]{1,40}), (.{8,40})$/u.exec(text)
  const date = match && dateLine(match[2]!)
  return date ? { name: newsroomNamed(match[1]!) ?? match[1]!, date } : null
}

/** "Flood kills two in Lugoj | Valley Post": a headline without the name of its site. */
function withoutSite(line: Line, mastheads: string[], ledger: Ledger): readonly Line[] {
  const match = /^(?<headline>.{15,}?)\s+(?<mark>[|–—-])\s+(?<site>\p{Lu}[^|–—]{1,40})$/u.exec(line.text)
  if (!match) return [line]
  const { headline, mark, site } = match.groups!
  const name = newsroomNamed(site!) ?? (mark === '|' && isPaper(site!) ? site! : null)
  if (name === null || headline!.split(' ').length < 3) return [line]
  mastheads.push(name)
  const gone = cutLine(line, headline!.length, line.text.length)
  if (gone) ledger.remove(gone, 'metadata', 'clean/metadata@1')
  const rest = cutLine(line, 0, headline!.length)
  return rest ? [rest] : []
}
