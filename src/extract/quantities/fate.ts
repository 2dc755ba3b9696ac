import type { Chunk } from '../../annotate/sentence.ts'
import { GIVEN_BACK, GIVING_BACK, KIN, REFUGES, SEARCHERS } from '../../language/en/fates.ts'
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
