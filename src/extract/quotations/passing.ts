import {
  CARRYING,
  CHANNEL_NOUNS,
  CHANNEL_PREPOSITIONS,
  INTERVIEW_NOUNS,
  MEDIA_NAMES,
  MEDIA_NOUNS,
} from '../../language/en/relays.ts'
import { ISSUED_PAPERS } from '../../language/en/sources.ts'
import type { Draft } from './draft.ts'
import { type Phrase, phraseFrom } from './phrases.ts'
import { chunkAt, lemmaOf, lower, npFrom, type Range, spanOf, type Unit } from './unit.ts'
import { mentionsIn, type Names } from './who.ts'

/** Through what the words came, and who passed them on. */
export interface Passing {
  readonly channel: string | null
  readonly relays: readonly Phrase[]
}

/**
 * Reads the cue clause for a channel ("in a statement") and for relays ("told the agency", "a statement carried by state
 * television", "in an interview with the paper"). Reporters in general pass nothing on, only media do.
 */
export function passingOf(draft: Draft, names: Names): Passing {
  const relays: Phrase[] = []
  if (draft.relay) relays.push(draft.relay)
  if (draft.addressee && isMedium(draft.unit, draft.addressee, names)) relays.push(draft.addressee)
  const { unit, source } = draft
  // "a statement | carried by the news agency | said"
  const bearing = source && ISSUED_PAPERS.has(lemmaOf(unit, source.head)) ? chunkAt(unit, source.last + 1) : null
  if (bearing?.verb?.participle && CARRYING.has(lemmaOf(unit, bearing.head))) {
    const carrier = carrierAfter(unit, bearing.last + 1, draft.cue?.first ?? bearing.last + 1)
    if (carrier && isMedium(unit, carrier, names)) relays.push(carrier)
  }
  const zone = cueZone(draft)
  if (!zone) return { channel: null, relays }
  let channel: string | null = null
  for (let at = zone.first; at <= zone.last; at++) {
    if (unit.passageOf[at]! >= 0) continue
    const np = npFrom(unit, at + 1)
    if (!np || np.last > zone.last || !CHANNEL_PREPOSITIONS.has(lower(unit, at))) continue
    const phrase: Phrase = { first: np.first, last: np.last, head: np.head, apposition: null }
    const noun = lemmaOf(unit, np.head)
    const medium = isMedium(unit, phrase, names)
    if (channel === null && (CHANNEL_NOUNS.has(noun) || medium)) {
      channel = names.reading.document.text.slice(unit.tokens[at]!.span.start, unit.tokens[np.last]!.span.end)
      if (medium && /^(?:on|by)$/.test(lower(unit, at))) relays.push(phrase)
    }
    const next = np.last + 1
    if (INTERVIEW_NOUNS.has(noun) && /^(?:with|to|by|on)$/.test(lower(unit, next))) {
      const host = phraseFrom(unit, next + 1, zone.last + 1, false)
      if (host && isMedium(unit, host, names)) relays.push(host)
    }
    const carried = chunkAt(unit, next)
    if (carried?.kind === 'vg' && carried.verb?.participle && CARRYING.has(lemmaOf(unit, carried.head))) {
      const carrier = carrierAfter(unit, carried.last + 1, zone.last + 1)
      if (carrier && isMedium(unit, carrier, names)) relays.push(carrier)
    }
  }
  return {
    channel,
    relays: relays.filter((relay, index) => relays.findIndex((r) => r.first === relay.first) === index),
  }
}

/** "broadcast late on Monday on state television": the noun after by, on or in. */
function carrierAfter(unit: Unit, from: number, limit: number): Phrase | null {
  for (let at = from; at < limit && at < from + 10; at++) {
    if (!/^(?:by|on|in|through|via)$/.test(lower(unit, at))) continue
    const phrase = phraseFrom(unit, at + 1, limit, false)
    if (
      phrase &&
      (lower(unit, at) !== 'on' || !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(unit, phrase.head)))
    )
      return phrase
  }
  return null
}

/** The tokens of the cue clause beside source and content: from the cue to the content, or to its end after it. */
export function cueZone(draft: Draft): Range | null {
  if (!draft.cue) return null
  const { unit, cue, contents } = draft
  const first = cue.last + 1
  const following = contents.find((range) => range.first > cue.last)
  const end = following ? following.first : unit.sentenceEnd[cue.last]!
  // another clause ("…, adding that …") is not about how this was said
  let last = first
  while (last < end) {
    const chunk = chunkAt(unit, last)
    if (chunk?.kind === 'vg' && unit.tokens[chunk.head]!.xpos !== 'VBN') break
    last++
  }
  return last > first ? { first, last: last - 1 } : null
}

/** Is the phrase a medium: known so by its entity, its name or its noun? */
export function isMedium(unit: Unit, phrase: Phrase, names: Names): boolean {
  const head = lemmaOf(unit, phrase.head)
  if (head === 'reporter' || head === 'journalist' || head === 'correspondent') return false
  const span = spanOf(unit, phrase)
  for (const mention of mentionsIn(names, span)) {
    const entity = mention.entity ? names.byId.get(mention.entity) : undefined
    if (entity?.side === 'media' && mention.span.end >= unit.tokens[phrase.head]!.span.end) return true
  }
  if (MEDIA_NOUNS.has(head) && head !== 'agency' && head !== 'service' && head !== 'press') return true
  const proper = unit.tokens[phrase.head]!.upos === 'PROPN'
  const words = names.reading.document.text.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ')
  if ((head === 'agency' || head === 'service') && /\b(?:news|wire|press|media)\b/.test(words)) return true
  if (!proper) return false
  return MEDIA_NAMES.has(words) || MEDIA_NAMES.has(words.replace(/^the /, '')) || MEDIA_NAMES.has(head)
}
