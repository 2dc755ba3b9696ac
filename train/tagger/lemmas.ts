import { lemmaOf } from '../../src/language/en/lemma.ts'
import type { GoldSentence } from './conllu.ts'

const NOTHING: ReadonlyMap<string, string> = new Map()

/**
 * The lemmas that the rules get wrong, learnt by count: lines "word TAB UPOS|XPOS TAB lemma", sorted.
 * Names are learnt from two sights on, other words from one (a gold lemma is seldom a slip, and rules fail alike).
 */
export function learnLemmas(gold: readonly GoldSentence[]): string {
  const seen = new Map<string, Map<string, number>>()
  for (const { words } of gold) {
    for (const { form, lemma, upos, xpos } of words) {
      if (upos === 'PUNCT' || upos === 'SYM' || upos === 'X' || (upos === 'NUM' && /\d/.test(form))) continue
      const key = `${form.replaceAll('\u2019', "'").toLowerCase()}\t${upos}|${xpos}`
      const lemmas = seen.get(key) ?? new Map<string, number>()
      const value = upos === 'PROPN' || xpos === 'NNP' ? lemma.toLowerCase() : lemma
      lemmas.set(value, (lemmas.get(value) ?? 0) + 1)
      seen.set(key, lemmas)
    }
  }
  const lines: string[] = []
  for (const [key, lemmas] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [word, tag] = key.split('\t') as [string, string]
    const [upos, xpos] = tag.split('|') as [string, string]
    const [best, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    const isName = upos === 'PROPN' || xpos === 'NNP'
    const rule = lemmaOf(word, upos, xpos, NOTHING, true)
    if ((isName ? rule.toLowerCase() : rule) === best || best === '_' || /\s/.test(word + best)) continue
    if (isName && count < 2) continue
    lines.push(`${key}\t${best}`)
  }
  return `${lines.join('\n')}\n`
}
