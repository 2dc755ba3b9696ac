import { boilerplateKind, folded, isLink, isMenuLine, OTHER_STORIES } from './boilerplate.ts'
import { creditLine, isPhotoCredit } from './credits.ts'
import { dateLine } from './dates.ts'
import type { RemovalKind } from './document.ts'
import { mayBeGlued } from './glue.ts'
import type { Ledger } from './ledger.ts'
import { masthead } from './newsroom.ts'
import { cutLine, type Line } from './pieces.ts'
import { wrappedLines } from './wraps.ts'

/** A line shorter than this was not broken because it was full. */
const NARROWEST = 40
const PROSE = /[.!?…]["'”’)\]]*$/

/** Takes out lines that belong to the page and not to the story: labels, invitations, menus, lists of other stories. */
export function sweep(lines: readonly Line[], ledger: Ledger): Line[] {
  const wrapped = wrappedLines(lines)
  const kinds = lines.map((line, i) => (wrapped[i] ? null : kindOf(line, lines[i - 1], lines[i + 1], i)))
  mastheads(lines, kinds)
  menus(lines, kinds)
  lists(lines, kinds)
  others(lines, kinds)
  const kept: Line[] = []
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i]
    if (kind) ledger.remove(line, kind, kind === 'navigation' ? 'clean/navigation@1' : 'clean/boilerplate@1')
    else kept.push(line)
  }
  return kept
}

/** A line in the middle of a wrapped sentence is judged when it is whole. */
export function kindOf(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  index: number,
): RemovalKind | null {
  if (line.hint === 'headline' || line.hint === 'moment') return null
  if (line.hint === null) {
    const isOpen = before !== undefined && !line.gap && before.hint === null && !PROSE.test(before.text)
    if (isOpen && (/^\p{Ll}/u.test(line.text) || (/^\d/.test(line.text) && before.text.length >= NARROWEST)))
      return null
    if (after && !after.gap && after.hint === null && /^\p{Ll}/u.test(after.text) && !PROSE.test(line.text)) return null
  }
  if (index === 0) return boilerplateKind(line.text, true)
  let kind = judged.get(line)
  if (kind === undefined) {
    kind = boilerplateKind(line.text)
    judged.set(line, kind)
  }
  return kind
}

/** Lines are asked about more than once on their way; the answer is in their words alone. */
const judged = new WeakMap<Line, RemovalKind | null>()

/**
 * "Northern Echo | World | Europe" above the headline: a page's place in its site. Short parts between bars, the first
 * line that is left, and a line that may be the headline after it.
 */
function mastheads(lines: readonly Line[], kinds: (RemovalKind | null)[]): void {
  const first = kinds.indexOf(null)
  const line = lines[first]
  const next = lines[first + 1]
  if (!line || !next || line.hint !== null || kinds[first + 1] !== null || PROSE.test(next.text)) return
  const parts = line.text.split(/ +[|›»>] +/)
  const isShort = parts.length > 1 && parts.every((part) => part.split(' ').length <= 4)
  if (isShort && next.text.split(' ').length >= 3 && /^["'“‘]?\p{Lu}/u.test(next.text)) kinds[first] = 'navigation'
}

/** Short lines in a row before the headline are the site's menu; so is a list before any prose. */
function menus(lines: readonly Line[], kinds: (RemovalKind | null)[]): void {
  let prose = lines.findIndex((line, i) => kinds[i] === null && line.hint !== 'list-item' && !isMenuLine(line.text))
  if (prose < 0) prose = lines.length
  if (prose >= lines.length) return
  const plain = lines.slice(0, prose)
  const menu = plain.filter((line, i) => kinds[i] === null && line.hint === null).length
  for (let i = 0; i < prose; i++) {
    const line = lines[i]!
    if (kinds[i] !== null) continue
    // what says who published the report, and when, is read later
    if (line.hint === null && menu >= 3 && dateLine(line.text) === null && masthead(line.text) === null)
      kinds[i] = 'navigation'
    if (line.hint === 'list-item' && line.text.length <= 60 && !PROSE.test(line.text) && !hasVerb(line.text))
      kinds[i] = 'navigation'
  }
}

/** An item of five words or more may be a point of the story. */
const hasVerb = (text: string): boolean => text.split(' ').length >= 5

/** A list most of whose items are boilerplate is a menu in all its items. */
function lists(lines: readonly Line[], kinds: (RemovalKind | null)[]): void {
  for (let start = 0; start < lines.length; ) {
    if (lines[start]!.hint !== 'list-item') {
      start++
      continue
    }
    let end = start
    while (end < lines.length && lines[end]!.hint === 'list-item') end++
    const found = kinds.slice(start, end).filter(Boolean).length
    if (end - start >= 2 && found * 2 >= end - start) {
      const kind = kinds.slice(start, end).find(Boolean)!
      for (let i = start; i < end; i++) kinds[i] = kinds[i] ?? (PROSE.test(lines[i]!.text) ? null : kind)
      if (start === 0) for (let i = start; i < end; i++) kinds[i] = kinds[i] === null ? null : 'navigation'
    }
    start = end
  }
}

/** Headlines of other stories under a label that says so: list items, or two lines and more without a stop, or the end. */
function others(lines: readonly Line[], kinds: (RemovalKind | null)[]): void {
  let hasProse = false
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] === null && PROSE.test(lines[i]!.text)) hasProse = true
    if (!hasProse || kinds[i] === null || lines[i]!.hint === 'list-item' || !OTHER_STORIES.test(folded(lines[i]!.text)))
      continue
    let end = i + 1
    let rows = 0
    while (end < lines.length && (kinds[end] !== null || isOtherHeadline(lines[end]!)))
      if (kinds[end++] === null) rows++
    if (end < lines.length && !lines[end]!.gap) {
      if (isWrapped(lines, i + 1, end)) continue
      // The last rows may be the beginning of a wrapped paragraph.
      let chunk = end
      while (chunk > i + 1 && !lines[chunk]!.gap) chunk--
      if (lines[chunk]!.gap) for (; end > chunk; end--) if (kinds[end - 1] === null) rows--
    }
    const listed = rows > 0 && lines[i + 1]!.hint === 'list-item'
    if (listed || end === lines.length || rows >= 2)
      for (let k = i + 1; k < end; k++) kinds[k] = kinds[k] ?? 'boilerplate'
    i = end - 1
  }
}

/** Do these lines belong to a wrapped paragraph that goes on at `end`? */
const isWrapped = (lines: readonly Line[], from: number, end: number): boolean =>
  lines.slice(from, end + 1).some((line) => !line.gap && line.hint === null && /^\p{Ll}/u.test(line.text))

const isOtherHeadline = (line: Line): boolean =>
  !PROSE.test(line.text.replace(/\?["'”’]?$/, '')) &&
  line.text.split(' ').length <= 18 &&
  line.hint !== 'headline' &&
  line.hint !== 'subheading' &&
  !/^sources?: /i.test(line.text) &&
  creditLine(line.text) === null

/** Where two lines may have been glued: a small letter or a closing mark, then a capital or an opening mark. */
const GLUE = /(?<=[\p{Ll}.!?…)”"’])(?=["“]?\p{Lu})|(?<=[.!?…]["”’]?) (?=\p{Lu})/gu
/** Longer than this no label or invitation is glued on. */
const LONGEST_GLUED = 90

/** Takes off boilerplate that was glued to the beginning or the end of a paragraph. */
export function sweepEnds(line: Line, ledger: Ledger): Line | null {
  if (line.seams.length === 0 && !mayBeGlued(line.text)) return line
  let rest: Line | null = line
  for (let turns = 0; rest !== null && turns < 4; turns++) {
    const cut = gluedBoilerplate(rest)
    if (cut === null) break
    const gone = cutLine(rest, cut.start, cut.end)
    if (gone) ledger.remove(gone, 'boilerplate', 'clean/boilerplate@1')
    rest = cut.start === 0 ? cutLine(rest, cut.end, rest.text.length) : cutLine(rest, 0, cut.start)
  }
  if (rest !== null && rest !== line && boilerplateKind(rest.text) !== null) {
    ledger.remove(rest, 'boilerplate', 'clean/boilerplate@1')
    return null
  }
  return rest
}

function gluedBoilerplate({ text, seams }: Line): { start: number; end: number } | null {
  const head = text.slice(0, LONGEST_GLUED)
  const from = Math.max(0, text.length - LONGEST_GLUED)
  for (const match of head.matchAll(GLUE)) {
    const at = match.index
    if (match[0] === ' ' && !seams.includes(at + 1)) continue
    if (at > 2 && boilerplateKind(text.slice(0, at)) !== null) return { start: 0, end: at }
  }
  for (const match of text.slice(from).matchAll(GLUE)) {
    const at = from + match.index
    if (match[0] === ' ' && !seams.includes(at + 1)) continue
    const end = text.slice(at).trimStart()
    if (at > 0 && !isPhotoCredit(end) && boilerplateKind(end) !== null) return { start: at, end: text.length }
  }
  return null
}

const ADDRESS = /[<([]?\bhttps?:\/\/[^\s<>"“”]+/gi

/** Takes addresses out where they stand alone or end a paragraph; all are listed. */
export function takeLinks(line: Line, ledger: Ledger): Line | null {
  if (isLink(line.text)) {
    ledger.link(line.text.replace(/^[<([]|[>)\]]$/g, ''))
    ledger.remove(line, 'link', 'clean/link@1')
    return null
  }
  if (!/https?:\/\//i.test(line.text)) return line
  let last: { start: number; end: number } | null = null
  for (const match of line.text.matchAll(ADDRESS)) {
    const closed = /^[<([]/.test(match[0])
    const url = match[0].replace(/^[<([]/, '').replace(/[.,;:!?'")\]>]+$/, '')
    if (url.length > 8) ledger.link(url)
    last = {
      start: match.index,
      end: match.index + match[0].length + (closed && line.text[match.index + match[0].length] === '>' ? 1 : 0),
    }
  }
  if (
    last === null ||
    last.end < line.text.length ||
    !/(?:^|[.!?:…]["'”’)]?|\s[-–—|])\s*$/.test(line.text.slice(Math.max(0, last.start - 20), last.start))
  )
    return line
  const link = cutLine(line, last.start, last.end)
  if (link) ledger.remove(link, 'link', 'clean/link@1')
  return cutLine(line, 0, last.start)
}
