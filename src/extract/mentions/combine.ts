import { countryOfPeople, isDemonym } from '../../language/en/demonyms.ts'
import { genderOfName } from '../../language/en/given-names.ts'
import { knownName } from '../../language/en/organizations.ts'
import { COMPASS, OTHER_PROPER, PLACE_HEADS, PLACE_NOUNS } from '../../language/en/proper-words.ts'
import { isTitleWord } from '../../language/en/titles.ts'
import { overlaps } from '../../text/span.ts'
import type { LearnedName } from './learned-names.ts'
import type { Name } from './memory.ts'
import type { Word } from './words.ts'

/** By so much (in the model's steps) the model must be sure before its word counts against a certain rule's. */
const SURE = 4500

/**
 * One list of names of a sentence out of what the rules and the trained finder found. The model has seen what the rules say,
 * so its word counts; but rules know groups, bodies and forms of address that it was never taught.
 */
export function combine(
  rules: readonly Name[],
  learned: readonly LearnedName[],
  words: readonly Word[],
  sentence: number,
  text: string,
): Name[] {
  const names: Name[] = []
  const taken = new Set<Name>()
  for (const found of learned) {
    const trimmed = trim(found, words)
    if (trimmed === null) continue
    const { first, last, type, margin } = trimmed
    const [start, end] = [words[first]!.start, words[last]!.end]
    const crossing = rules.filter((rule) => overlaps(rule, { start, end }))
    const same = crossing.find((rule) => rule.start === start && rule.end === end)
    for (const rule of crossing) taken.add(rule)
    if (same) {
      names.push(keepsType(same, type, margin) ? same : { ...same, type, weight: weightOf(margin) })
      continue
    }
    // "Northeast [Georgia]": where the compass word belongs to the name, the gazetteer has it whole
    const inner =
      type === 'place' && COMPASS.test(words[first]!.text)
        ? crossing.find((rule) => rule.type === 'place' && rule.end === end)
        : undefined
    if (inner) {
      names.push(inner)
      continue
    }
    // "Mayor of [London] [Sadiq Khan]": the rules are sure of both
    const sure = crossing.filter((rule) => rule.weight === 3)
    if (
      sure[0]?.start === start &&
      sure[0].type === 'place' &&
      sure.at(-1)!.end === end &&
      sure.at(-1)!.type === 'person'
    ) {
      names.push(...sure.filter((rule) => !names.includes(rule)))
      continue
    }
    const certain = crossing.filter((rule) => isCertain(rule, start, end, type))
    if (certain.length > 0) {
      for (const rule of certain) if (!names.includes(rule)) names.push(rule)
      continue
    }
    names.push({ sentence, first, last, start, end, text: text.slice(start, end), type, weight: weightOf(margin) })
  }
  for (const rule of rules)
    if (
      !taken.has(rule) &&
      (rule.weight === 3 ||
        (rule.weight === 2 &&
          (rule.type !== 'person' || learned.some(({ first, last }) => rule.first <= last && first <= rule.last))))
    )
      names.push(rule)
  return names.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How sure the document's memory may take it to be: see `Candidate`. */
const weightOf = (margin: number): number => (margin >= SURE ? 2 : 1)

/** Small words that part two names: "X of Y" where X is a person, "X in Y" where it is a place. */
const PARTS: Readonly<Record<string, RegExp>> = {
  person: /^(?:of|in|at|for|and|on|from|the)$/,
  place: /^(?:in|at|from)$/,
  organization: /^(?:in|at|from)$/,
}

/**
 * As far as a name goes by contract: without forms of address and titles before a person, adjectives of party and words
 * that part two names. Null for what is no name: peoples, adjectives of nation, common nouns in a capital.
 */
function trim(name: LearnedName, words: readonly Word[]): LearnedName | null {
  let { first, last } = name
  const { type } = name
  while (first < last && (words[first]!.lower === 'the' || PARTS[type]!.test(words[first]!.lower))) first++
  for (let i = first + 1; i < last; i++) {
    if (!PARTS[type]!.test(words[i]!.lower)) continue
    last = i - 1
    break
  }
  if (type === 'person') {
    // "U.S. Magistrate Judge Robert Carr": the name follows its title
    for (let i = last - 1; i >= first; i--) {
      if (!isTitleWord(words[i]!.text) || words[i]!.text.length < 2 || genderOfName(words[i]!.text) !== null) continue
      first = i + 1
      break
    }
  }
  if (type !== 'organization') {
    while (
      last > first &&
      (OTHER_PROPER.has(words[last]!.text) || (type === 'place' && isTitleWord(words[last]!.text))) &&
      !/^(?:II|III|IV|VI|VII|VIII|Jr|Sr|[A-Z][a-z]+\.|Street|Avenue|Road|Boulevard|Lane|Drive|Highway|Route)$/.test(
        words[last]!.text,
      )
    )
      last--
  }
  const only = words[first]!
  if (first === last) {
    if (isDemonym(only.text) || countryOfPeople(only.text) !== undefined || OTHER_PROPER.has(only.text)) return null
    if (type === 'person' && isTitleWord(only.text) && first > name.first) return null
    if (/^(?:TV|Radio|The)$/.test(only.text)) return null
    // "the County": a common noun in a capital
    if (type === 'place' && (PLACE_NOUNS.has(only.lower) || PLACE_HEADS.has(only.lower) || COMPASS.test(only.text)))
      return null
  }
  return { ...name, first, last }
}

/** Does a rule that found the same words know better what they name? */
function keepsType(rule: Name, type: Name['type'], margin: number): boolean {
  if (rule.type === 'group' && (type === 'organization' || rule.weight === 3)) return true
  return rule.weight === 3 && (margin < SURE || knownName(rule.text) !== null)
}

/** Does a rule that found more or fewer words know better where the name ends? */
function isCertain(rule: Name, start: number, end: number, type: Name['type']): boolean {
  if (rule.weight < 3) return false
  if (rule.type === 'group' || knownName(rule.text) !== null) return true
  // "Norwegian Institute for Peace": a body whose head a list knows, of which the model took a part
  return rule.type === 'organization' && type === 'organization' && rule.start <= start && end <= rule.end
}
