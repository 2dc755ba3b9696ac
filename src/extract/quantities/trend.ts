import { opensAside } from '../../language/en/asides.ts'
import { CHANGE_PARTICLES, CHANGE_VERBS, DENYING } from '../../language/en/measures.ts'
import { isEarlier } from './draft.ts'
import type { Governed } from './governed.ts'
import type { Quantity } from './quantity.ts'
import { type Placed, previousWord, type View } from './sentence-view.ts'

const STEPS =
  /^(?:to|by|from|at|a|an|the|some|about|around|nearly|almost|more|than|over|another|further|as|much|many|only|just|slightly|sharply|again|$|another|us|also|still|,)$/

/** "rose to 40", "up 5 percent", "fell by 300": the direction the words before the amount give it. */
export function changeOf(view: View, { first, end, amount }: Placed): Quantity['change'] {
  const { tokens } = view
  const start = beforeOther(view, previousWord(tokens, first))
  const behind = tokens[end + 1]?.text.toLowerCase()
  if (behind === 'lower' || behind === 'higher') return behind === 'lower' ? 'down' : 'up'
  // "up from 50 percent": the amount it was before.
  if (tokens[start]?.lemma === 'from') return null
  for (let i = start, steps = 0; i >= 0 && steps < 7; i--, steps++) {
    const token = tokens[i]!
    const lower = token.text.toLowerCase()
    if (token.upos === 'VERB' || token.xpos === 'VBN' || token.xpos === 'VBD') {
      const change = CHANGE_VERBS.get(token.lemma)
      if (change) return change
      return null
    }
    // "gained 0.7 percent to 6,327": the change is the first amount; "rose from 10 to 40" is one.
    if (token.upos === 'NUM' && !/^(?:from|\$)$/.test(tokens[i - 1]?.lemma ?? '')) return null
    const particle =
      tokens[i - 1]?.upos === 'VERB' &&
      !CHANGE_VERBS.has(tokens[i - 1]!.lemma) &&
      amount.unit !== 'percent' &&
      !/^(?:be|go|send|push|drive|pull|trend|edge|inch|creep|tick|nudge|move|come|close|end|finish)$/.test(
        tokens[i - 1]!.lemma,
      )
        ? undefined
        : CHANGE_PARTICLES.get(lower)
    if (
      particle &&
      tokens[i + 1]?.lemma !== 'of' &&
      !(lower === 'up' && tokens[i + 1]?.lemma === 'to' && i + 1 >= first - 1)
    )
      return particle
    if (/^(?:increase|rise|jump|growth|gain|surge)$/.test(token.lemma) && token.upos === 'NOUN') return 'up'
    if (/^(?:drop|fall|decline|decrease|loss|cut|reduction)$/.test(token.lemma) && token.upos === 'NOUN') return 'down'
    if (
      !STEPS.test(token.lemma) &&
      token.upos !== 'NUM' &&
      token.upos !== 'SYM' &&
      token.lemma !== 'percent' &&
      token.upos !== 'ADV'
    )
      return null
  }
  return null
}

/** "lost 190 points, or 0.6 percent", "fell 40 points (0.6 percent)": the words before the amount said first govern both. */
function beforeOther({ tokens }: View, start: number): number {
  if (tokens[start]?.lemma !== 'or' && tokens[start]?.text !== '(') return start
  for (let i = start - 1; i >= Math.max(0, start - 5); i--) {
    const { upos } = tokens[i]!
    if (upos === 'NUM') return tokens[i - 1]?.upos === 'SYM' ? i - 2 : i - 1
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PUNCT' && upos !== 'SYM') break
  }
  return start
}

/** Total or new: what the words around say beyond the bound ("bringing the toll to", "in all", "12 more"). */
export function accumulationOf(view: View, placed: Placed): Quantity['accumulation'] {
  const { accumulation } = placed.amount
  if (accumulation) return accumulation
  const { tokens } = view
  for (let i = placed.first - 1; i >= Math.max(0, placed.first - 8); i--)
    if (tokens[i]!.lemma === 'toll') return 'total'
  const { end } = placed
  const two = `${tokens[end + 1]?.lemma ?? ''} ${tokens[end + 2]?.lemma ?? ''}`
  if (/^(?:in total|in all|so far|all told)/.test(two) || /^(?:altogether|overall)/.test(two)) return 'total'
  for (let i = end + 1; i < Math.min(end + 7, tokens.length); i++) {
    if (tokens[i]!.lemma === 'so' && tokens[i + 1]?.lemma === 'far') return 'total'
  }
  return tokens.slice(end + 1, end + 3).some((t) => t.lemma === 'more') && !/than/.test(two) ? 'new' : null
}

/** Denied: the governing verb is negated, "not" stands before the amount, or a verb of denial before it. */
export function polarityOf(view: View, { first }: Placed, governed: Governed | null): Quantity['polarity'] {
  const { tokens, chunks } = view
  const before = previousWord(tokens, first)
  if (tokens[before]?.lemma === 'not' && tokens[before + 1]?.lemma !== 'only') return 'denied'
  const verb = governed?.verb === null || governed?.verb === undefined ? null : chunks[governed.verb]
  if (verb?.verb?.negated && governed?.measure) return 'denied'
  let last = chunks.length - 1
  for (let i = first - 1; i >= Math.max(0, first - 20); i--) {
    if (view.chunkOf[i]! >= 0) {
      last = view.chunkOf[i]!
      break
    }
    last = -1
  }
  for (let c = last; c >= Math.max(0, last - 12); c--) {
    const chunk = chunks[c]!
    if (chunk.verb && !chunk.verb.negated && DENYING.has(tokens[chunk.head]!.lemma) && !chunk.verb.passive) {
      const between = tokens.slice(chunk.last + 1, first)
      if (between.length < 14 && !between.some((t) => t.lemma === 'but' || t.text === ';') && !opensAside(between))
        return 'denied'
    }
  }
  return 'asserted'
}

/** "formerly home to", "once had", "used to": no longer so. */
export function isFormer(view: View, placed: Placed): boolean {
  const { first } = placed
  if (isEarlier(view, placed)) return true
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    const token = view.tokens[i]!
    const lower = token.text.toLowerCase()
    if (lower === 'formerly' || lower === 'once' || lower === 'previously') return true
    if (lower === 'used' && view.tokens[i + 1]?.lemma === 'to') return true
    if (/^[.;]$/.test(token.text)) return false
  }
  return false
}
