import type { Reading } from '../extraction.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Time } from '../times/time.ts'
import type { Governed } from './governed.ts'
import { isDashToken, type Placed, tokenAt, type View } from './sentence-view.ts'

const PLACE_LINKS = /^(?:in|at|inside|across|throughout|around|near|within|outside)$/

/** Mentions of places with an entity, in order. */
export interface Spots {
  /** Of the document. */
  readonly all: readonly Mention[]
  /** Of the sentence. */
  readonly here: readonly Mention[]
}

export const placesOf = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((m) => m.type === 'place' && m.entity !== null)

/**
 * Where a count holds: the place that "in", "at", "near" … link to its clause behind the count ("killed in Syria",
 * "are trapped in X"), else right before it ("In X, 12 people died"), else null.
 */
export function placeOf(view: View, placed: Placed, governed: Governed, places: Spots): string | null {
  const { tokens, chunks } = view
  const from = placed.end + 1
  const limit = clauseEnd(view, Math.max(governed.after, placed.end) + 1)
  for (const m of places.here) {
    const at = tokenAt(tokens, m.span.start)
    if (at >= from && at < limit && linked(view, at)) return m.entity
  }
  // Before: the head of the clause, with no other verb between.
  let start = placed.first
  while (start > 0 && start > placed.first - 60 && !/^[;:.]$/.test(tokens[start - 1]!.text)) start--
  let found: string | null = null
  for (const m of places.here) {
    const at = tokenAt(tokens, m.span.start)
    if (at < start || at >= placed.first || !linked(view, at)) continue
    const verbs = chunks.some((c) => c.verb !== null && c.first > at && c.last < placed.first && !c.verb.participle)
    if (!verbs) found = m.entity
  }
  return found
}

/** Does a preposition of place govern the phrase at the token ("in the town of X", "in X")? */
function linked(view: View, at: number): boolean {
  const { tokens, chunks, chunkOf } = view
  const index = chunkOf[at]!
  let i = (index >= 0 ? chunks[index]!.first : at) - 1
  if (tokens[i]?.lemma === 'of' && i > 0) {
    const outer = chunkOf[i - 1]!
    i = (outer >= 0 ? chunks[outer]!.first : i - 1) - 1
  }
  return PLACE_LINKS.test(tokens[i]?.lemma ?? '')
}

/** Where the clause around a token ends: a semicolon, a finite verb of another clause after "and" or "that", a bracket. */
function clauseEnd(view: View, from: number): number {
  const { tokens, chunks, chunkOf } = view
  const limit = Math.min(tokens.length, from + 60)
  for (let i = from; i < limit; i++) {
    const token = tokens[i]!
    if (/^[;:]$/.test(token.text)) return i
    if (/^(?:since|because|while|although|after|before|when|as)$/.test(token.lemma)) return i
    const index = chunkOf[i]!
    if (
      index >= 0 &&
      chunks[index]!.verb &&
      chunks[index]!.first === i &&
      !chunks[index]!.verb!.participle &&
      !chunks[index]!.verb!.infinitive
    )
      return i
  }
  return limit
}

/**
 * Whose population: the subject the words stand by, as a place name ("X, home to 40,000") or a definite noun that the
 * reading resolved ("the town, formerly home to 40,000").
 */
export function subjectPlace(view: View, placed: Placed, reading: Reading, places: Spots): string | null {
  const { tokens, chunks } = view
  const spot = new Set(places.all.map((m) => m.entity))
  const nearest = chunks.findLastIndex((c) => c.last < placed.first)
  for (let c = nearest; c >= Math.max(0, nearest - 12); c--) {
    const chunk = chunks[c]!
    if (chunk.kind !== 'np') continue
    const { start } = tokens[chunk.first]!.span
    const { end } = tokens[chunk.last]!.span
    const named = places.here.findLast((m) => m.span.start >= start && m.span.end <= end)
    if (named) return named.entity
    for (let i = chunk.first; i <= chunk.last; i++) {
      const reference = reading.references.get(tokens[i]!.span.start)
      if (reference && spot.has(reference.entity)) return reference.entity
    }
  }
  return null
}

/** The place that the heading over a list names: the nearest heading before the block with only list items between. */
export function headingPlace(block: number, reading: Reading, places: Spots): string | null {
  const { blocks } = reading.document
  if (!/^(?:list-item|box)$/.test(blocks[block]?.kind ?? '')) return null
  let i = block - 1
  while (i >= 0 && blocks[i]!.kind === 'list-item') i--
  const heading = blocks[i]
  if (!heading || !/^(?:subheading|box|headline)$/.test(heading.kind)) return null
  const inHeading = places.all.filter((m) => m.span.start >= heading.span.start && m.span.end <= heading.span.end)
  return inHeading.length > 0 && inHeading.every((m) => m.entity === inHeading[0]!.entity) ? inHeading[0]!.entity : null
}

/** "since the war began in 2011", "since March": the first time told behind "since" (or after "Since" before the count). */
export function sinceOf(view: View, placed: Placed, times: readonly Time[]): Time | null {
  const { tokens } = view
  for (const i of view.since.slice(0, 4)) {
    const stop = i < placed.first ? tokens[placed.first]!.span.start : view.sentence.span.end
    if (i < placed.first && i > 2 && !isDashToken(tokens[i - 1]) && tokens[i - 1]!.text !== ',') continue
    const { end } = tokens[i]!.span
    const found = times.find((t) => t.span.start >= end && t.span.end <= stop)
    if (found) return found
  }
  return null
}
