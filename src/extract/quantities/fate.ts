import type { Chunk } from '../../annotate/sentence.ts'
import {
  BRINGING,
  CARE,
  CULPRITS,
  DANGERS,
  GIVEN_BACK,
  GIVING_BACK,
  GRAVE,
  KIN,
  PLIGHTS,
  REFUGES,
  REPORTING,
  SEARCHERS,
  SWEEPING,
} from '../../language/en/fates.ts'
import { COUNT_NOUNS, type MeasureWord, STATE_WORDS } from '../../language/en/measures.ts'
import { type Placed, previousWord, type View } from './sentence-view.ts'

/** "shot dead", "stabbed to death", "shot and killed": right behind the verb group it says that they died of it. */
export function isToDeath({ tokens }: View, chunk: Chunk): boolean {
  const next = tokens[chunk.last + 1]
  const second = tokens[chunk.last + 2]
  if (tokens[chunk.last]!.lemma === 'dead' || next?.text.toLowerCase() === 'dead') return true
  return (next?.lemma === 'to' && second?.lemma === 'death') || (next?.lemma === 'and' && second?.lemma === 'kill')
}

/** "three of the injured": a part of people whose lot is known; what their verb says is new. */
export function isOfKnown({ tokens }: View, { last, head }: Placed): boolean {
  return (
    head !== null &&
    head > last &&
    tokens[last + 1]?.lemma === 'of' &&
    /^(?:the|those)$/i.test(tokens[last + 2]?.text ?? '')
  )
}

/** "lost two sons", "buried her husband": the kin of somebody are dead. */
export const isMourned = ({ tokens }: View, { head }: Placed): boolean =>
  head !== null && KIN.has(tokens[head]!.lemma.toLowerCase())

/** "buried in a mass grave", "buried on Friday at a ceremony". */
export const isFuneral = ({ tokens }: View, from: number): boolean =>
  tokens.slice(from, from + 7).some((t) => /^(?:grave|cemetery|graveyard|funeral|ceremony|rite)$/.test(t.lemma))

/** "exchanged 40 prisoners", "40 prisoners were freed", "the release of 40 hostages": captives who are so no more. */
export function isGivenBack({ tokens, chunks, chunkOf }: View, { first, end }: Placed): boolean {
  const before = previousWord(tokens, first)
  const verb = before < 0 ? undefined : tokens[before]!
  if (verb && (verb.upos === 'VERB' || verb.upos === 'NOUN') && GIVEN_BACK.has(verb.lemma)) return true
  if (verb?.lemma === 'over' && /^(?:hand|turn)$/.test(tokens[before - 1]?.lemma ?? '')) return true
  if (verb?.lemma === 'of' && GIVING_BACK.has(tokens[before - 1]?.lemma ?? '')) return true
  for (let i = end + 1; i < Math.min(end + 4, tokens.length); i++) {
    const chunk = chunkOf[i]! >= 0 ? chunks[chunkOf[i]!]! : null
    const { lemma, xpos } = tokens[i]!
    if ((chunk?.verb?.passive || xpos === 'VBN') && i >= end + 1) {
      const head = chunk?.verb ? tokens[chunk.head]!.lemma : lemma
      if (GIVEN_BACK.has(head)) return true
      return /^(?:hand|turn)$/.test(head) && tokens[(chunk?.last ?? i) + 1]?.lemma === 'over'
    }
    if (/^[.,;:]$/.test(tokens[i]!.text)) return false
  }
  return false
}

/** "Rescuers were still looking for six people": who is looked for by those who look for the lost is missing. */
export function isLookedFor(view: View, { first }: Placed): boolean {
  const { tokens, chunks, chunkOf } = view
  const link = previousWord(tokens, first)
  if (link < 1 || tokens[link]!.lemma !== 'for') return false
  const index = chunkOf[link - 1]!
  const chunk = index >= 0 ? chunks[index]! : null
  if (!chunk?.verb || !/^(?:look|search|comb|hunt)$/.test(tokens[chunk.head]!.lemma)) return false
  return tokens.slice(Math.max(0, chunk.first - 8), chunk.first).some((t) => SEARCHERS.has(t.lemma.toLowerCase()))
}

/** "moved to schools", "taken to shelters". */
export const isToRefuge = ({ tokens }: View, chunk: Chunk): boolean =>
  tokens[chunk.last + 1]?.lemma === 'to' &&
  tokens.slice(chunk.last + 2, chunk.last + 6).some((t) => REFUGES.has(t.lemma))

/** "rushed to hospital", "brought in for treatment": whoever is brought to where the hurt are cared for is hurt. */
export const isToCare = ({ tokens }: View, chunk: Chunk): boolean =>
  BRINGING.has(tokens[chunk.head]!.lemma) &&
  tokens.slice(chunk.last + 1, chunk.last + 6).some((t) => CARE.has(t.lemma)) &&
  tokens.slice(chunk.last + 1, chunk.last + 3).some((t) => /^(?:to|in|for|into)$/.test(t.lemma))

/** "swept away 40 homes", "were washed away". */
export const isSwept = ({ tokens }: View, chunk: Chunk): boolean =>
  SWEEPING.has(tokens[chunk.head]!.lemma) &&
  [tokens[chunk.last], tokens[chunk.last + 1]].some((t) => /^(?:away|off|down)$/.test(t?.lemma ?? ''))

/** "in a critical condition", "behind bars", "among the 17 people killed": how somebody fares by where he is said to be. */
export function plightAt({ tokens }: View, from: number): MeasureWord | null {
  let at = from
  while (tokens[at]?.upos === 'ADV') at++
  const preposition = tokens[at]?.lemma ?? ''
  if (preposition === 'among') {
    for (let i = at + 1; i < Math.min(at + 8, tokens.length); i++) {
      const { lemma, text, upos } = tokens[i]!
      const state = STATE_WORDS.get(text.toLowerCase()) ?? COUNT_NOUNS.get(lemma)
      if (state) return state
      if (upos === 'ADP' || /^[.,;:]$/.test(text)) return null
    }
    return null
  }
  if (!/^(?:in|under|behind|on)$/.test(preposition)) return null
  let isGrave = false
  for (let i = at + 1; i < Math.min(at + 6, tokens.length); i++) {
    const { lemma, upos } = tokens[i]!
    if (GRAVE.has(lemma)) isGrave = true
    else if (upos === 'NOUN')
      return isGrave && /^(?:condition|care)$/.test(lemma) ? 'wounded' : (PLIGHTS.get(lemma) ?? null)
    else if (!/^(?:ADJ|ADV|DET|CCONJ|PRON)$/.test(upos)) return null
  }
  return null
}

/** "are reported to have died", "are confirmed as having died": the verb group that says what is told; null without one. */
export function toldOfSubject({ tokens, chunks, chunkOf }: View, chunk: Chunk): Chunk | null {
  if (!REPORTING.has(tokens[chunk.head]!.lemma)) return null
  for (let i = chunk.last + 1; i < Math.min(chunk.last + 3, tokens.length); i++) {
    const next = chunkOf[i]! >= 0 ? chunks[chunkOf[i]!]! : null
    if (next?.verb) return next.verb.infinitive || tokens[i - 1]!.lemma === 'as' ? next : null
    if (tokens[i]!.lemma !== 'as' && tokens[i]!.upos !== 'ADV') return null
  }
  return null
}

/** "fled their homes", "escaped the fighting": who must leave home, not who runs from a deed or out of a prison. */
export function isDrivenAway({ tokens }: View, chunk: Chunk, who: string | null): boolean {
  if (who !== null && CULPRITS.has(who.toLowerCase())) return false
  const behind = tokens.slice(chunk.last + 1, chunk.last + 7)
  if (behind.some((t) => DANGERS.has(t.lemma))) return true
  return (
    tokens[chunk.head]!.lemma === 'flee' &&
    !behind.some((t) => /^(?:scene|spot|foot|custody|captor|prison|jail)$/.test(t.lemma))
  )
}
