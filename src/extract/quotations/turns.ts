import type { AnnotatedDocument, Token } from '../../annotate/sentence.ts'
import { type Draft, draftOf } from './draft.ts'
import type { Phrase } from './phrases.ts'
import { isDash, type Unit } from './unit.ts'

/** Words in capitals and a colon at the start of a paragraph, after an opening mark or none: who speaks in a transcript. */
interface Label {
  /** Tokens `[first, last]` of the name; the colon follows. */
  readonly first: number
  readonly last: number
}

const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]*\p{Lu}\.?$/u

function labelAt(tokens: readonly Token[], from: number): Label | null {
  const first = tokens[from]?.upos === 'PUNCT' ? from + 1 : from
  let at = first
  while (at - first < 4 && CAPITALS.test(tokens[at]?.text ?? '')) at++
  return at > first && tokens[at]?.text === ':' ? { first, last: at - 1 } : null
}

/**
 * Is the document, in part, a transcript: at least three paragraphs open with a name in capitals, one of them twice?
 * A single "UPDATE:" or dateline is none.
 */
export function isTranscript(document: AnnotatedDocument): boolean {
  const counts = new Map<string, number>()
  let block = -1
  for (const sentence of document.sentences) {
    if (sentence.block === block) continue
    block = sentence.block
    const label = labelAt(sentence.tokens, 0)
    if (!label) continue
    const name = sentence.tokens[label.last]!.text
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const all = [...counts.values()]
  return all.reduce((sum, count) => sum + count, 0) >= 3 && all.some((count) => count > 1)
}

/** "KHAN: We left at dawn.": each paragraph with a label, to the next one or the end of the unit. */
export function turns(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  let end = unit.tokens.length
  const starts = new Set<number>()
  for (let at = 0; at < end; at = unit.sentenceEnd[at]!) starts.add(at)
  for (const start of [...starts].reverse()) {
    const label = labelAt(unit.tokens, start)
    if (!label || label.last + 2 >= end) continue
    const source: Phrase = { first: label.first, last: label.last, head: label.last, apposition: null }
    const cue = { first: label.last + 1, last: label.last + 1 }
    const contents = [{ first: label.last + 2, last: end - 1 }]
    drafts.push(draftOf({ rule: 'turn', unit, lemma: ':', cue, source, contents, stance: 'says' }))
    end = start
  }
  return drafts.reverse()
}

/** "“We left at dawn.” ― Rami Khan": a dash and a name behind words in marks, and nothing after them but the next words in marks. */
export function signed(unit: Unit): Draft[] {
  const drafts: Draft[] = []
  for (const { first, last } of unit.passages) {
    const dash = last + 1
    if (!isDash(unit, dash) || unit.passageOf[dash]! >= 0) continue
    let end = dash + 1
    while (end < unit.tokens.length && unit.tokens[end]!.upos === 'PROPN') end++
    const whole =
      end === unit.tokens.length ||
      unit.sentenceStart[end] === end ||
      unit.tokens[end]!.text === ',' ||
      unit.passages.some((next) => next.first === end)
    if (!whole || end - dash < 3 || end - dash > 7) continue
    const source: Phrase = { first: dash + 1, last: end - 1, head: end - 1, apposition: null }
    const cue = { first: dash, last: dash }
    drafts.push(draftOf({ rule: 'signed', unit, lemma: '―', cue, source, contents: [{ first, last }], stance: 'says' }))
  }
  return drafts
}
