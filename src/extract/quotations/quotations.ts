import { CUE_VERBS } from '../../language/en/cues.ts'
import { ROLE_NOUNS } from '../../language/en/sources.ts'
import { idOf } from '../../text/id.ts'
import { contains, type Span, sliceAll } from '../../text/span.ts'
import type { Reading } from '../extraction.ts'
import type { Time } from '../times/time.ts'
import type { Draft } from './draft.ts'
import { labelled } from './labels.ts'
import { modalityOf, polarityOf, stanceOf } from './manner.ts'
import { findPassages } from './marks.ts'
import { cueZone, passingOf } from './passing.ts'
import { phrasalCues } from './phrasal.ts'
import type { Quotation, Who } from './quotation.ts'
import { isTranscript, signed, turns } from './turns.ts'
import { joinUncued } from './uncued.ts'
import { chunkAt, lower, type Range, spanOf, type Unit, unitsOf } from './unit.ts'
import { verbCues } from './verbs.ts'
import { canSpeak, type Names, namesOf, whoOf } from './who.ts'

/**
 * Every quotation of a document, direct, mixed and indirect, with its source, cue and content, in order of the text:
 * passages in marks first, then cues unit by unit, then the passages that no cue took, then who is inside whom.
 */
export function findQuotations(reading: Reading, times: readonly Time[]): Quotation[] {
  const names = namesOf(reading)
  const drafts = joinUncued(spokenIn(names))
  const made = new Map<Draft, Quotation>()
  for (const draft of drafts) made.set(draft, settled(draft, names, times, made))
  return nested([...made.values()])
}

/** The units of a document with the quotations whose cue stands in them. */
export function spokenIn(names: Names): ReadonlyMap<Unit, readonly Draft[]> {
  const { document } = names.reading
  const spoken = (draft: Draft) => !draft.noun || (draft.source !== null && canSpeak(draft.unit, draft.source, names))
  const transcript = isTranscript(document)
  const units = unitsOf(document, findPassages(document), transcript)
  return new Map(
    units.map((unit) => [
      unit,
      agreed(
        [
          ...(transcript ? turns(unit) : []),
          ...signed(unit),
          ...labelled(unit, names),
          ...verbCues(unit),
          ...phrasalCues(unit),
        ].filter(spoken),
      ),
    ]),
  )
}

/** One draft a cue and a content: where two rules read the same words, the earlier one holds. */
function agreed(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const inside = kept.some(
      (other) =>
        (other.cue &&
          draft.cue &&
          other.cue.first <= draft.cue.first &&
          draft.cue.last <= other.cue.last &&
          other.rule !== draft.rule) ||
        other.contents.some((c) => draft.contents.some((d) => c.first === d.first && c.last === d.last)),
    )
    if (!inside) kept.push(draft)
  }
  // what someone thinks inside what someone says is part of the saying
  return kept.filter((draft) => !isThought(draft) || !kept.some((other) => other !== draft && holdsCue(other, draft)))
}

const isThought = (draft: Draft): boolean => CUE_VERBS.get(draft.lemma)?.frames.has('thought') === true

const holdsCue = (outer: Draft, inner: Draft): boolean =>
  inner.cue !== null && outer.contents.some((c) => c.first <= inner.cue!.first && inner.cue!.last <= c.last)

function settled(draft: Draft, names: Names, times: readonly Time[], made: ReadonlyMap<Draft, Quotation>): Quotation {
  const { document } = names.reading
  const { unit, cue } = draft
  const spans = draft.contents.flatMap((range) => spansByBlock(unit, range))
  const { channel, relays } = passingOf(draft, names)
  const former = draft.continues ? made.get(draft.continues) : undefined
  const own = draft.source ? whoOf(unit, draft.source, names, channel) : null
  const source: Who | null = own ? spokenOn(own, draft, names, made) : (former?.source ?? null)
  const form = formOf(unit, draft.contents)
  const stance = stanceOf(draft)
  const cueSpan = cue ? spanOf(unit, withAdverbs(unit, cue)) : null
  return {
    id: idOf('quotation', document.id, ...[...spans, ...(cueSpan ? [cueSpan] : [])].flatMap((s) => [s.start, s.end])),
    form,
    source,
    relays: relays.map((relay) => whoOf(unit, relay, names, null)).filter((who) => !isNewsroom(who, document.newsroom)),
    cue: cueSpan ? { span: cueSpan, text: document.text.slice(cueSpan.start, cueSpan.end) } : null,
    content: { spans, text: sliceAll(document.text, spans) },
    stance,
    polarity: polarityOf(draft, form),
    modality: modalityOf(draft, stance),
    depth: 0,
    nestedIn: null,
    time: timeOf(draft, times),
  }
}

/** "repeatedly | denied", "also | said": adverbs directly before a verb say how, or how often, and belong to the cue. */
export function withAdverbs(unit: Unit, cue: Range): Range {
  if (!/^VB/.test(unit.tokens[cue.last]!.xpos) && chunkAt(unit, cue.first)?.kind !== 'vg') return cue
  let { first } = cue
  const start = unit.sentenceStart[first]!
  while (
    first > start &&
    /^RBR?$/.test(unit.tokens[first - 1]!.xpos) &&
    unit.passageOf[first - 1]! < 0 &&
    !NO_MANNER.has(lower(unit, first - 1))
  )
    first--
  return { first, last: cue.last }
}

const NO_MANNER: ReadonlySet<string> = new Set([
  'so',
  'as',
  'not',
  'only',
  'however',
  'there',
  'here',
  'ago',
  'perhaps',
])

/** A pronoun that was left open goes on with the last speaker it can stand for, at most two paragraphs before. */
function spokenOn(who: Who, draft: Draft, names: Names, made: ReadonlyMap<Draft, Quotation>): Who {
  const word = who.text.toLowerCase()
  const kinds = SPEAKERS.get(word)
  if (who.entity !== null || !kinds) return who
  const { block } = draft.unit
  const continued = names.reading.document.blocks[block]?.continues ?? block
  for (const [other, quotation] of [...made].reverse()) {
    const distance = Math.min(Math.abs(continued - other.unit.block), block - other.unit.block)
    // somebody without a name who spoke in this paragraph stands nearer than a name before them
    if (other.unit.block === block && isOneUnnamed(quotation.source, other) && kinds.has('person'))
      return { ...quotation.source!, channel: who.channel }
    const id = quotation.source?.entity
    const entity = id ? names.byId.get(id) : undefined
    if (distance > 2 || !quotation.source || !entity || !kinds.has(entity.kind)) continue
    return { ...quotation.source, text: who.text, span: who.span, channel: who.channel }
  }
  return who
}

/** One person known by an office or not at all: "a ministry spokesman", "a shopkeeper". */
function isOneUnnamed(who: Who | null, { unit, source }: Draft): boolean {
  if (!who || who.entity !== null || !source || (who.kind !== 'role' && who.kind !== 'anonymous')) return false
  return unit.tokens[source.head]!.xpos === 'NN' && ROLE_NOUNS.has(unit.tokens[source.head]!.lemma.toLowerCase())
}

const SPEAKERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['he', new Set(['person'])],
  ['she', new Set(['person'])],
  ['it', new Set(['organization', 'group', 'place'])],
  ['they', new Set(['group', 'organization'])],
])

/** The newsroom that prints the report passes nothing on: it is the report. */
const isNewsroom = (who: Who, newsroom: string | null): boolean =>
  newsroom !== null && who.text.toLowerCase().replace(/^the /, '') === newsroom.toLowerCase().replace(/^the /, '')

/** A content over several paragraphs has one span in each. */
export function spansByBlock(unit: Unit, range: Range): Span[] {
  const spans: Span[] = []
  let first = range.first
  for (let at = range.first; at <= range.last; at++) {
    const next = at + 1
    const breaks = next <= range.last && blockAt(unit, next) !== blockAt(unit, at)
    if (breaks || at === range.last) {
      spans.push(spanOf(unit, { first, last: at }))
      first = next
    }
  }
  return spans
}

function blockAt(unit: Unit, index: number): number {
  const { start } = unit.tokens[index]!.span
  return (unit.sentences.find((s) => start < s.span.end) ?? unit.sentences.at(-1)!).block
}

/** Direct: every word stands in marks; mixed: some do; indirect: none. */
function formOf(unit: Unit, contents: readonly Range[]): Quotation['form'] {
  let inside = 0
  let outside = 0
  for (const range of contents) {
    for (let at = range.first; at <= range.last; at++) {
      if (unit.passageOf[at]! >= 0) inside++
      else if (unit.tokens[at]!.upos !== 'PUNCT') outside++
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}

/** When it was said: the time named in the cue clause. */
function timeOf(draft: Draft, times: readonly Time[]): string | null {
  const zone = cueZone(draft)
  if (!zone || times.length === 0) return null
  const span = spanOf(draft.unit, zone)
  return times.find((time) => contains(span, time.span))?.id ?? null
}

/** Sets depth and `nestedIn`: a quotation whose cue and content lie in another's content is said by it. */
function nested(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort(
    (a, b) =>
      a.content.spans[0]!.start - b.content.spans[0]!.start ||
      a.content.spans[0]!.end - b.content.spans[0]!.end ||
      (a.id < b.id ? -1 : 1),
  )
  const outerOf = (q: Quotation): Quotation | null => {
    let best: Quotation | null = null
    for (const other of sorted) {
      if (other === q || other.content.spans[0]!.start > q.content.spans[0]!.start) continue
      const parts = [...q.content.spans, ...(q.cue ? [q.cue.span] : [])]
      const holds = parts.every((part) => other.content.spans.some((span) => contains(span, part)))
      if (!holds) continue
      if (!best || size(other) < size(best)) best = other
    }
    return best
  }
  const outer = new Map(sorted.map((q) => [q, outerOf(q)]))
  return sorted.map((q) => {
    let depth = 0
    const relays: Who[] = []
    for (let up = outer.get(q) ?? null; up && depth < 8; up = outer.get(up) ?? null) {
      depth++
      if (up.source && (up.source.entity === null || up.source.entity !== q.source?.entity)) relays.unshift(up.source)
    }
    const parent = outer.get(q) ?? null
    return depth === 0 ? q : { ...q, depth, nestedIn: parent!.id, relays: [...relays, ...q.relays] }
  })
}

const size = (q: Quotation): number => q.content.spans.reduce((n, s) => n + s.end - s.start, 0)
