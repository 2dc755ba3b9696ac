import { isDemonym } from '../../language/en/demonyms.ts'
import type { Gazetteer } from '../../language/en/gazetteer.ts'
import { PARTICLES } from '../../language/en/given-names.ts'
import { LABEL_TYPES, LABELS, type NameModel } from '../../language/en/name-model.ts'
import { OPENERS, OTHER_PROPER } from '../../language/en/proper-words.ts'
import type { Candidate } from './candidate.ts'
import type { Name } from './memory.ts'
import type { EntityKind } from './mention.ts'
import { type Columns, FEATURES, nameFeatures, ruleLabels, scoreWord, tagHash, traitsOf } from './name-features.ts'
import type { Word } from './words.ts'

/** A name as the trained finder sees it: words `[first, last]`, both inside; `margin` is how sure, in the model's steps. */
export interface LearnedName {
  readonly first: number
  readonly last: number
  readonly type: (typeof LABEL_TYPES)[number]
  readonly margin: number
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

let open = new Uint8Array(256)

/** The runs of words that can be names, `[first, last]` in turn: capitals, and the small words between them. */
function openRuns(words: readonly Word[], names: readonly (Name | Candidate)[]): number[] {
  const count = words.length
  if (open.length < count + 2) open = new Uint8Array(2 * count + 2)
  let any = false
  for (let i = 0; i < count; i++) {
    open[i] = words[i]!.capital ? 1 : 0
    any ||= open[i] === 1
  }
  if (!any) return []
  for (let i = 0; i < count; i++) {
    if (open[i] === 1) continue
    // up to two small words between capitals, particles before one, numbers beside one
    const { lower } = words[i]!
    const left = i > 0 && open[i - 1] === 1
    const right = words[i + 1]?.capital === true
    const far = words[i + 2]?.capital === true
    if (PARTICLES.has(lower) && (right || (left && far))) open[i] = 1
    else if (left && INSIDE.has(lower) && (right || (far && INSIDE.has(words[i + 1]!.lower)))) open[i] = 1
    else if (left) {
      const code = words[i]!.text.charCodeAt(0)
      if (code <= 57 && code >= 48) open[i] = 1
    }
  }
  const runs: number[] = []
  for (let i = 0; i < count; i++) {
    if (open[i] === 0) continue
    const first = i
    while (i + 1 < count && open[i + 1] === 1) i++
    if (first < i || !isNoName(words[i]!) || names.some((name) => name.first <= i && i <= name.last))
      runs.push(first, i)
  }
  return runs
}

/** "The", "Monday", "Syrian" alone: capitals that name nobody. */
const isNoName = ({ lower, text }: Word): boolean => OPENERS.has(lower) || OTHER_PROPER.has(text) || isDemonym(text)

/** How far beside a run its features look. */
const REACH = 2

/** What the features of a sentence's runs are made of, no more. `names` are the rules' for this sentence. */
function columnsOf(
  words: readonly Word[],
  runs: readonly number[],
  names: readonly (Name | Candidate)[],
  kinds: ReadonlyMap<string, number>,
  model: NameModel,
  gazetteer: Gazetteer,
): Columns {
  const count = words.length
  const traits = new Array<Columns['traits'][number]>(count)
  const tags = new Int32Array(count)
  const elsewhere = new Uint8Array(count)
  let done = 0
  for (let r = 0; r < runs.length; r += 2) {
    const end = Math.min(count, runs[r + 1]! + REACH + 1)
    for (let i = Math.max(done, runs[r]! - REACH); i < end; i++) {
      const word = words[i]!
      traits[i] = traitsOf(word.text, model, gazetteer)
      tags[i] = tagHash(word.token.xpos)
      if (word.capital) elsewhere[i] = kinds.get(word.text) ?? 0
    }
    done = end
  }
  return { traits, tags, rules: ruleLabels(words, names), elsewhere }
}

/** For training: which words can be part of a name (`fixed` 0), and their features, `FEATURES` a word. Null when none can. */
export function encode(
  words: readonly Word[],
  names: readonly (Name | Candidate)[],
  kinds: ReadonlyMap<string, number>,
  model: NameModel,
  gazetteer: Gazetteer,
): { readonly words: number; readonly fixed: Uint8Array; readonly features: Int32Array } | null {
  const runs = openRuns(words, names)
  if (runs.length === 0) return null
  const columns = columnsOf(words, runs, names, kinds, model, gazetteer)
  const fixed = new Uint8Array(words.length).fill(1)
  const features = new Int32Array(words.length * FEATURES)
  for (let r = 0; r < runs.length; r += 2) {
    for (let i = runs[r]!; i <= runs[r + 1]!; i++) {
      fixed[i] = 0
      nameFeatures(columns, i, runs[r]!, runs[r + 1]!, features, i * FEATURES)
    }
  }
  return { words: words.length, fixed, features }
}

let scores = new Int32Array(64 * LABELS)
let labels = new Uint8Array(64)
let margins = new Int32Array(64)

/** The names of a sentence as the trained finder sees them, in order. `names` are the rules' for this sentence. */
export function learnedNames(
  words: readonly Word[],
  names: readonly (Name | Candidate)[],
  kinds: ReadonlyMap<string, number>,
  model: NameModel,
  gazetteer: Gazetteer,
): LearnedName[] {
  const runs = openRuns(words, names)
  if (runs.length === 0) return []
  const columns = columnsOf(words, runs, names, kinds, model, gazetteer)
  const found: LearnedName[] = []
  for (let r = 0; r < runs.length; r += 2) {
    const [first, last] = [runs[r]!, runs[r + 1]!]
    const count = last - first + 1
    if (labels.length < count) {
      scores = new Int32Array(2 * count * LABELS)
      labels = new Uint8Array(2 * count)
      margins = new Int32Array(2 * count)
    }
    scores.fill(0, 0, count * LABELS)
    for (let i = first; i <= last; i++) scoreWord(columns, i, first, last, model, scores, (i - first) * LABELS)
    model.decode(scores, count, first === 0, last === words.length - 1, labels, margins)
    for (let i = 0; i < count; i++) {
      const label = labels[i]!
      if (label % 2 === 0) continue
      const begin = i
      let margin = margins[i]!
      while (i + 1 < count && labels[i + 1] === label + 1) margin = Math.min(margin, margins[++i]!)
      found.push({ first: first + begin, last: first + i, type: LABEL_TYPES[(label - 1) / 2]!, margin })
    }
  }
  return found
}
