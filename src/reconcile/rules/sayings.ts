import type { Quantity } from '../../extract/quantities/quantity.ts'
import { contentStems } from '../../language/en/content-words.ts'
import { compareAmounts } from '../amounts.ts'
import { Union } from '../entities/union.ts'
import { file } from '../file.ts'
import { shared } from '../join.ts'
import { partyOf, partyOfSaying } from '../parties.ts'
import type { Entry, Saying, Sheet } from '../sheet.ts'
import { type Draft, lineagesOf } from './draft.ts'
import type { Counted } from './quantities.ts'

/** Words of one speaker: a quotation, or a clause with a fragment in quotation marks about what they did or agreed. */
interface Utterance {
  readonly entry: Entry
  readonly party: string
  readonly name: string
  readonly text: string
  readonly stems: ReadonlySet<string>
  /** Stretches in quotation marks. */
  readonly fragments: readonly Fragment[]
  /** What is counted in it. */
  readonly counts: readonly Quantity[]
}

/** Words in small letters. */
interface Fragment {
  readonly words: readonly string[]
  readonly text: string
  /** Without an article at its start: one newsroom begins its fragment before it, the other after it. */
  readonly bare: string
  readonly stems: ReadonlySet<string>
}

/** A paraphrase needs this share of the shorter one's words, and this many of them. */
const PARAPHRASE = 0.6
const PARAPHRASE_WORDS = 4

const MARKED =
  /["\u201c\u201e\u00ab]([^"\u201c\u201d\u00bb]{2,400})["\u201d\u00bb]|(?<![\p{L}\p{N}])['\u2018]([^'\u2018\u2019]{2,400})['\u2019](?![\p{L}\p{N}])/gu

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[\u2019']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '')

function fragmentOf(printed: string): Fragment {
  const words = wordsOf(printed)
  const text = words.join(' ')
  const bare = /^(?:a|an|the)$/.test(words[0] ?? '') ? words.slice(1).join(' ') : text
  return { words, text, bare, stems: new Set(contentStems(text)) }
}

const fragmentsOf = (text: string): readonly Fragment[] =>
  [...text.matchAll(MARKED)].map((m) => fragmentOf(m[1] ?? m[2] ?? '')).filter((f) => f.words.length > 0)

function utterances(sheet: Sheet): readonly Utterance[] {
  const countsIn = new Map<string, Quantity[]>()
  for (const { quantity } of sheet.counts) if (quantity.quotation !== null) file(countsIn, quantity.quotation, quantity)
  const quoted = sheet.sayings.flatMap((s): Utterance[] => {
    const party = partyOfSaying(s, sheet.entity)
    if (party === null || s.quotation.depth > 0) return []
    const { text } = s.quotation.content
    const fragments = s.quotation.form === 'direct' ? [fragmentOf(text)] : fragmentsOf(text)
    const counts = countsIn.get(s.quotation.id) ?? []
    return [{ entry: s, party, name: s.speakerName ?? party, text, stems: s.stems, fragments, counts }]
  })
  const told = sheet.happenings.flatMap((h): Utterance[] => {
    const [speaker] = h.actors
    const party = partyOf(speaker ?? null, sheet.entity)
    const fragments = fragmentsOf(h.clause)
    if (party === null || speaker === undefined || h.event.quotation !== null || fragments.length === 0) return []
    return [
      { entry: h, party, name: sheet.entity(speaker)!.name, text: h.clause, stems: h.stems, fragments, counts: [] },
    ]
  })
  return [...quoted, ...told]
}

/**
 * The same words of one speaker in two newsrooms: a shared fragment in quotation marks, or a paraphrase that shares most
 * of its words. What was said of one number has its finding there. One utterance, one origin: agreed that it was said, which confirms nothing of what it says.
 */
export function compareSayings(sheet: Sheet, groups: readonly Counted[]): readonly Draft[] {
  const within = new Map<string, Set<number>>()
  groups.forEach((g, n) => {
    for (const { quantity } of g.counts)
      if (quantity.quotation !== null)
        within.set(quantity.quotation, (within.get(quantity.quotation) ?? new Set()).add(n))
  })
  const groupsIn = (entry: Entry): ReadonlySet<number> =>
    ('quotation' in entry && within.get((entry as Saying).quotation.id)) || NONE
  const all = utterances(sheet)
  const union = new Union(all.length)
  const byParty = new Map<string, number[]>()
  all.forEach(({ party }, i) => {
    file(byParty, party, i)
  })
  for (const indices of byParty.values()) joinParty(all, indices, union)
  return union.sets().flatMap((set): Draft[] => {
    const entries = set.map((i) => all[i]!.entry)
    if (lineagesOf(entries) < 2) return []
    const counted = entries.map(groupsIn)
    if ([...counted[0]!].some((n) => counted.every((all) => all.has(n)))) return []
    const fragments = piecesOf(set.map((i) => all[i]!))
    const shortest = set.map((i) => all[i]!).reduce((a, b) => (b.text.length < a.text.length ? b : a))
    const speaker = [...new Set(set.map((i) => all[i]!.name))].sort()[0]!
    const words = fragments.length > 0 ? fragments.map((f) => `\u201c${f}\u201d`).join(' … ') : clip(shortest.text)
    return [
      {
        subject: `${speaker}: ${words}`,
        record: null,
        property: 'said',
        status: 'agreed',
        value: words,
        low: null,
        high: null,
        unit: null,
        supports: entries,
        disputes: [],
        cites: null,
        inferences: [],
        reason: `${lineagesOf(entries)} independent texts quote ${speaker}: one utterance, not two confirmations.`,
      },
    ]
  })
}

const NONE: ReadonlySet<number> = new Set()

/** Wordings of one utterance that are looked through for its pieces, and pieces that are told. */
const WORDINGS = 12
const PIECES = 3

/** What two newsrooms quote word for word: the pieces without those that hold another, in the order of the first wording. */
function piecesOf(utterances: readonly Utterance[]): readonly string[] {
  const wordings = [...new Map(utterances.map((u) => [u.text, u])).values()].slice(0, WORDINGS)
  const pieces = new Set<string>()
  wordings.forEach((a, x) => {
    for (const b of utterances.length > wordings.length ? wordings.slice(x) : wordings.slice(x + 1))
      for (const piece of sharedFragments(a, b)) pieces.add(piece)
  })
  const least = [...pieces].filter((p) => ![...pieces].some((q) => q !== p && ` ${p} `.includes(` ${q} `)))
  const whole = wordsOf(wordings.map((u) => u.text).join(' ')).join(' ')
  return least.sort((p, q) => whole.indexOf(p) - whole.indexOf(q) || (p < q ? -1 : 1)).slice(0, PIECES)
}

/** Are two utterances of one party one: a fragment in common, or most words and no number that cannot be the other's? */
const isOne = (a: Utterance, b: Utterance): boolean =>
  sharedFragments(a, b).length > 0 ||
  (Math.min(a.stems.size, b.stems.size) >= PARAPHRASE_WORDS &&
    shared(a.stems, b.stems) >= PARAPHRASE &&
    !a.counts.some((p) =>
      b.counts.some((q) => p.measure === q.measure && p.unit === q.unit && compareAmounts(p, q) === 'disjoint'),
    ))

/** Joins the utterances of one party that are one. Equal wordings are compared once. */
function joinParty(all: readonly Utterance[], indices: readonly number[], union: Union): void {
  const wordings = new Map<string, number[]>()
  for (const i of indices) file(wordings, wordingOf(all[i]!), i)
  const lists = [...wordings.values()]
  lists.forEach(([first, ...rest], x) => {
    const a = all[first!]!
    if (rest.length > 0 && isOne(a, a)) for (const i of rest) union.join(first!, i)
    for (const [other] of lists.slice(x + 1)) if (isOne(a, all[other!]!)) union.join(first!, other!)
  })
}

/** All that `compare` looks at. */
const wordingOf = ({ text, stems, fragments }: Utterance): string =>
  [text, [...stems].join(' '), fragments.map((f) => f.text).join('|')].join('\u001f')

/**
 * The fragments of one that stand word for word in a fragment of the other: of two words that carry meaning, or of one
 * when the rest of what is said shares a word more.
 */
function sharedFragments(a: Utterance, b: Utterance): readonly string[] {
  const found = new Set<string>()
  for (const x of a.fragments)
    for (const y of b.fragments) {
      const [short, long] = x.words.length <= y.words.length ? [x, y] : [y, x]
      if (!long.text.includes(short.bare) || !` ${long.text} `.includes(` ${short.bare} `)) continue
      const { stems } = short
      if (stems.size > 1 || (stems.size === 1 && x.text === y.text && sharesMore(a, b, stems))) found.add(short.bare)
    }
  return [...found]
}

function sharesMore(a: Utterance, b: Utterance, stems: ReadonlySet<string>): boolean {
  for (const s of a.stems) if (!stems.has(s) && b.stems.has(s)) return true
  return false
}

/** White space folded, at most twelve words. */
const clip = (text: string): string => {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ')
}
