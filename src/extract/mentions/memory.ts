import { isBlendOf } from '../../language/en/blends.ts'
import { isDemonym } from '../../language/en/demonyms.ts'
import { genderOfName } from '../../language/en/given-names.ts'
import { ORGANIZATION_HEADS } from '../../language/en/organizations.ts'
import type { Candidate } from './candidate.ts'
import { initialsOf, standsFor } from './classify.ts'
import type { EntityKind } from './mention.ts'

/** A candidate whose kind is known. */
export type Name = Candidate & { readonly type: EntityKind }

/**
 * What the document says of a name in one place holds in the others: a person named whole is known by the last part
 * of the name, the same form names the same kind of thing, an acronym what its long form names.
 * Names of which nothing is known in the end are dropped.
 */
export function recall(candidates: readonly Candidate[]): Name[] {
  const votes = new Map<string, Map<EntityKind, number>>()
  const parts = new Map<string, number>()
  for (const { text, type, weight } of candidates) {
    if (type === null) continue
    const kinds = votes.get(text) ?? new Map<EntityKind, number>()
    votes.set(text, kinds)
    kinds.set(type, (kinds.get(type) ?? 0) + weight * weight)
    if (type === 'person' && weight >= 2) {
      const words = text.split(/\s+/)
      if (words.length < 2) continue
      for (const part of lastParts(words)) parts.set(part, Math.max(parts.get(part) ?? 0, weight))
      if (genderOfName(words[0]!) !== null) parts.set(words[0]!, Math.max(parts.get(words[0]!) ?? 0, 1))
    }
  }
  const longForms = candidates.filter((c) => c.type !== null && c.text.includes(' '))
  const bodies = longForms
    .filter(({ type }) => type === 'organization' || type === 'group')
    .map(({ text, type }) => ({ type, initials: initialsOf(text.split(/\s+/)) }))
  const acronyms = new Map<string, EntityKind>()
  candidates.forEach((candidate) => {
    if (!/^[A-Z][A-Z.&]{1,7}$/.test(candidate.text)) return
    const long = bodies.find(({ initials }) => standsFor(candidate.text, initials))
    if (long?.type) acronyms.set(candidate.text, long.type)
  })

  candidates.forEach((candidate, i) => {
    const before = candidates[i - 1]
    if (!before || before.sentence !== candidate.sentence || candidate.start - before.end !== 2) return
    if ((before.type === 'organization' || before.type === 'group') && isBlendOf(candidate.text, before.text))
      acronyms.set(candidate.text, before.type)
  })
  const shortened = new Map<string, EntityKind>()
  for (const { text, type, weight } of longForms) {
    const words = text.split(' ')
    const short = words.slice(0, -1).join(' ')
    if (type !== 'organization' || weight < 3 || !/\p{Ll}/u.test(short) || isDemonym(words[0]!)) continue
    if (/^\p{Ll}/u.test(words.at(-1)!) || !ORGANIZATION_HEADS.has(words.at(-1)!.toLowerCase())) continue
    shortened.set(short, type)
  }

  const names: Name[] = []
  for (const candidate of candidates) {
    let { type, weight } = candidate
    const short =
      type === null || (type === 'person' && weight < 3 && !parts.has(candidate.text))
        ? shortened.get(candidate.text)
        : undefined
    if (short) [type, weight] = [short, 3]
    const acronym = acronyms.get(candidate.text)
    if (acronym && weight < 3) [type, weight] = [acronym, 3]
    const part = parts.get(candidate.text.replace(/^(?:Al|El)-/, (article) => article.toLowerCase()))
    if (part !== undefined && type !== 'person' && weight < (part >= 2 ? 3 : 1)) [type, weight] = ['person', part]
    if (weight < 3 || type === null) {
      const kinds = votes.get(candidate.text)
      if (kinds) {
        let [best, most] = [type, type === null ? 0 : (kinds.get(type) ?? 0)]
        for (const [kind, sum] of kinds) if (sum > most + 1) [best, most] = [kind, sum]
        if (best !== null && most >= 1) {
          type = best
          weight = Math.max(weight, 1)
        }
      }
    }
    if (type !== null && weight > 0) names.push({ ...candidate, type, weight })
  }
  return names
}

/** "Bashar al-Assad" → "al-Assad", "Assad"; "Vincent van Gogh" → "van Gogh", "Gogh"; "Ana Lima Souza" → "Souza", "Lima Souza". */
export function lastParts(words: readonly string[]): string[] {
  const last = words.at(-1)!
  const parts = [last]
  const bare = last.replace(/^(?:al|el|Al|El)[-\s]/, '')
  if (bare !== last) parts.push(bare)
  for (let from = words.length - 2; from >= 1; from--) parts.push(words.slice(from).join(' '))
  return parts.filter((part) => part.length >= 2 && !/^(?:Jr|Sr|II|III)\.?$/.test(part))
}
