import { isDemonym } from './demonyms.ts'
import { IRREGULAR_PLURALS, UNCHANGED_PLURALS } from './irregular-nouns.ts'
import { IRREGULAR_PARTICIPLE, IRREGULAR_PAST, IRREGULAR_VERB_FORMS } from './irregular-verbs.ts'
import { restoreVerb } from './lemma-verbs.ts'

/** Small words whose lemma UD English gives by convention, by word and UPOS. */
const FUNCTION_WORDS: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ['an', 'a'],
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ["'em", 'they'],
  ['us', 'we'],
  ['me', 'I'],
  ['i', 'I'],
  ['these', 'this'],
  ['those', 'that'],
  ['ca', 'can'],
  ['wo', 'will'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['whom', 'who'],
  ['could', 'could'],
  ['hers', 'hers'],
])

/** "TV", "IEDs": letters that are capitals wherever they stand. */
const isAcronym = (word: string): boolean => word.length > 1 && word.length < 7 && /^[A-Z]{2,5}(?:'?s)?$/.test(word)

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

/** Lemmas of one pair of tags: of words whose capital is no sign of a name, and of others. */
interface Known {
  readonly opening: Map<string, string>
  readonly inside: Map<string, string>
}

/** What is known from one table of learnt lemmas, by UPOS and XPOS. */
interface Memory {
  readonly learnt: ReadonlyMap<string, string>
  /** The words of the table: most words are none of them, so that no key need be built. */
  readonly words: ReadonlySet<string>
  readonly tags: Map<string, Map<string, Known>>
  count: number
}

/** Lemmas remembered: the words of a language that come again and again. Then it starts anew. */
const MOST = 40_000
/** Words as long as this are not remembered: they are rare, and some engines keep a whole text for a piece of it. */
const LONG = 13
let memory: Memory | null = null

/**
 * The lemma of a word with its tags, as UD English writes it: names keep their case, everything else is lower case.
 * `opens` says that the word's capital is no sign of a name (it opens its sentence, or all of the sentence is capitals).
 * `learnt` holds words that the rules get wrong, by "word\tUPOS|XPOS"; pass an empty map to see the rules alone.
 * Pure: it remembers what it found for short words.
 */
export function lemmaOf(
  word: string,
  upos: string,
  xpos: string,
  learnt: ReadonlyMap<string, string>,
  opens: boolean,
): string {
  if (memory?.learnt !== learnt || memory.count >= MOST) {
    const words = new Set(Array.from(learnt.keys(), (key) => key.slice(0, key.indexOf('\t'))))
    memory = { learnt, words, tags: new Map(), count: 0 }
  }
  if (word.length >= LONG) return findLemma(word, upos, xpos, memory, opens)
  let ofUpos = memory.tags.get(upos)
  if (ofUpos === undefined) memory.tags.set(upos, (ofUpos = new Map()))
  let known = ofUpos.get(xpos)
  if (known === undefined) ofUpos.set(xpos, (known = { opening: new Map(), inside: new Map() }))
  const lemmas = opens ? known.opening : known.inside
  let lemma = lemmas.get(word)
  if (lemma === undefined) {
    lemmas.set(word, (lemma = findLemma(word, upos, xpos, memory, opens)))
    memory.count++
  }
  return lemma
}

function findLemma(word: string, upos: string, xpos: string, { learnt, words }: Memory, opens: boolean): string {
  const plain = word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word
  const lower = plain.toLowerCase()
  const known = words.has(lower) ? learnt.get(`${lower}\t${upos}|${xpos}`) : undefined
  if (known !== undefined) return upos === 'PROPN' || xpos === 'NNP' ? likeName(plain, known) : known
  switch (upos) {
    case 'PROPN':
      return likePrinted(xpos === 'NNPS' ? nameSingular(plain) : plain)
    case 'NOUN':
      if (!opens && isAcronym(plain)) return xpos === 'NNS' ? plain.replace(/'?s$/, '') : plain
      return xpos === 'NNS' ? singular(lower) : lower
    case 'VERB':
    case 'AUX':
      return verb(lower, upos, xpos)
    case 'ADJ':
    case 'ADV':
      if (xpos === 'JJR' || xpos === 'RBR') return positive(lower, 'er')
      if (xpos === 'JJS' || xpos === 'RBS') return positive(lower, 'est')
      if (lower === "n't") return 'not'
      return xpos === 'NNP' || (upos === 'ADJ' && !opens && plain !== lower && isOfName(plain)) ? plain : lower
    case 'PRON':
      return xpos === 'PRP$' ? lower : (FUNCTION_WORDS.get(lower) ?? lower)
    case 'DET':
    case 'PART':
      return FUNCTION_WORDS.get(lower) ?? lower
    case 'NUM':
    case 'PUNCT':
    case 'SYM':
    case 'X':
      return upos === 'NUM' ? (/^\d{1,3}(?:,\d{3})+$/.test(lower) ? lower.replaceAll(',', '') : lower) : word
    default:
      return lower
  }
}

/** Is a capitalised adjective made of a name ("Syrian", "Kurdish"), rather than one of a title ("Senior", "Special")? */
const isOfName = (word: string): boolean =>
  isDemonym(word) || /^[A-Z]{2}|(?:[ie]an|ese|[^aeiou]i|ite|ish|esque)$|^Islamic$|-[A-Z]/.test(word)

/** A name without a capital gets one, and one in capitals that is too long for letters of an acronym keeps the first alone. */
function likePrinted(name: string): string {
  if (/^[a-z]{4,}$/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1)
  return /^[A-Z]{7,}$/.test(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name
}

/** A learnt lemma in the case of the name. */
const likeName = (word: string, lemma: string): string =>
  word === word.toUpperCase() && word.length > 1 ? lemma.toUpperCase() : lemma.charAt(0).toUpperCase() + lemma.slice(1)

const nameSingular = (word: string): string => {
  if (/ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`
  return /[^su]s$/i.test(word) ? word.slice(0, -1) : word
}

function singular(word: string): string {
  const irregular = IRREGULAR_PLURALS.get(word)
  if (irregular !== undefined) return irregular
  if (UNCHANGED_PLURALS.has(word)) return word
  if (word.endsWith('men') && word.length > 3) return `${word.slice(0, -2)}an`
  if (!word.endsWith('s') || word.length < 3) return word
  if (word.endsWith("'s")) return word.slice(0, -2)
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1)
}

function verb(word: string, upos: string, xpos: string): string {
  if (upos === 'AUX') {
    if (xpos === 'MD') return FUNCTION_WORDS.get(word) ?? word
    if (word === "'d") return 'have'
  }
  const form = IRREGULAR_VERB_FORMS.get(word)
  if (form !== undefined) return form
  switch (xpos) {
    case 'VBZ':
      if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
      if (/(?:ch|sh|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2)
      return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
    case 'VBG':
      return word.endsWith('ing') && word.length > 4 ? restoreVerb(word.slice(0, -3)) : word
    case 'VBD':
    case 'VBN': {
      const irregular =
        xpos === 'VBD'
          ? (IRREGULAR_PAST.get(word) ?? IRREGULAR_PARTICIPLE.get(word))
          : (IRREGULAR_PARTICIPLE.get(word) ?? IRREGULAR_PAST.get(word))
      if (irregular !== undefined) return irregular
      if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
      if (word.endsWith('eed')) return word.slice(0, -1)
      return word.endsWith('ed') && word.length > 3 ? restoreVerb(word.slice(0, -2)) : word
    }
    default:
      return word
  }
}

/** "larger" to "large", "biggest" to "big", "easier" to "easy". */
function positive(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word
  const stem = word.slice(0, -ending.length)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  const last = stem[stem.length - 1]
  if (last === stem[stem.length - 2] && !isVowel(last) && last !== 'l' && last !== 's' && last !== 'f')
    return stem.slice(0, -1)
  // "larger", "safer", "later", "wider", "finer", "simpler"; but "harder", "newer", "stronger".
  return /(?:[^aeioul]l|[aeiou][cgvs]|rg|[^aeiou][aiu][rtdn]|[^aeiou][ao]m)$/.test(stem) ? `${stem}e` : stem
}
