import type { Ledger } from './ledger.ts'
import { type Line, partLine } from './pieces.ts'

/** Letters and digits a passage must have to be a repeat when it stands elsewhere: shorter ones recur by chance. */
const SHORTEST = 30
/** Where nothing but repeats follows, a shorter passage is a repeat too: a heading with nothing under it. */
const SHORTEST_AT_END = 5
/** Passages looked at behind a short repeat. */
const LONGEST_TAIL = 12
/** In markup a passage that stands so often, with other lines between, is a pattern of the story: a question, a step, a row. */
const PATTERN = 3
/** Letters and digits from which a sentence is prose: stories do not say one three times. */
const SHORTEST_PROSE = 80
/** Headings of boxes that pages set beside a story and scrapers set inside it. */
const BOX_HEADING =
  /^(?:analysis|at the scene|background|profile|in brief|key points|who'?s who|what we know|eyewitness|viewpoint|from our correspondent|correspondent's view|context|q&a|factbox|fact ?file|timeline|reporter's notebook|on the ground|the view from)\b.{0,40}$/i

interface Segment {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly key: string
}

/**
 * Takes out passages that stand twice, word for word but for white space and marks: whole paragraphs, runs of them,
 * and sentences parted where they were glued. The first place stays, unless the second is where the passage belongs:
 * under the heading of a box, or stuck to the sentence before it. What stays under such a heading is marked as the box.
 *
 * `isMarkup`: lines are those of the page, so that what it says three times and more in one form is its own pattern.
 */
export function removeRepeats(lines: readonly Line[], isMarkup: boolean, ledger: Ledger): Line[] {
  const isParted = lines.some((line) => line.seams.length > 0)
  const parted = isParted ? removeRepeated(lines, { parted: true, isMarkup }, ledger) : lines
  return removeRepeated(parted, { parted: false, isMarkup }, ledger)
}

/** `parted`: compare the sentences parted where they were glued, not whole lines. */
function removeRepeated(
  lines: readonly Line[],
  { parted, isMarkup }: { readonly parted: boolean; readonly isMarkup: boolean },
  ledger: Ledger,
): Line[] {
  if (!mayRepeat(lines, parted)) return [...lines]
  const segments = segmentsOf(lines, parted)
  const gone = new Set<number>()
  const boxed = new Set<number>()
  const places = new Map<string, number[]>()
  const counts = new Map<string, number>()
  for (const [i, { key }] of segments.entries()) {
    if (key === '') continue
    if (isMarkup) counts.set(key, (counts.get(key) ?? 0) + 1)
    const list = places.get(key)
    if (list) list.push(i)
    else places.set(key, [i])
  }
  if (places.size === segments.length) return [...lines]
  for (let j = 0; j < segments.length; j++) {
    if (gone.has(j)) continue
    const list = places.get(segments[j]!.key)
    if (!list) continue
    // Places that are gone are never looked at again.
    while (gone.has(list[0]!)) list.shift()
    const first = list[0]!
    if (first >= j) continue
    let length = 1
    while (
      first + length < j &&
      j + length < segments.length &&
      segments[first + length]!.key !== '' &&
      !gone.has(first + length) &&
      segments[first + length]!.key === segments[j + length]!.key
    )
      length++
    const size = segments.slice(j, j + length).reduce((sum, { key }) => sum + key.length, 0)
    const isInPlace = first + length === j && size > 0 && isWhole(segments, lines, j)
    if (
      size < SHORTEST &&
      !isInPlace &&
      !(size >= SHORTEST_AT_END && !isSentence(segments[j]!, lines) && isAtEnd(segments, places, j + length))
    )
      continue
    const isBesideItself = segments[j - 1]!.key === segments[j]!.key
    if (isMarkup && !isInPlace && !isBesideItself && isPattern(segments.slice(j, j + length), counts, lines)) {
      j += length - 1
      continue
    }
    const later = belongsLater(segments, lines, first, j)
    const from = later ? first : j
    for (let k = 0; k < length; k++) gone.add(from + k)
    const stays = later ? j : first
    const heading = lines[segments[stays]!.line - 1]
    if (heading && BOX_HEADING.test(heading.text)) for (let k = 0; k < length; k++) boxed.add(segments[stays + k]!.line)
    j += length - 1
  }
  return gone.size === 0 ? [...lines] : without(lines, segments, gone, boxed, ledger)
}

/** Do any two passages agree in a number made of their letters and digits? Far cheaper than their keys; most reports have none. */
function mayRepeat(lines: readonly Line[], parted: boolean): boolean {
  const seen = new Set<number>()
  let count = 0
  for (const { text, seams } of lines)
    for (let i = 0; i <= (parted ? seams.length : 0); i++) {
      const number = numberOf(text, i === 0 ? 0 : seams[i - 1]!, parted ? (seams[i] ?? text.length) : text.length)
      if (number === 0) continue
      count++
      seen.add(number)
    }
  return seen.size < count
}

/** A number that passages of equal keys share: made of their ASCII letters in one case and digits. 0 for none. */
function numberOf(text: string, start: number, end: number): number {
  let [a, b] = [0, 0]
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) code += 32
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      a = (Math.imul(a, 31) + code) | 0
      b = (Math.imul(b, 16777619) ^ code) | 0
    }
  }
  return (a >>> 0) * 2097152 + (b & 2097151)
}

function segmentsOf(lines: readonly Line[], parted: boolean): Segment[] {
  return lines.flatMap((line, index) => {
    const starts = parted ? [0, ...line.seams] : [0]
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? line.text.length
      return { line: index, start, end, key: line.hint === 'moment' ? '' : keyOf(line.text.slice(start, end)) }
    })
  })
}

/** Letters and digits alone: white space, quotation marks, dashes and stops may differ. */
const keyOf = (text: string): string =>
  text.toLowerCase().replace(/[\s\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+/g, '')

const isSentence = ({ line, end }: Segment, lines: readonly Line[]): boolean =>
  /[.!?…:]["'”’)]*$/.test(lines[line]!.text.slice(Math.max(0, end - 4), end).trimEnd())

/** Lines without prose or captions, most of which stand three times and more: days of a plan, questions put to each, rows. */
function isPattern(run: readonly Segment[], counts: ReadonlyMap<string, number>, lines: readonly Line[]): boolean {
  const often = run.filter(({ key }) => counts.get(key)! >= PATTERN).length
  return (
    often * 2 >= run.length &&
    !run.some(
      (segment) =>
        lines[segment.line]!.hint === 'caption' ||
        (segment.key.length >= SHORTEST_PROSE &&
          /[.!…]["'”’)]*$/.test(lines[segment.line]!.text.slice(0, segment.end).slice(-4).trimEnd())),
    )
  )
}

/** Do only passages follow that stand before as well? */
const isAtEnd = (segments: readonly Segment[], places: ReadonlyMap<string, readonly number[]>, from: number): boolean =>
  segments.slice(from, from + LONGEST_TAIL).every(({ key }, i) => key === '' || places.get(key)![0]! < from + i) &&
  segments.length - from <= LONGEST_TAIL

const isWhole = (segments: readonly Segment[], lines: readonly Line[], i: number): boolean => {
  const { line, start, end } = segments[i]!
  return start === 0 && end === lines[line]!.text.length
}

/** Does the passage belong in its second place? */
function belongsLater(segments: readonly Segment[], lines: readonly Line[], first: number, second: number): boolean {
  const [a, b] = [segments[first]!, segments[second]!]
  const heads = (segment: Segment) => {
    const above = lines[segment.line - 1]
    return above !== undefined && BOX_HEADING.test(above.text)
  }
  if (heads(a)) return false
  return heads(b)
}

function without(
  lines: readonly Line[],
  segments: readonly Segment[],
  gone: ReadonlySet<number>,
  boxed: ReadonlySet<number>,
  ledger: Ledger,
): Line[] {
  const cuts = new Map<number, number[]>()
  const starts = new Map<number, Set<number>>()
  for (const i of [...gone].sort((a, b) => a - b)) {
    const { line, start, end } = segments[i]!
    const bounds = cuts.get(line)
    if (bounds === undefined) {
      cuts.set(line, [start, end])
      starts.set(line, new Set([start]))
    } else {
      if (bounds.at(-1) === start) bounds.push(end)
      else bounds.push(start, end)
      starts.get(line)!.add(start)
    }
  }
  return lines.flatMap((line, index) => {
    const all = cuts.get(index)
    let kept: Line[] = [line]
    if (all !== undefined) {
      const bounds = all.filter((at) => at > 0 && at < line.text.length)
      const repeated = starts.get(index)!
      kept = []
      for (const [i, part] of partLine(line, bounds).entries()) {
        if (part === null) continue
        if (repeated.has(i === 0 ? 0 : bounds[i - 1]!)) ledger.remove(part, 'repeat', 'clean/repeat@1')
        else kept.push(part)
      }
    }
    return boxed.has(index) ? kept.map((l) => ({ ...l, hint: 'box' as const })) : kept
  })
}
