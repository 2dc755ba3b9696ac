import { FIGHTERS } from '../../language/en/actor-nouns.ts'
import { GRAMMAR_WORDS, NEWS_WORDS } from '../../language/en/common-words.ts'
import { isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { genderOfName, PARTICLES } from '../../language/en/given-names.ts'
import { COMPASS, PLACE_NOUNS, PLACE_PREPOSITIONS } from '../../language/en/proper-words.ts'
import { isTitleWord, ROLES } from '../../language/en/titles.ts'
import type { EntityKind } from './mention.ts'
import type { Word } from './words.ts'

/** Verbs that people do and bodies hardly do in the simple forms that follow a name (lemmas). */
const SPEAKING = new Set(
  'say tell add note explain recall write tweet ask reply insist argue warn speak quip joke testify comment'.split(' '),
)

/** Nouns after a name that make it an organization: "X officials", "X spokesman". */
const OF_BODIES = new Set(
  'official spokesman spokeswoman spokesperson employee executive analyst researcher chief director chairman headquarters statement report shares stock subsidiary product customer reporter correspondent member delegation lawyer contract office'.split(
    ' ',
  ),
)

interface Verdict {
  readonly type: EntityKind | null
  readonly weight: number
}

/**
 * What an unknown run of capitals `[first, last]` names, by its own shape and by the words around it.
 * Points for each kind are added up; the kind with most wins when it has at least one point more than nothing.
 */
export function classify(
  words: readonly Word[],
  first: number,
  last: number,
  afterTitle: boolean,
  gazetteer: Gazetteer,
): Verdict {
  const length = last - first + 1
  const head = words[first]!
  let person = 0
  let place = 0
  let organization = 0
  let group = 0

  // ── its own shape
  const gender = genderOfName(head.text)
  if (afterTitle) person += 4
  if (gender !== null) person += length > 1 ? 3 : 1
  if (
    length >= 2 &&
    length <= 4 &&
    words.slice(first, last + 1).every((w) => !w.shouted || /^(?:\p{Lu}\.)+$/u.test(w.text))
  )
    person += 1
  for (let i = first; i <= last; i++) {
    const word = words[i]!
    if (i > first && PARTICLES.has(word.lower)) person += 1
    if (length > 1 && /^\p{Lu}\.$/u.test(word.text)) person += 2
    if (/^(?:Jr|Sr)\.?$/.test(word.text)) person += 2
    if (/^(?:al|Al|el|El)-/.test(word.text) && i > first) person += 1.5
    if (i > first && /^(?:Mc|Mac|O['’])\p{Lu}/u.test(word.text)) person += 1
    if (word.text === '&') organization += 3
  }
  // "Walton County" is nobody, whatever its first word
  if (length >= 2 && /^(?:County|Province|Governorate|Township|Oblast|Prefecture)$/.test(words[last]!.text)) {
    place += 3
    person -= 2
  }
  if (length === 1 && head.shouted && head.text.length <= 7 && head.token.upos === 'PROPN') organization += 1.5
  // Common nouns in capitals ("Fed Tax", "Fun Fabrics") are no person's name.
  if (gender === null && words.slice(first, last + 1).some((w) => w.token.upos !== 'PROPN' && !PARTICLES.has(w.lower)))
    person -= 1
  if (
    length >= 2 &&
    words
      .slice(first, last + 1)
      .some((w) => genderOfName(w.text) === null && (NEWS_WORDS.has(w.lower) || GRAMMAR_WORDS.has(w.lower)))
  )
    person -= 1.5
  if (/\p{Ll}\p{Lu}/u.test(head.text) && !/^(?:Mc|Mac|De|La|Di|O['’])/.test(head.text) && !head.text.includes('-'))
    organization += 1

  const name = words
    .slice(first, last + 1)
    .map((w) => w.text)
    .join(' ')
  const entries = gazetteer.find(name)
  const best = entries[0]
  if (best) {
    place +=
      best.kind === 'country'
        ? 4
        : /^(?:capital|region|island|water)$/.test(best.kind)
          ? 2.5
          : best.primary || length > 1
            ? 1.5
            : 0.8
    if (best.population > 100_000) place += 1
    else if (best.population > 20_000) place += 0.4
    // A small town of a common name is hardly meant without a word that says so.
    else if (length === 1 && /^(?:town|section|former)$/.test(best.kind)) place -= best.primary ? 0.8 : 0.4
    // "Holly", "Jordan": a name for a person is one, unless the place is large.
    if (length === 1 && gender !== null && best.kind !== 'country' && best.population < 300_000) person += 1
  }

  // ── what stands before it
  const before = words[first - 1]
  const before2 = words[first - 2]
  if (before) {
    const lemma = before.token.lemma
    if (PLACE_PREPOSITIONS.has(before.lower)) {
      const strong = /^(?:in|near|outside|across|throughout|around|inside)$/.test(before.lower)
      place +=
        before.lower === 'of'
          ? before2 && PLACE_NOUNS.has(before2.lower)
            ? 4
            : before2 && best && COMPASS.test(before2.text)
              ? 2
              : 0
          : strong
            ? 1.5
            : best
              ? 0.7
              : 0.3
    }
    if (COMPASS.test(before.text)) place += 2
    if (PLACE_NOUNS.has(before.lower)) place += 1
    if ((ROLES.has(lemma) || isTitleWord(before.text)) && before.token.xpos !== 'NNS') person += 3
    if (before.text === ',' && before2 && ROLES.has(before2.token.lemma)) person += 2
    if (/^(?:the|The)$/.test(before.text) && length === 1 && !head.shouted && gender === null) person -= 1
    if (/^(?:the|The)$/.test(before.text)) {
      // "the Stella Maris": a person is not spoken of so, but before a noun ("the Joe Biden campaign").
      person -= length > 1 && !/^(?:NOUN|PROPN)$/.test(words[last + 1]?.token.upos ?? '') ? 3 : 1
      organization += 0.7
    }
    if (before.text === ',' && before2?.capital && best && gazetteer.find(before2.text).length > 0) place += 1.5
    if (/^(?:named|called|nicknamed)$/.test(before.lower)) {
      const what = words
        .slice(Math.max(0, first - 5), first - 1)
        .find((w) => FIGHTERS.has(w.token.lemma) || PLACE_NOUNS.has(w.lower) || ROLES.has(w.token.lemma))
      if (what && FIGHTERS.has(what.token.lemma)) group += 3
      else if (what && PLACE_NOUNS.has(what.lower)) place += 3
      else if (what) person += 3
    }
    if (before.lower === 'by') person += 0.3
  }

  // ── what stands after it
  const after = words[last + 1]
  const after2 = words[last + 2]
  const after3 = words[last + 3]
  if (after) {
    if (SPEAKING.has(after.token.lemma) && after.token.upos === 'VERB') person += length > 1 ? 1 : 0.8
    if (after.lower === 'who' || (after.text === ',' && after2?.lower === 'who')) person += 2.5
    if (after.text === ',' && after2 && /^\d{2}$/.test(after2.text) && (!after3 || /^[,.]$/.test(after3.text)))
      person += 3
    if (after.text === '(' && after2 && /^\d{2}$/.test(after2.text)) person += 2
    if (after.text === ',' && roleAhead(words, last + 2)) person += 2.5
    if (after.text === ',' && after2?.capital) {
      const next = gazetteer.find(after2.text)[0]
      if (best && next && (next.kind === 'country' || next.kind === 'admin1')) place += 3
    }
    if (PLACE_NOUNS.has(after.lower) && after.token.upos !== 'VERB') place += after.lower === 'state' ? 0.5 : 1.8
    if (FIGHTERS.has(after.token.lemma) && after.token.upos === 'NOUN') group += 2
    else if (OF_BODIES.has(after.token.lemma) && after.token.upos === 'NOUN') organization += 1.2
    if (after.text === '(' && after2 && /^[A-Z]{2,8}$/.test(after2.text) && after3?.text === ')') {
      organization += isAcronymOf(after2.text, words.slice(first, last + 1)) ? 4 : 0
    }
    if (after.possessive) person += 0.2
  }
  // A name that is a nation's adjective alone names nothing.
  if (length === 1 && isDemonym(head.text) && !best) return { type: null, weight: 0 }

  const scores: readonly (readonly [EntityKind, number])[] = [
    ['person', person],
    ['place', place],
    ['organization', organization],
    ['group', group],
  ]
  let [type, top] = scores[0]!
  for (const [kind, score] of scores) if (score > top) [type, top] = [kind, score]
  if (top < 1) return { type: null, weight: 0 }
  return { type, weight: top >= 4 ? 3 : top >= 2 ? 2 : 1 }
}

/** Does a phrase from `at` ("a local activist", "the group's spokesman") end in a role before the next comma? */
function roleAhead(words: readonly Word[], at: number): boolean {
  const opener = words[at]
  if (
    !opener ||
    !/^(?:a|an|the|his|her|its|their|former|head|chief|director|president|chairman|spokesman|spokeswoman|who)$/.test(
      opener.lower,
    )
  )
    return false
  for (let i = at; i < Math.min(words.length, at + 7); i++) {
    const word = words[i]!
    if (/^[,.;:]$/.test(word.text) || word.token.upos === 'VERB') return false
    if (ROLES.has(word.token.lemma) && word.token.xpos !== 'NNS') return true
  }
  return false
}

/** Are the letters of an acronym the first letters of the capitals of the words, in order? */
export const isAcronymOf = (acronym: string, words: readonly { readonly text: string }[]): boolean =>
  standsFor(acronym, initialsOf(words.map(({ text }) => text)))

/** The first letters of the parts of a name that begin with a capital. */
export const initialsOf = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split('-'))
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part[0]!)
    .join('')

/** Is the acronym made of these letters, or of all but the first one or two? */
export function standsFor(acronym: string, letters: string): boolean {
  const plain = acronym.replace(/[^A-Z]/g, '')
  return plain.length >= 2 && (letters === plain || (letters.endsWith(plain) && letters.length - plain.length <= 2))
}
