import { datelineOf, isByline } from './datelines.ts'
import { BLANK, cutLine, type Line, lineOf, type Piece, partLine, partPieces } from './pieces.ts'

/**
 * A stop (with its closing marks) and the beginning of a sentence without a blank between. Before the stop stand two
 * small letters, a number, a bracket or capitals; single letters ("U.S.Army") are abbreviations.
 */
const JOINT =
  /(?:\p{Ll}{2}|\d|[)\]%]|\p{Lu}{2}|\p{L}["”’])(?:[.!?…]{1,3}["”’)]{0,2}|[.!?]'|,["”]|:(?=["“]\p{L}))(?=["“‘'(]{0,2}(?:\p{Lu}[\p{Ll}'’]|[AI] |\p{Lu}{2}|\p{Lu}\.\p{Lu}))/gu
/** The same after a closing mark: `…soldiers."She said`. */
const WORDS_THAT_BEGIN =
  /^["“‘']?(?:The|A|An|But|And|In|On|At|He|She|It|They|We|I|This|That|These|Those|There|When|While|After|Before|As|If|Some|Many|More|Most|However|Meanwhile|Earlier|Later|His|Her|Its|Their|Our|For|From|According|Officials|Police|Witnesses|Since|So|Now|Not|No|What|Who|How|Why|Where|Both|Several|Two|Three|You)[ ,’']/
/** A word in small letters, then a capital: a heading or label lost its line break. Names so written are few. */
const HEADING_JOINT = /(?<=(?:^|[\s"“‘'(-])(?!easy|jet|air|home|uni)\p{Ll}{3,20})(?=["“]?\p{Lu}\p{Ll}|A )/gu
/** A word with a capital, then a sentence: `KEY POINTSThe army …`, `(Staff)Police said`. */
const SENTENCE_JOINT =
  /(?<=\p{Ll}|\p{Lu}{2})(?=(?:The|But|And|She|They|This|That|These|Those|There|When|While|After|Before|Some|Many|More|Most|However|Meanwhile|Earlier|Later|His|Their|From|According|Officials|Police|Witnesses|Since)[ ,])|(?<=[)\]])(?=\p{Lu}\p{Ll})/gu
/** Parts of names and addresses that stand after a dot with a capital. */
const DOTTED = /^(?:Com|Net|Org|Gov|Edu|Co|Js|Io|Tv|Info|COM|NET|ORG|GOV|EDU|TV|UK|US|Inc)\b/
/** A short heading in quotation marks, stuck to a stop: `…as planned.'Clear words' The next …`. */
const QUOTED_HEADING = /(?<=[\p{Ll}\d)][.!?])(['‘"“])(\p{Lu}[^'‘’"“”.!?,;:]{2,60})['’"”](?=$| +["“‘']?[\p{Lu}\d])/gu

/** Cheap: may anything be glued in this line? Looks at what stands before each capital. */
export function mayBeGlued(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    if (!isCapital(text.charCodeAt(i))) continue
    let before = text.charCodeAt(i - 1)
    if (before === 32) continue
    let at = i - 1
    while (at > 0 && i - at < 3 && isMark(before)) before = text.charCodeAt(--at)
    if (isSmall(before) || isStop(before)) return true
    if (i > 1 && isCapital(text.charCodeAt(i - 1)) && GLUED_AFTER_CAPITALS.test(text.slice(i, i + 5))) return true
  }
  return false
}

const GLUED_AFTER_CAPITALS = /^(?:The|But|She|They|This|Many|Some|From|When)[ ,a-z]/
const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
const isSmall = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f)
/** Quotation marks and brackets. */
const isMark = (code: number): boolean =>
  code === 34 || code === 39 || code === 40 || code === 41 || (code >= 0x2018 && code <= 0x201d)
/** `. ! ? … , : ) ]` */
const isStop = (code: number): boolean =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 0x2026 ||
  code === 44 ||
  code === 58 ||
  code === 41 ||
  code === 93

const CAPITAL_INSIDE = /[a-z\u00df-\u024f]["“]?[A-Z\u00c0-\u00de]/
const CAPITALS_INSIDE = /[a-z\u00df-\u024f][A-Z\u00c0-\u00de]/g

/** The line, its glued sentences parted by a blank; more lines where a heading was glued in. */
export function partGlued(line: Line): Line[] {
  if (!mayBeGlued(line.text)) return [line]
  const lines: Line[] = []
  for (const piece of partTop(line)) for (const part of partHeadings(piece)) lines.push(partSentences(part))
  return lines
}

/** Characters of the longest byline or headline that what follows was glued to. */
const LONGEST_TOP = 140

/** `By Ana Lima in PortoThe river …`, `… on TuesdayPORTO, June 5 (Agency) - …`: a byline or a dateline lost its line break. */
function partTop(line: Line): Line[] {
  if (line.hint !== null && line.hint !== 'paragraph') return [line]
  const { text } = line
  if (!CAPITAL_INSIDE.test(text.slice(0, LONGEST_TOP))) return [line]
  for (const match of text.slice(0, LONGEST_TOP).matchAll(CAPITALS_INSIDE)) {
    const at = match.index + 1
    const rest = text.slice(at, at + LONGEST_TOP)
    if (!/^\p{Lu}{3}/u.test(rest) ? !isByline(text.slice(0, at)) || rest.length < 40 : datelineOf(rest) === null)
      continue
    const [top, below] = [cutLine(line, 0, at), cutLine(line, at, text.length, true)]
    return top && below ? [top, below] : [line]
  }
  return [line]
}

function partHeadings(line: Line): Line[] {
  const cuts: { start: number; end: number }[] = []
  const marks = new Marks(line.text)
  if (/[.!?]['‘"“]\p{Lu}/u.test(line.text))
    for (const match of line.text.matchAll(QUOTED_HEADING)) {
      if (match[2]!.split(' ').length > 7 || isOpen(marks, line.text, match.index, match[1]!)) continue
      cuts.push({ start: match.index, end: match.index + match[0].length })
    }
  const headed =
    (line.hint === null || line.hint === 'paragraph') && CAPITAL_INSIDE.test(line.text)
      ? HEADING_JOINT.exec(line.text)
      : null
  HEADING_JOINT.lastIndex = 0
  if (headed && headed.index < 90 && cuts.length === 0 && !/[.!?,;]/.test(line.text.slice(0, headed.index)))
    cuts.push({ start: 0, end: headed.index })
  if (cuts.length === 0) return [line]
  const bounds = cuts.flatMap(({ start, end }) => [start, end])
  const headings = new Set(cuts.map(({ start }) => start))
  return partLine(line, bounds).flatMap((part, i) => {
    if (part === null) return []
    if (i === 0) return [part]
    return [
      headings.has(bounds[i - 1]!) && i % 2 === 1
        ? { ...part, hint: 'subheading' as const, gap: true }
        : { ...part, gap: true },
    ]
  })
}

/** Characters looked back for the mark that opened a quotation in single marks. */
const LONGEST_SINGLE = 300

/** Is a quotation of this mark open before `at`? Then the mark closes it and begins no heading. */
function isOpen(marks: Marks, text: string, at: number, mark: string): boolean {
  if (mark !== '"') return mark === "'" && isSingleOpen(text, at)
  return marks.isOpen(at)
}

const isSingleOpen = (text: string, at: number): boolean =>
  /(?:^|[\s("])'[^']*$/.test(text.slice(Math.max(0, at - LONGEST_SINGLE), at))

/** Counts the straight double marks of a line, asked from left to right: each character is looked at once. */
class Marks {
  readonly #text: string
  #at = 0
  #open = false

  constructor(text: string) {
    this.#text = text
  }

  /** Is a quotation open before `at`? */
  isOpen(at: number): boolean {
    if (at < this.#at) {
      this.#at = 0
      this.#open = false
    }
    for (let i = this.#text.indexOf('"', this.#at); i >= 0 && i < at; i = this.#text.indexOf('"', i + 1))
      this.#open = !this.#open
    this.#at = at
    return this.#open
  }
}

function partSentences(line: Line): Line {
  const cuts: number[] = []
  const marks = new Marks(line.text)
  for (const match of line.text.matchAll(JOINT)) {
    const at = placeOf(marks, line.text, match.index + match[0].length)
    if (at > 0 && isJoint(line.text, match.index, at)) cuts.push(at)
  }
  if (CAPITAL_INSIDE.test(line.text))
    for (const match of line.text.matchAll(HEADING_JOINT))
      if (!isInAddress(line.text, match.index)) cuts.push(match.index)
  for (const match of line.text.matchAll(SENTENCE_JOINT))
    if (!isInAddress(line.text, match.index)) cuts.push(match.index)
  if (cuts.length === 0) return line
  cuts.sort((a, b) => a - b)
  const bounds = cuts.filter((cut, i) => cut > (i === 0 ? 0 : cuts[i - 1]!))
  const pieces: Piece[] = []
  for (const [i, part] of partPieces(line.pieces, bounds).entries()) {
    if (i > 0) pieces.push(BLANK)
    for (const piece of part) pieces.push(piece)
  }
  const seams = bounds.map((cut, i) => cut + i + 1)
  return lineOf(pieces, line.hint, line.gap, seams) ?? line
}

/** A straight mark after the stop closes what is open, and else opens what follows. */
function placeOf(marks: Marks, text: string, end: number): number {
  const mark = text[end - 1]!
  if (mark === "'") return isSingleOpen(text, end - 1) ? end : end - 1
  return mark !== '"' || marks.isOpen(end - 1) ? end : end - 1
}

function isJoint(text: string, start: number, at: number): boolean {
  const after = text.slice(at, at + 40).replace(/^\(/, '')
  if (isInAddress(text, at) || DOTTED.test(after)) return false
  const before = text.slice(start, at)
  // A comma inside closing marks: `…,"He` is a joint, `1,"` never is.
  if (/^\p{Lu}{2}/u.test(before) || /^\d/.test(before))
    return (
      (WORDS_THAT_BEGIN.test(after) || (start > 0 && /^["“‘']?\p{Lu}\p{Ll}{2}/u.test(after))) &&
      (/^\p{Lu}/u.test(before) || /(?:^|[\s(])\S*\d{1,4}["”’).!?…%]*$/.test(text.slice(Math.max(0, at - 20), at)))
    )
  if (/^["“‘']?\p{Lu}{2}/u.test(after)) return !/^["“‘']?\p{Lu}{2,}\d*\.\p{L}/u.test(after)
  return true
}

/** Is the place inside a web address, a mail address or a file name? */
function isInAddress(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < 200 && !/\s/.test(text[start - 1]!)) start--
  let end = at
  while (end < text.length && end - at < 200 && !/\s/.test(text[end]!)) end++
  return /:\/\/|www\.|@|\w\/\w+\/|^#/i.test(text.slice(start, end))
}
