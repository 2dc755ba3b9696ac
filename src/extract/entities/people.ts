import { foldName } from '../../language/en/gazetteer-names.ts'
import { genderOfName } from '../../language/en/given-names.ts'
import { type Draft, newDraft } from './draft.ts'
import type { Placed } from './facts.ts'
import { titleBefore } from './roles.ts'

/** The parts of a name as compared: folded, articles and "Jr" left out. "Bashar al-Assad" → ["bashar", "assad"]. */
export const partsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((part) => !/^(?:al|el|bin|ibn|abd|jr|sr|ii|iii)$/.test(part))

/** Could the shorter name be another way to print the longer? Last parts equal, first ones equal, initials or left out. */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length === 0) return false
  if (short.length === 1)
    return long.at(-1) === short[0] || (long.length > 1 && long[0] === short[0] && short[0]!.length > 3)
  if (long.at(-1) !== short.at(-1)) return false
  const [first, other] = [long[0]!, short[0]!]
  if (first === other) return true
  if (first.length === 1 || other.length === 1) return first[0] === other[0]
  // "Gen Selim Idriss", "Salim Idriss": one letter apart
  return (
    long.length === short.length &&
    first.length > 3 &&
    first.length === other.length &&
    [...first].filter((letter, i) => letter !== other[i]).length === 1
  )
}

/**
 * One draft for each person: full names first, then parts of names. A part that fits two persons goes to the one named
 * with it last by a form of address of the right gender; else to neither.
 */
export function gatherPeople(placed: readonly Placed[], text: string): Draft[] {
  const people: { draft: Draft; parts: string[] }[] = []
  const mentions = placed.filter(({ mention }) => mention.type === 'person' && mention.form === 'name')
  const parts = new Map(mentions.map((each) => [each, partsOf(each.mention.text)]))
  const order = [...mentions].sort(
    (a, b) => parts.get(b)!.length - parts.get(a)!.length || a.mention.span.start - b.mention.span.start,
  )
  for (const each of order) {
    const own = parts.get(each)!
    const gender = titleBefore(text, each.mention.span.start).gender
    let fits = people.filter((person) => isSamePerson(person.parts, own))
    if (fits.length > 1) fits = fits.filter((person) => person.parts.at(-1) === own.at(-1))
    if (fits.length > 1 && gender !== null) {
      const right = fits.filter((person) => person.draft.gender === gender)
      if (right.length === 1) fits = right
    }
    // A form of address of the other gender is another person.
    if (
      fits.length === 1 &&
      own.length === 1 &&
      gender !== null &&
      fits[0]!.draft.gender !== null &&
      fits[0]!.draft.gender !== gender
    )
      fits = []
    if (fits.length === 1) {
      fits[0]!.draft.members.push(each)
      fits[0]!.draft.gender ??= gender
      continue
    }
    const same = people.find((person) => person.parts.join(' ') === own.join(' '))
    if (same) {
      same.draft.members.push(each)
      continue
    }
    const draft = newDraft('person')
    draft.members.push(each)
    const given =
      own.length > 1 || /^\p{Lu}/u.test(each.mention.text) ? genderOfName(each.mention.text.split(/\s+/)[0]!) : null
    draft.gender = gender ?? (given === 'u' || own.length < 2 ? null : given)
    people.push({ draft, parts: own })
  }
  return people.map((person) => person.draft)
}
