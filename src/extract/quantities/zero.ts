import { PERSON_NOUNS } from '../../language/en/demographics.ts'
import { HARMS, type MeasureWord } from '../../language/en/measures.ts'
import type { View } from './sentence-view.ts'

/** An explicit none: tokens `[first, last]`. */
export interface Zero {
  readonly first: number
  readonly last: number
  readonly measure: MeasureWord
  /** The noun for the people, when there is one. */
  readonly head: number | null
}

const SILENCE =
  /^(?:report|word|news|information|detail|sign|indication|mention|confirmation|evidence|immediate|official|figure|comment|claim|record|fear|plan|reason|doubt|end)$/

/**
 * Explicit nones of a sentence: "no casualties", "no one was hurt", "no civilians were hurt", "nobody died", "none of them
 * was injured", "without casualties". "No reports of casualties" says nothing of their number and is none of these.
 */
export function findZeros(view: View): Zero[] {
  const { tokens } = view
  const found: Zero[] = []
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.text.toLowerCase()
    const none = word === 'nobody' || word === 'none'
    // "no one" is read here; its "one" is no count.
    if (word !== 'no' && word !== 'without' && word !== 'zero' && !none && !(word === 'noone')) continue
    const zero = none || word === 'noone' ? byVerb(view, i, i) : afterNo(view, i)
    if (!zero) continue
    found.push(zero)
    i = zero.last
  }
  return found
}

function afterNo(view: View, i: number): Zero | null {
  const { tokens } = view
  const without = tokens[i]!.lemma === 'without'
  for (let k = i + 1; k < Math.min(i + 5, tokens.length); k++) {
    const token = tokens[k]!
    const lower = token.text.toLowerCase()
    if (SILENCE.test(token.lemma)) return null
    const harm = HARMS.get(lower)
    if (harm && token.upos !== 'VERB') {
      // "no dead or wounded", "no deaths or injuries": one none, of the first.
      const or = tokens[k + 1]?.lemma === 'or' && HARMS.has(tokens[k + 2]?.text.toLowerCase() ?? '')
      return {
        first: i,
        last: or ? k + 2 : k,
        measure: or && HARMS.get(tokens[k + 2]!.text.toLowerCase()) !== harm ? 'casualties' : harm,
        head: k,
      }
    }
    if (without) {
      if (token.upos !== 'ADJ' && token.upos !== 'DET') return null
      continue
    }
    if (lower === 'one' || lower === 'people' || PERSON_NOUNS.has(token.lemma.toLowerCase())) return byVerb(view, i, k)
    if (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.upos !== 'PROPN') return null
  }
  return null
}

/** The people at `[first, last]` as subject of a verb of harm. */
function byVerb(view: View, first: number, last: number): Zero | null {
  const { tokens, chunks } = view
  const verb = chunks.find((c) => c.verb !== null && c.first > last && c.first <= last + 4)
  if (!verb) return null
  const word = tokens[verb.head]!
  const harm =
    HARMS.get(word.text.toLowerCase()) ??
    (word.lemma === 'die' ? 'killed' : null) ??
    (word.lemma === 'be' ? HARMS.get(tokens[verb.last + 1]?.text.toLowerCase() ?? '') : null)
  if (!harm || (!verb.verb!.passive && word.lemma !== 'die' && word.lemma !== 'be' && word.xpos !== 'VBN')) return null
  const head = tokens[last]!.upos === 'NOUN' ? last : null
  return { first, last, measure: harm, head }
}
