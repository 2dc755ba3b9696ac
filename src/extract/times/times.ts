import type { Sentence } from '../../annotate/sentence.ts'
import { readTimes } from '../../language/en/dates.ts'
import type { TimePhrase } from '../../language/en/dates-phrase.ts'
import { type Piece, piecesOf } from '../../language/en/numbers-pieces.ts'
import { idOf } from '../../text/id.ts'
import { precisionOf } from '../../value/edtf.ts'
import { type Implied, resolveRelative } from '../../value/relative.ts'
import type { Reading } from '../extraction.ts'
import { type Side, sideOf } from './tense.ts'
import type { Time } from './time.ts'

/** Blocks that tell of the report itself, not of what happened. */
const ASIDE = new Set(['byline', 'dateline', 'credit'])

/**
 * The times a document names, in order of the text. In a dated document they are resolved, and `implied` says which parts
 * the publication date gave; in an undated one they keep their rule and wait (`edtf` null). A time told from another
 * ("two days later") names it in `relative.to` when one stands before it in the same block, else it is left open. A recurring time
 * keeps its rule and has no date; one that hangs on a happening ("in the days before the vote") has neither.
 */
export function findTimes(reading: Reading): Time[] {
  const { document } = reading
  const base = document.publishedAt?.edtf ?? null
  const times: Time[] = []
  let block = -1
  let before: Time | null = null
  let quarter: Time | null = null
  for (const sentence of document.sentences) {
    if (sentence.block !== block) {
      block = sentence.block
      before = null
    }
    if (ASIDE.has(document.blocks[block]?.kind ?? '')) continue
    const pieces = piecesOf(document.text, sentence.span.start, sentence.span.end)
    for (const phrase of readTimes(pieces)) {
      if (phrase.kind !== 'date' && phrase.rule === null) continue
      const span = { start: pieces[phrase.first]!.start, end: pieces[phrase.next - 1]!.end }
      const id = idOf('time', document.id, span.start, span.end)
      const text = document.text.slice(span.start, span.end)
      const told = quarter && comparesYears(phrase, text, pieces) ? aYearFrom(phrase.rule!, quarter) : null
      const time: Time = {
        ...{ id, span, text },
        ...(told ?? resolve(phrase, sentence, span.start, span.end, base, before)),
      }
      times.push(time)
      if (phrase.kind === 'date' && (time.edtf !== null || time.relative !== null)) before = time
      if (!told && isQuarter(time)) quarter = time
    }
  }
  return times
}

const isQuarter = ({ edtf, relative }: Time): boolean =>
  edtf === null ? relative?.rule.startsWith('quarter') === true : precisionOf(edtf) === 'quarter'

/**
 * "profit rose to $3m from $2m a year earlier": beside money or a share, in a report that tells of a quarter, a year
 * before is the same quarter of that year.
 */
const comparesYears = ({ rule, from }: TimePhrase, text: string, pieces: readonly Piece[]): boolean =>
  /^year[+-]1$/.test(rule ?? '') &&
  (from === 'before' || /(?:ago|earlier)$/i.test(text)) &&
  pieces.some((piece) => /^[$€£¥%]$/.test(piece.text) || piece.lower === 'percent')

const aYearFrom = (rule: string, quarter: Time): Resolution =>
  against(rule === 'year-1' ? 'quarter-4' : 'quarter+4', quarter.edtf, quarter.id)

type Resolution = Pick<Time, 'edtf' | 'implied' | 'relative'>

function resolve(
  phrase: TimePhrase,
  sentence: Sentence,
  start: number,
  end: number,
  base: string | null,
  before: Time | null,
): Resolution {
  if (phrase.edtf !== null) return { edtf: withClock(phrase.edtf, phrase.clock), implied: [], relative: null }
  if (phrase.rule === null) return { edtf: null, implied: [], relative: null }
  let { rule } = phrase
  // "every Friday" has no date, but says when.
  if (phrase.kind === 'set') return { edtf: null, implied: [], relative: { to: 'publication', rule } }
  if (rule.includes('?')) {
    const side = sideOf(sentence, start, end, /^(?:weekday|date)/.test(rule))
    rule = rule.replaceAll('?', weighed(side, rule))
  }
  if (rule === 'weekend') rule = sideOf(sentence, start, end, true) === 'future' ? 'weekend+0' : 'weekend-1'
  if (phrase.clock !== null) rule = `${rule}@${phrase.clock}`
  if (phrase.from === 'publication') return against(rule, base, 'publication')
  if (before === null) return { edtf: null, implied: [], relative: null }
  // A time of day without a day belongs to the day told before; without one it stays open.
  if (phrase.clock !== null && before.edtf !== null && !/^(?:day|time)$/.test(precisionOf(before.edtf) ?? '')) {
    return { edtf: null, implied: [], relative: null }
  }
  return against(rule, before.edtf, before.id)
}

/** Beside a tense stands how near the dates are: a past one may be about to come, a coming one just gone. */
function weighed(side: Side, rule: string): string {
  if (side === 'past') return /^(?:date|month):/.test(rule) ? 'told' : side
  if (side === 'future') return /^(?:date|month|quarter):/.test(rule) ? 'awaited' : side
  return rule.startsWith('weekday') ? 'past' : side
}

function against(rule: string, base: string | null, to: string): Resolution {
  const found = base === null ? null : resolveRelative(rule, base)
  const implied: readonly Implied[] = found?.implied ?? []
  return { edtf: found?.edtf ?? null, implied, relative: { to, rule } }
}

/** A clock belongs to a single day. */
const withClock = (edtf: string, clock: string | null): string =>
  clock !== null && precisionOf(edtf) === 'day' ? `${edtf}T${clock}` : edtf
