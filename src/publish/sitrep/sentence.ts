import type { CitedId, SitrepSentence } from '../run.ts'

const isCited = (id: string): id is CitedId => /^[sij]-/.test(id)

/**
 * A sentence of the report with what it rests on; null when nothing that can be cited is given, because a sentence
 * without a citation is not printed. Each id once, in order.
 */
export function sentence(text: string, ids: readonly string[]): SitrepSentence | null {
  const [first, ...rest] = new Set(ids.filter(isCited))
  const words = text.replace(/\s+/g, ' ').trim()
  return first === undefined || words === '' ? null : { text: words, cites: [first, ...rest] }
}
