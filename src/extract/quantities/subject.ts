import type { Chunk } from '../../annotate/sentence.ts'
import { HARDSHIPS, INJURIES, NEEDS, REFUGES } from '../../language/en/fates.ts'
import { LACKS, type MeasureWord, OBJECT_VERBS, STATE_WORDS, SUBJECT_VERBS } from '../../language/en/measures.ts'
import { isDrivenAway, isFuneral, isSwept, isToCare, isToDeath, isToRefuge, plightAt, toldOfSubject } from './fate.ts'
import { type Governed, of } from './governed.ts'
import type { Measure } from './quantity.ts'
import { isDashToken, type Placed, type View } from './sentence-view.ts'

/** Tokens beyond which no verb is looked for. */
const FARTHEST = 60

/** The verb the amount is the subject of: the next verb group, past what stands between (a list, brackets, "in Syria"). */
export function bySubject(view: View, placed: Placed, object: boolean): Governed | null {
  const { tokens, chunks, chunkOf } = view
  let dash = false
  const limit = Math.min(tokens.length, placed.end + FARTHEST)
  for (let i = placed.end + 1; i < limit; i++) {
    const token = tokens[i]!
    if (isDashToken(token) && (token.xpos !== 'HYPH' || token.span.start > tokens[i - 1]!.span.end)) dash = !dash
    if (token.text === '(') {
      while (i < limit && tokens[i]!.text !== ')') i++
      continue
    }
    if (dash) continue
    if (
      token.text === ',' &&
      /^(?:as|who|which|where|when|whom|whose|include|including)$/.test(tokens[i + 1]?.lemma ?? '')
    ) {
      // A clause or a list between commas: the subject waits for its verb behind it.
      let close = i + 2
      while (close < limit && tokens[close]!.text !== ',') close++
      if (close < limit) {
        i = close
        continue
      }
    }
    if (/^[;:]$/.test(token.text) || token.lemma === 'because' || token.lemma === 'while') return null
    const index = chunkOf[i]!
    const chunk = index >= 0 ? chunks[index]! : null
    // "destroyed 12 farms and the people fled": what follows has a subject of its own.
    if (object && chunk?.kind === 'np' && i === chunk.first && !isInPhrase(view, i)) return null
    if (!chunk?.verb || i !== chunk.first) continue
    const { lemma } = tokens[chunk.head]!
    if (lemma === 'include' || (chunk.verb.participle && !OBJECT_VERBS.has(lemma))) continue
    return of(subjectMeasure(view, chunk, placed.head === null ? null : tokens[placed.head]!.lemma), index, chunk.last)
  }
  return null
}

const isInPhrase = (view: View, i: number): boolean => view.tokens[i - 1]?.upos === 'ADP'

/** What a verb group says of its subject, whose noun is `who` (null when none is said). */
export function subjectMeasure(view: View, chunk: Chunk, who: string | null): Measure | null {
  const { tokens } = view
  const { lemma } = tokens[chunk.head]!
  const after = tokens.slice(chunk.last + 1, chunk.last + 7)
  const says = (test: RegExp): boolean => after.some((t) => test.test(t.lemma))
  const { passive } = chunk.verb!
  if (/^(?:unaccounted|missing)$/i.test(tokens[chunk.head]!.text)) return 'missing'
  if (passive) {
    if (isToCare(view, chunk) || (lemma === 'detain' && plightAt(view, chunk.last + 1) === 'wounded')) return 'wounded'
    if (/^(?:take|hold|send)$/.test(lemma)) {
      if (says(/^(?:hostage|prisoner|captive|custody)$/)) return 'detained'
      if (isToRefuge(view, chunk)) return 'displaced'
    }
    if (lemma === 'admit') return 'wounded'
    if (lemma === 'hold') return 'detained'
    if (isSwept(view, chunk)) return 'damaged'
    const told = toldOfSubject(view, chunk)
    if (told) return subjectMeasure(view, told, who)
    if (/^(?:force|oblige|order|drive|compel)$/.test(lemma))
      return says(/^(?:flee|leave|evacuate|home|abandon)$/) ? 'displaced' : null
    if (/^(?:leave|find|report|confirm|believe|list|feare?d?|fear|know|presume|think|declare|pronounce)$/.test(lemma))
      return stateAfter(after)
    if (lemma === 'cut') return says(/^off$/) ? 'trapped' : null
    if (/^(?:move|transfer|shift|bring)$/.test(lemma)) return isToRefuge(view, chunk) ? 'displaced' : null
    if (lemma === 'bury' && isFuneral(view, chunk.last + 1)) return 'killed'
    const measure = OBJECT_VERBS.get(lemma) ?? null
    return measure === 'wounded' && isToDeath(view, chunk) ? 'killed' : measure
  }
  const state = /^(?:be|remain|become|go|stay|lie|get|feel|appear)$/.test(lemma)
    ? (stateAfter(after) ?? plightAt(view, chunk.last + 1))
    : null
  if (state) return state
  if (lemma === 'have' || lemma === 'lack' || lemma === 'lose' || lemma === 'suffer' || lemma === 'sustain') {
    if (lemma === 'lose' && says(/^life$/)) return 'killed'
    if (lemma === 'lose' && says(/^(?:home|house)$/)) return 'displaced'
    if (lemma !== 'lose' && after[0]?.lemma !== 'no' && after.some((t) => INJURIES.has(t.lemma))) return 'wounded'
    if (lemma === 'suffer' || lemma === 'sustain') return null
    return (lemma === 'have' && after[0]?.lemma === 'no') || lemma !== 'have'
      ? says(/^(?:power|electricity|water)$/)
        ? 'affected'
        : null
      : null
  }
  if (lemma === 'live' || lemma === 'reside' || lemma === 'inhabit' || lemma === 'shelter')
    return after.slice(0, 4).some((t) => REFUGES.has(t.lemma)) || lemma === 'shelter' ? 'displaced' : 'population'
  if (/^(?:need|require|await|lack)$/.test(lemma) && after.some((t) => NEEDS.has(t.lemma))) return 'affected'
  if (/^(?:face|experience|suffer|endure|risk)$/.test(lemma) && after.some((t) => HARDSHIPS.has(t.lemma)))
    return 'affected'
  if (lemma === 'leave') return says(/^(?:home|house|country)$/) ? 'displaced' : null
  if (lemma === 'take' || lemma === 'seek' || lemma === 'find') return says(/^(?:refuge|shelter)$/) ? 'displaced' : null
  if (lemma === 'flee' || lemma === 'escape') return isDrivenAway(view, chunk, who) ? 'displaced' : null
  return SUBJECT_VERBS.get(lemma) ?? null
}

function stateAfter(
  after: readonly { readonly text: string; readonly lemma: string; readonly upos: string }[],
): MeasureWord | null {
  for (let i = 0; i < Math.min(3, after.length); i++) {
    const state = STATE_WORDS.get(after[i]!.text.toLowerCase())
    if (state) return state
    if (after[i]!.lemma === 'without' && after.slice(i + 1, i + 5).some((t) => LACKS.has(t.lemma))) return 'affected'
    if (after[i]!.upos === 'NOUN') return null
  }
  return null
}
