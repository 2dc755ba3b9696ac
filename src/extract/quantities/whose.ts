import type { Chunk } from '../../annotate/sentence.ts'
import { DEMOGRAPHICS } from '../../language/en/demographics.ts'
import { FAINT_VERBS } from '../../language/en/fates.ts'
import type { Mention } from '../mentions/mention.ts'
import { isPerson } from './head.ts'
import { isNoun, type Placed, type View } from './sentence-view.ts'

const PLAIN =
  /^(?:person|people|human|individual|number|other|others|casualty|death|injury|victim|fatality|dead|wounded|injured|missing)$/

/** Whose: the words of the people counted when they say more than "people" ("Lebanese Hezbollah fighters"); else null. */
export function ofPeople(view: View, { first, head, last, amount }: Placed): string | null {
  if (head === null || head <= first) return null
  const { tokens } = view
  let start = head
  for (let i = head - 1; i > last || (amount.unit === null && i > first); i--) {
    const token = tokens[i]!
    if (
      token.upos === 'NUM' ||
      token.lemma === 'of' ||
      token.upos === 'DET' ||
      token.lemma === 'number' ||
      token.xpos === 'HYPH'
    )
      break
    if (token.span.start < view.pieces[amount.numberNext - 1]!.end) break
    if (/^["“”]$/.test(token.text)) break
    if (/^(?:more|other|additional|further|new|another)$/.test(token.lemma)) break
    start = i
  }
  if (PLAIN.test(tokens[head]!.lemma.toLowerCase())) {
    if (start === head) return null
    if (tokens.slice(start, head).every((t) => !isNoun(t) && t.upos !== 'ADJ')) return null
  }
  // "12 villages": the noun alone says no more than the unit.
  if (start === head && !isPerson(tokens[head]!, false)) return null
  return view.text.slice(tokens[start]!.span.start, tokens[head]!.span.end)
}

/** Who is so old: the person named before the age ("X, 44,", "X, who is 44") or behind it ("44-year-old X"); else null. */
export function ofAge(view: View, { first, last, end }: Placed, mentions: readonly Mention[]): string | null {
  const { tokens } = view
  const start = tokens[first]!.span.start
  const stop = tokens[Math.max(last, end)]!.span.end
  for (const m of mentions) {
    if (m.type !== 'person') continue
    if (m.span.start > stop + 40) break
    const before = m.span.end <= start && /^(?:, | \()(?:aged |who is )?$/.test(view.text.slice(m.span.end, start))
    const behind =
      m.span.start >= stop && /^(?: old)?,? (?:[\p{Ll}-]+,? ){0,2}$/u.test(view.text.slice(stop, m.span.start))
    if (before || (behind && /year|month/.test(view.text.slice(start, stop)))) return m.text
  }
  return null
}

/** The entity of the group that is counted: the mention in the noun phrase that ends with its head. */
export function groupOf(view: View, { head, last }: Placed, mentions: readonly Mention[]): string | null {
  if (head === null) return null
  const { tokens } = view
  const start = tokens[Math.min(last, head)]!.span.start
  const { start: headStart, end } = tokens[head]!.span
  for (const m of mentions) {
    if (m.span.start >= end) break
    if (m.span.end <= headStart || m.span.start < start - 40 || m.span.end < end) continue
    if (m.type === 'group' || m.type === 'organization') return m.entity
  }
  return null
}

/**
 * The part of the population that is counted: by its own noun ("5 children") or by what is said of the part ("19 of them
 * children"). Who is among a whole ("20,000 people, including children") is not what it counts.
 */
export function demographicOf(view: View, { head, end, amount }: Placed): string[] {
  const { tokens } = view
  const found: string[] = []
  const add = (lemma: string): void => {
    const word = Object.hasOwn(DEMOGRAPHICS, lemma) ? DEMOGRAPHICS[lemma]! : null
    if (word && !found.includes(word)) found.push(word)
  }
  if (head !== null) {
    add(tokens[head]!.lemma.toLowerCase())
    for (let i = head - 1; i >= Math.max(0, head - 2) && tokens[i]!.upos === 'ADJ'; i--)
      add(tokens[i]!.lemma.toLowerCase())
  }
  // "19 of them children", "of whom five were women".
  const whole = tokens[end + 1]?.lemma === 'of' && /^(?:them|whom|those)$/i.test(tokens[end + 2]?.text ?? '')
  if (whole) {
    const at = tokens[end + 3]?.lemma === 'be' ? end + 4 : end + 3
    if (tokens[at]) add(tokens[at]!.lemma.toLowerCase())
  }
  if (amount.kind === 'age') {
    for (let i = end + 1; i < Math.min(end + 4, tokens.length) && (isNoun(tokens[i]) || tokens[i]!.upos === 'ADJ'); i++)
      add(tokens[i]!.lemma.toLowerCase())
  }
  return found
}

const OBJECT_LINKS = /^(?:on|in|of|against|with|over|for|between|at|near|around)$/

/**
 * What lasted: the noun behind a compound ("a 17-day assault on X"), the nearest noun before the length that the same
 * verb governs ("fierce fighting for more than two weeks"), else the words of the verb and what it says ("held").
 */
export function ofDuration(view: View, placed: Placed): string | null {
  const { tokens, chunks, chunkOf } = view
  const after = placed.end + 1
  if (placed.amount.compound || placed.amount.kind === 'age') {
    let start = -1
    let head = -1
    for (let i = after; i < Math.min(after + 8, tokens.length); i++) {
      const token = tokens[i]!
      if (token.xpos === 'HYPH' && head < 0) continue
      if (!isNoun(token) && token.upos !== 'ADJ' && token.xpos !== 'VBG' && token.xpos !== 'HYPH') break
      if (start < 0) start = i
      head = i
    }
    if (head < 0) return null
    let end = head
    if (OBJECT_LINKS.test(tokens[head + 1]?.lemma ?? '')) {
      const next = tokens[head + 2] ? chunkOf[head + 2]! : -1
      if (
        next >= 0 &&
        chunks[next]!.kind === 'np' &&
        chunks[next]!.first === head + 2 &&
        !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(tokens[chunks[next]!.head]!.text)
      )
        end = chunks[next]!.last
    }
    return words(view, start, end)
  }
  const what = /^(?:after|before|to)$/.test(tokens[after]?.lemma ?? '') ? clauseAt(view, after) : null
  if (what) return what
  const before = pastPhrases(view, chunkBefore(view, placed.first))
  if (before < 0) return null
  const chunk = chunks[before]!
  if (chunk.kind === 'np')
    return isLasting(view, chunk) ? words(view, withoutDeterminer(view, chunk.first), chunk.last) : null
  if (FAINT_VERBS.has(tokens[chunk.head]!.lemma) && (chunk.verb?.passive || tokens[chunk.head]!.lemma !== 'hold'))
    return null
  // A verb: its subject and itself.
  const subject = before > 0 && chunks[before - 1]!.kind === 'np' ? chunks[before - 1]! : null
  const joined = subject !== null && subject.last === chunk.first - 1 && tokens[subject.head]!.upos !== 'PRON'
  return words(view, joined ? subject.first : chunk.first, chunk.last)
}

/** No stretch of time, no amount ("rose three metres in two days"), no pronoun lasts. */
const isLasting = ({ tokens }: View, { first, last, head }: Chunk): boolean =>
  tokens[head]!.upos !== 'PRON' &&
  !TIME_NAME.test(tokens[head]!.text) &&
  !tokens.slice(first, last + 1).some((t) => t.upos === 'NUM')

const TIME_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|week|month|year|hour|minute|night|morning|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

/** "clinging to a raft for hours", "fighting in the north for weeks": what a preposition brings in does not last. */
function pastPhrases(view: View, from: number): number {
  const { tokens, chunks } = view
  let at = from
  while (at > 0 && chunks[at]!.kind === 'np') {
    const link = tokens[chunks[at]!.first - 1]
    const joined = link?.upos === 'CCONJ' && chunks[at - 1]!.kind === 'np'
    if (!joined && !(link?.upos === 'ADP' && link.lemma !== 'of' && chunks[at - 1]!.last === chunks[at]!.first - 2))
      break
    at--
  }
  return at
}

/** "a year after first seizing it", "took two weeks to achieve": the verb behind and what it takes. */
function clauseAt(view: View, link: number): string | null {
  const { tokens, chunks } = view
  const verb = [link, link + 1, link + 2]
    .map((i) => view.chunkOf[i] ?? -1)
    .find((c) => c >= 0 && chunks[c]!.verb !== null && chunks[c]!.first >= link)
  if (verb === undefined) return null
  const chunk = chunks[verb]!
  if (
    tokens[link]!.lemma === 'to'
      ? !chunk.verb!.infinitive
      : !chunk.verb!.participle && tokens[chunk.head]!.xpos !== 'VBG'
  )
    return null
  const object = chunks[verb + 1]
  const last = object && object.kind === 'np' && object.first === chunk.last + 1 ? object.last : chunk.last
  return words(view, chunk.first === link ? link + 1 : chunk.first, last)
}

const words = (view: View, first: number, last: number): string =>
  view.text.slice(view.tokens[first]!.span.start, view.tokens[last]!.span.end)

const withoutDeterminer = (view: View, first: number): number => {
  const token = view.tokens[first]!
  return token.upos === 'DET' || token.xpos === 'PRP$' ? first + 1 : first
}

const chunkBefore = (view: View, first: number): number => {
  for (let i = first - 1; i >= 0; i--) {
    const index = view.chunkOf[i]!
    if (index >= 0 && view.chunks[index]!.last < first && view.chunks[index]!.first < first) return index
    if (/^[.;:]$/.test(view.tokens[i]!.text)) return -1
  }
  return -1
}
