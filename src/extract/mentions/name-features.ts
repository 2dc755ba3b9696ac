import { isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { genderOfName, PARTICLES } from '../../language/en/given-names.ts'
import { hashOf, LABELS, type NameModel } from '../../language/en/name-model.ts'
import { knownName, MEDIA_HEADS, ORGANIZATION_HEADS, ORGANIZATION_OPENERS } from '../../language/en/organizations.ts'
import { OPENERS, OTHER_PROPER, PLACE_HEADS, PLACE_NOUNS } from '../../language/en/proper-words.ts'
import { isTitleWord, ROLES } from '../../language/en/titles.ts'
import type { Candidate } from './candidate.ts'
import type { Name } from './memory.ts'
import type { EntityKind } from './mention.ts'
import type { Word } from './words.ts'

/** What a word is by itself, wherever it stands; as numbers that features are mixed from. */
export interface WordTraits {
  readonly word: number
  readonly shape: number
  readonly prefix3: number
  readonly prefix4: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly cluster: number
  readonly family: number
  /** Which lists it stands on, a bit each. */
  readonly lists: number
  /** What the gazetteer makes of it: kind and size. */
  readonly gazetteer: number
  /** What the model adds up for it in each place: itself, left, right, second left, second right; null until asked. */
  readonly sums: (Int32Array | null)[]
}

/** Traits of words by printed form for one model; kept for the length of a process, and emptied when it grows large. */
const memory = new Map<string, WordTraits>()
const MEMORY = 40_000
let owner: NameModel | null = null

const PLACE_KINDS =
  'country capital town section former admin1 admin2 region water mountain island site continent'.split(' ')

function shapeOf(text: string): string {
  let shape = ''
  for (let at = 0; at < text.length && at < 24; at++) {
    const code = text.charCodeAt(at)
    const mark =
      (code >= 65 && code <= 90) || (code > 127 && text[at] !== text[at]!.toLowerCase())
        ? 'X'
        : (code >= 97 && code <= 122) || code > 127
          ? 'x'
          : code >= 48 && code <= 57
            ? 'd'
            : text[at]!
    if (mark !== shape.at(-1) || mark !== shape.at(-2)) shape += mark
  }
  return shape
}

export function traitsOf(printed: string, model: NameModel, gazetteer: Gazetteer): WordTraits {
  if (owner !== model) {
    memory.clear()
    owner = model
  }
  const kept = memory.get(printed)
  if (kept) return kept
  const lower = printed.toLowerCase()
  const capital = lower !== printed
  const entry = capital && printed.length > 2 ? gazetteer.find(printed)[0] : undefined
  const known = capital ? knownName(printed) : null
  const gender = capital ? genderOfName(printed) : null
  const lists =
    (gender === null ? 0 : 1) |
    (isTitleWord(printed) ? 2 : 0) |
    (capital && isDemonym(printed) ? 4 : 0) |
    (ORGANIZATION_HEADS.has(lower) ? 8 : 0) |
    (PLACE_HEADS.has(lower) ? 16 : 0) |
    (PLACE_NOUNS.has(lower) ? 32 : 0) |
    (known ? (known.kind === 'group' ? 64 : 128) : 0) |
    (ROLES.has(lower) ? 256 : 0) |
    (OPENERS.has(lower) ? 512 : 0) |
    (OTHER_PROPER.has(printed) ? 1024 : 0) |
    (PARTICLES.has(lower) ? 2048 : 0) |
    (ORGANIZATION_OPENERS.has(lower) ? 4096 : 0) |
    (MEDIA_HEADS.has(lower) ? 8192 : 0)
  const size = entry
    ? entry.population > 500_000
      ? 3
      : entry.population > 50_000
        ? 2
        : entry.population > 5_000
          ? 1
          : 0
    : 0
  const cluster = model.clusterOf(lower)
  const traits: WordTraits = {
    word: hashOf(lower.replace(/\d/g, '0')),
    shape: hashOf(shapeOf(printed)),
    prefix3: hashOf(lower.slice(0, 3)),
    prefix4: hashOf(lower.slice(0, 4)),
    suffix2: hashOf(lower.slice(-2)),
    suffix3: hashOf(lower.slice(-3)),
    suffix4: hashOf(lower.slice(-4)),
    cluster,
    family: model.familyOf(cluster),
    lists,
    gazetteer: entry ? 1 + PLACE_KINDS.indexOf(entry.kind) * 8 + size * 2 + (entry.primary ? 1 : 0) : 0,
    sums: [null, null, null, null, null],
  }
  if (memory.size > MEMORY) memory.clear()
  memory.set(printed, traits)
  return traits
}

const KINDS: readonly EntityKind[] = ['person', 'place', 'organization', 'group']

/** What the rules say of each word: 0 nothing; else kind, sureness, and whether it begins a name. */
export function ruleLabels(words: readonly Word[], names: readonly (Name | Candidate)[]): Uint8Array {
  const labels = new Uint8Array(words.length)
  for (const { first, last, type, weight } of names) {
    const kind = type === null ? 0 : 1 + KINDS.indexOf(type)
    for (let i = first; i <= last; i++) labels[i] = 1 + kind * 8 + weight * 2 + (i === first ? 1 : 0)
  }
  return labels
}

/** Mixes the number of a template with its values into a 32-bit feature (multipliers of MurmurHash3); never 0. */
function mix(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  return Math.imul(hash, 0xc2b2ae35) | 1
}
const mix2 = (template: number, a: number, b: number): number => mix(template, Math.imul(mix(template, a), 31) + b)
const mix3 = (template: number, a: number, b: number, c: number): number => mix2(template, mix2(template, a, b), c)

const NOWHERE: WordTraits = {
  word: 1,
  shape: 1,
  prefix3: 1,
  prefix4: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  cluster: 0xffff,
  family: 0xff,
  lists: 0x8000,
  gazetteer: 0xff,
  sums: [null, null, null, null, null],
}

/** How many features a word has by where it stands: itself, left, right, second left, second right. */
const STANDING = [9, 4, 4, 2, 2] as const
const DYNAMIC = 43
/** How many features a word has in all. */
export const FEATURES = 21 + DYNAMIC

/** Traits of the words of one sentence, and the hashes of their tags. */
export interface Columns {
  readonly traits: readonly WordTraits[]
  readonly tags: Int32Array
  readonly rules: Uint8Array
  /** What kind the same word mostly has elsewhere in the document, by the rules; 0 unknown. */
  readonly elsewhere: Uint8Array
}

const tagHashes = new Map<string, number>()
export function tagHash(xpos: string): number {
  let hash = tagHashes.get(xpos)
  if (hash === undefined) tagHashes.set(xpos, (hash = hashOf(xpos)))
  return hash
}

/** The features that a word brings by itself to the word it stands beside (`place` of `STANDING`), written to `out` from `at`. */
function standing(word: WordTraits, place: number, out: Int32Array, start: number): number {
  let at = start
  out[at++] = mix(2 + place, word.word)
  out[at++] = mix(7 + place, word.cluster)
  if (place > 2) return at
  out[at++] = mix(12 + place, word.lists)
  out[at++] = mix(15 + place, word.gazetteer)
  if (place > 0) return at
  out[at++] = mix(18, word.suffix2)
  out[at++] = mix(19, word.suffix3)
  out[at++] = mix(20, word.suffix4)
  out[at++] = mix(21, word.prefix3)
  out[at++] = mix(22, word.prefix4)
  return at
}

/** The words around word `i`, by the places of `STANDING`. */
const around = ({ traits }: Columns, i: number, place: number): WordTraits =>
  traits[place === 0 ? i : place === 1 ? i - 1 : place === 2 ? i + 1 : place === 3 ? i - 2 : i + 2] ?? NOWHERE

/** Writes the features of word `i` to `out` from `at`: `FEATURES` of them. `[runFirst, runLast]` is its run of capitals. */
export function nameFeatures(
  columns: Columns,
  i: number,
  runFirst: number,
  runLast: number,
  out: Int32Array,
  start: number,
): void {
  let at = start
  for (let place = 0; place < STANDING.length; place++) at = standing(around(columns, i, place), place, out, at)
  dynamic(columns, i, runFirst, runLast, out, at)
}

const buffer = new Int32Array(64)

/** Adds to `scores`, from `at` on, what the model makes of word `i`. */
export function scoreWord(
  columns: Columns,
  i: number,
  runFirst: number,
  runLast: number,
  model: NameModel,
  scores: Int32Array,
  at: number,
): void {
  for (let place = 0; place < STANDING.length; place++) {
    const word = around(columns, i, place)
    let sums = word.sums[place]!
    if (sums === null) {
      sums = new Int32Array(LABELS)
      model.add(buffer, standing(word, place, buffer, 0), sums, 0)
      word.sums[place] = sums
    }
    for (let label = 0; label < LABELS; label++) scores[at + label]! += sums[label]!
  }
  dynamic(columns, i, runFirst, runLast, buffer, 0)
  model.add(buffer, DYNAMIC, scores, at)
}

/** Features of several words together, and of what the rules say. */
function dynamic(
  { traits, tags, rules, elsewhere }: Columns,
  i: number,
  runFirst: number,
  runLast: number,
  out: Int32Array,
  start: number,
): void {
  let at = start
  const w0 = traits[i]!
  const l1 = traits[i - 1] ?? NOWHERE
  const r1 = traits[i + 1] ?? NOWHERE
  const t0 = tags[i]!
  const tl = i > 0 ? tags[i - 1]! : 3
  const tr = i + 1 < traits.length ? tags[i + 1]! : 5
  const u0 = rules[i]!
  const ul = i > 0 ? rules[i - 1]! : 255
  const ur = i + 1 < traits.length ? rules[i + 1]! : 255
  const opens = i === 0 ? 1 : 0
  const place = Math.min(2, i - runFirst) * 3 + Math.min(2, runLast - i)
  const before = runFirst > 0 ? traits[runFirst - 1]! : NOWHERE
  const after = traits[runLast + 1] ?? NOWHERE
  const head = traits[runLast]!
  const open = traits[runFirst]!
  out[at++] = mix(30, 1)
  out[at++] = mix2(31, w0.shape, opens)
  out[at++] = mix2(32, l1.shape, w0.shape)
  out[at++] = mix2(33, w0.shape, r1.shape)
  out[at++] = mix2(34, tl, t0)
  out[at++] = mix2(35, t0, tr)
  out[at++] = mix2(36, l1.lists, w0.lists)
  out[at++] = mix2(37, w0.lists, r1.lists)
  out[at++] = mix(38, u0)
  out[at++] = mix(39, ul)
  out[at++] = mix(40, ur)
  out[at++] = mix2(41, ul, u0)
  out[at++] = mix2(42, u0, ur)
  out[at++] = mix3(43, u0, w0.shape, opens)
  out[at++] = mix2(44, u0, w0.lists)
  out[at++] = mix2(45, u0, w0.cluster)
  out[at++] = mix2(46, u0, l1.word)
  out[at++] = mix2(47, u0, r1.word)
  out[at++] = mix2(48, u0, t0)
  out[at++] = mix2(49, u0, w0.gazetteer)
  out[at++] = mix2(50, u0, elsewhere[i]!)
  out[at++] = mix2(51, before.word, place)
  out[at++] = mix2(52, after.word, place)
  out[at++] = mix2(53, before.cluster, u0)
  out[at++] = mix2(54, after.cluster, u0)
  out[at++] = mix2(55, head.word, place)
  out[at++] = mix2(56, head.cluster, place)
  out[at++] = mix2(57, head.lists, place)
  out[at++] = mix3(58, open.lists, head.lists, place)
  out[at++] = mix3(59, u0, place, opens)
  out[at++] = mix2(60, head.suffix3, place)
  out[at++] = mix2(61, before.lists, place)
  out[at++] = mix2(62, after.lists, place)
  out[at++] = mix2(63, elsewhere[i]!, w0.shape)
  out[at++] = mix3(64, w0.lists, before.cluster, place)
  out[at++] = mix2(65, w0.family, opens)
  out[at++] = mix2(66, l1.family, w0.family)
  out[at++] = mix2(67, w0.family, r1.family)
  out[at++] = mix3(68, w0.family, u0, place)
  out[at++] = mix3(69, before.family, u0, place)
  out[at++] = mix3(70, after.family, u0, place)
  out[at++] = mix3(71, open.family, head.family, place)
  out[at++] = mix(72, t0)
}
