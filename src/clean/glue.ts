import { datelineOf, isByline } from './datelines.ts'
import { BLANK, cutLine, cutPieces, type Line, lineOf } from './pieces.ts'

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

/** Cheap: may anything be glued in this line? */
export const mayBeGlued = (text: string): boolean =>
  /[a-z\u00df-\u024f.!?…,:)\]]["'”’)(“‘]{0,2}[A-Z\u00c0-\u00de]|[A-Z]{2}(?:The|But|She|They|This) /.test(text)

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
  if (/[.!?]['‘"“]\p{Lu}/u.test(line.text))
    for (const match of line.text.matchAll(QUOTED_HEADING)) {
      if (match[2]!.split(' ').length > 7 || isOpen(line.text, match.index, match[1]!)) continue
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
  const parts: Line[] = []
  let from = 0
  for (const { start, end } of cuts) {
    const before = cutLine(line, from, start)
    if (before) parts.push(before)
    const heading = cutLine({ ...line, hint: 'subheading' }, start, end, true)
    if (heading) parts.push(heading)
    from = end
  }
  const rest = cutLine(line, from, line.text.length, true)
  if (rest) parts.push(rest)
  return parts
}

/** Is a quotation of this mark open before `at`? Then the mark closes it and begins no heading. */
function isOpen(text: string, at: number, mark: string): boolean {
  if (mark !== '"') return mark === "'" && /(?:^|[\s(])'[^']*$/.test(text.slice(0, at))
  let open = false
  for (let i = 0; i < at; i++) if (text[i] === '"') open = !open
  return open
}

function partSentences(line: Line): Line {
  const cuts: number[] = []
  for (const match of line.text.matchAll(JOINT)) {
    const at = placeOf(line.text, match.index + match[0].length)
    if (at > 0 && isJoint(line.text, match.index, at)) cuts.push(at)
  }
  if (CAPITAL_INSIDE.test(line.text))
    for (const match of line.text.matchAll(HEADING_JOINT))
      if (!isInAddress(line.text, match.index)) cuts.push(match.index)
  for (const match of line.text.matchAll(SENTENCE_JOINT))
    if (!isInAddress(line.text, match.index)) cuts.push(match.index)
  if (cuts.length === 0) return line
  cuts.sort((a, b) => a - b)
  const pieces = []
  let from = 0
  const seams: number[] = []
  for (const cut of cuts) {
    if (cut <= from) continue
    pieces.push(...cutPieces(line.pieces, from, cut), BLANK)
    from = cut
    seams.push(cut + seams.length + 1)
  }
  pieces.push(...cutPieces(line.pieces, from, line.text.length))
  return lineOf(pieces, line.hint, line.gap, seams) ?? line
}

/** A straight mark after the stop closes what is open, and else opens what follows. */
function placeOf(text: string, end: number): number {
  const mark = text[end - 1]!
  if (mark !== '"' && mark !== "'") return end
  if (mark === "'") return /(?:^|[\s("])'[^']*$/.test(text.slice(Math.max(0, end - 300), end - 1)) ? end : end - 1
  let open = false
  for (let i = 0; i < end - 1; i++) if (text[i] === '"') open = !open
  return open ? end : end - 1
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
