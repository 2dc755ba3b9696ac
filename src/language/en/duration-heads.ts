/**
 * Nouns for what lasts, by what they measure: newsrooms call one fight an offensive, an assault or a battle, one hold on a
 * town control or rule. Stems as `content-words` makes them. Compiled by hand.
 */
import { stem } from './content-words.ts'

const HEADS: Readonly<Record<string, string>> = {
  fighting:
    'offensive assault battle fight fighting fights clash clashes campaign operation attack push advance bombardment onslaught incursion combat',
  siege: 'siege blockade encirclement',
  hold: 'hold control occupation rule hands grip possession seize seizure capture',
  conflict: 'conflict war uprising insurgency rebellion revolt revolution crisis unrest hostilities',
  truce: 'truce ceasefire pause armistice lull',
  talks: 'talks negotiations meeting summit conference session',
  protest: 'protest protests demonstration demonstrations sit-in rally occupation strike walkout',
  outage: 'outage blackout shutdown closure disruption',
  custody: 'detention custody captivity imprisonment sentence jail prison term',
  search: 'search rescue',
}

const CLASS: ReadonlyMap<string, string> = new Map(
  Object.entries(HEADS).flatMap(([name, words]) => words.split(' ').map((w) => [stem(w), name] as const)),
)

/** What kind of thing lasts, by the first head noun among the stems; null when no head is known. */
export function durationClass(stems: readonly string[]): string | null {
  for (const s of stems) {
    const name = CLASS.get(s)
    if (name !== undefined) return name
  }
  return null
}
