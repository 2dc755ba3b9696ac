import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { PARTICLES } from '../../language/en/given-names.ts'
import { LABEL_TYPES, type NameModel } from '../../language/en/name-model.ts'
import type { Candidate } from './candidate.ts'
import type { Name } from './memory.ts'
import type { EntityKind } from './mention.ts'
import { type Columns, FEATURES, nameFeatures, ruleLabels, tagHash, traitsOf } from './name-features.ts'
import type { Word } from './words.ts'

/** A name as the trained finder sees it: words `[first, last]`, both inside; `margin` is how sure, in the model's steps. */
export interface LearnedName {
  readonly first: number
  readonly last: number
  readonly type: (typeof LABEL_TYPES)[number]
  readonly margin: number
}

/** Words of one sentence ready for the model: which can be part of a name, and their features. */
export interface Encoded {
  readonly words: number
  /** 1: no part of a name. */
  readonly fixed: Uint8Array
  readonly features: Int32Array
}

/** Words in lower case that stand inside names. */
const INSIDE = new Set('of for the and & on in sans des et - / at to du de la los las el y'.split(' '))

/** What kind each word mostly has in the whole document, by the rules: printed word to 1 + kind, first come first served. */
export function kindsOfWords(
  sentences: readonly (readonly Word[])[],
  names: readonly (Name | Candidate)[],
): ReadonlyMap<string, number> {
  const kinds: readonly EntityKind[] = ['person', 'place', 'organization', 'group']
  const votes = new Map<string, number[]>()
  for (const { sentence, first, last, type, weight } of names) {
    if (type === null) continue
    for (let i = first; i <= last; i++) {
      const word = sentences[sentence]![i]!
      if (!word.capital) continue
      const counts = votes.get(word.text) ?? [0, 0, 0, 0]
      counts[kinds.indexOf(type)]! += weight
      votes.set(word.text, counts)
    }
  }
  const best = new Map<string, number>()
  for (const [word, counts] of votes) best.set(word, 1 + counts.indexOf(Math.max(...counts)))
  return best
}

const NOTHING: Encoded = { words: 0, fixed: new Uint8Array(0), features: new Int32Array(0) }

/** The features of a sentence's words; empty when no word begins with a capital. `names` are the rules' for this sentence. */
export function encode(
  words: readonly Word[],
  names: readonly (Name | Candidate)[],
  kinds: ReadonlyMap<string, number>,
  model: NameModel,
  gazetteer: Gazetteer,
): Encoded {
  const count = words.length
  const open = new Uint8Array(count)
  let any = false
  for (let i = 0; i < count; i++) if (words[i]!.capital) any = (open[i] = 1) === 1
  if (!any) return NOTHING
  for (let i = 0; i < count; i++) {
    if (open[i] === 1) continue
    // up to two small words between capitals, particles before one, numbers beside one
    const { lower } = words[i]!
    const left = open[i - 1] === 1
    const right = words[i + 1]?.capital === true
    if (PARTICLES.has(lower) && (right || (left && words[i + 2]?.capital === true))) open[i] = 1
    else if (
      left &&
      INSIDE.has(lower) &&
      (right || (INSIDE.has(words[i + 1]?.lower ?? '') && words[i + 2]?.capital === true))
    )
      open[i] = 1
    else if (INSIDE.has(lower) && right && open[i - 1] === 1) open[i] = 1
    else if (left && words[i]!.text.charCodeAt(0) <= 57 && words[i]!.text.charCodeAt(0) >= 48) open[i] = 1
  }
  const traits = words.map((word) => traitsOf(word.text, model, gazetteer))
  const tags = Int32Array.from(words, (word) => tagHash(word.token.xpos))
  const columns: Columns = {
    traits,
    tags,
    rules: ruleLabels(words, names),
    elsewhere: Uint8Array.from(words, (word) => (word.capital ? (kinds.get(word.text) ?? 0) : 0)),
  }
  const fixed = new Uint8Array(count)
  const features = new Int32Array(count * FEATURES)
  for (let i = 0; i < count; ) {
    if (open[i] === 0) {
      fixed[i++] = 1
      continue
    }
    let last = i
    while (last + 1 < count && open[last + 1] === 1) last++
    for (let j = i; j <= last; j++) nameFeatures(columns, j, i, last, features, j * FEATURES)
    i = last + 1
  }
  return { words: count, fixed, features }
}

let labels = new Uint8Array(512)
let margins = new Int32Array(512)

/** The names of an encoded sentence, in order. */
export function learnedNames({ words, fixed, features }: Encoded, model: NameModel): LearnedName[] {
  if (words === 0) return []
  if (labels.length < words) {
    labels = new Uint8Array(2 * words)
    margins = new Int32Array(2 * words)
  }
  model.decode(features, FEATURES, words, fixed, labels, margins)
  const names: LearnedName[] = []
  for (let i = 0; i < words; i++) {
    const label = labels[i]!
    if (label % 2 === 0) continue
    let last = i
    let margin = margins[i]!
    while (last + 1 < words && labels[last + 1] === label + 1) margin = Math.min(margin, margins[++last]!)
    names.push({ first: i, last, type: LABEL_TYPES[(label - 1) / 2]!, margin })
    i = last
  }
  return names
}
