import type { Ledger } from './ledger.ts'
import { cutLine, type Line } from './pieces.ts'

/** Letters and digits a passage must have to be a repeat when it stands elsewhere: shorter ones recur by chance. */
const SHORTEST = 30
/** Where nothing but repeats follows, a shorter passage is a repeat too: a heading with nothing under it. */
const SHORTEST_AT_END = 5
/** Passages looked at behind a short repeat. */
const LONGEST_TAIL = 12
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
 */
export function removeRepeats(lines: readonly Line[], ledger: Ledger): Line[] {
  const parted = lines.some((line) => line.seams.length > 0) ? removeRepeated(lines, true, ledger) : lines
  return removeRepeated(parted, false, ledger)
}

/** `parted`: compare the sentences parted where they were glued, not whole lines. */
function removeRepeated(lines: readonly Line[], parted: boolean, ledger: Ledger): Line[] {
  const segments = segmentsOf(lines, parted)
  const gone = new Set<number>()
  const boxed = new Set<number>()
  const places = new Map<string, number[]>()
  for (const [i, { key }] of segments.entries()) if (key !== '') places.set(key, [...(places.get(key) ?? []), i])
  if (places.size === segments.length) return [...lines]
  for (let j = 0; j < segments.length; j++) {
    if (gone.has(j)) continue
    const first = places.get(segments[j]!.key)?.find((i) => i < j && !gone.has(i))
    if (first === undefined) continue
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

function segmentsOf(lines: readonly Line[], parted: boolean): Segment[] {
  return lines.flatMap((line, index) => {
    const starts = parted ? [0, ...line.seams] : [0]
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? line.text.length
      return { line: index, start, end, key: keyOf(line.text.slice(start, end)) }
    })
  })
}

/** Letters and digits alone: white space, quotation marks, dashes and stops may differ. */
const keyOf = (text: string): string =>
  text.toLowerCase().replace(/[\s\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+/g, '')

const isSentence = ({ line, end }: Segment, lines: readonly Line[]): boolean =>
  /[.!?…:]["'”’)]*$/.test(lines[line]!.text.slice(Math.max(0, end - 4), end).trimEnd())

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
  const cuts = new Map<number, Segment[]>()
  for (const i of [...gone].sort((a, b) => a - b)) {
    const segment = segments[i]!
    cuts.set(segment.line, [...(cuts.get(segment.line) ?? []), segment])
  }
  return lines.flatMap((line, index) => {
    const kept: Line[] = []
    let from = 0
    for (const { start, end } of cuts.get(index) ?? []) {
      const removed = cutLine(line, start, end)
      if (removed) ledger.remove(removed, 'repeat', 'clean/repeat@1')
      const before = start > from ? cutLine(line, from, start) : null
      if (before) kept.push(before)
      from = end
    }
    const rest = from === 0 ? line : from < line.text.length ? cutLine(line, from, line.text.length) : null
    if (rest) kept.push(rest)
    return boxed.has(index) ? kept.map((l) => ({ ...l, hint: 'box' as const })) : kept
  })
}
