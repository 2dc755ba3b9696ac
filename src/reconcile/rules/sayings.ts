import { contentStems } from '../../language/en/content-words.ts'
import { Union } from '../entities/union.ts'
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
  /** Stretches in quotation marks, as words in small letters. */
  readonly fragments: readonly (readonly string[])[]
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

const fragmentsOf = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(MARKED)].map((m) => wordsOf(m[1] ?? m[2] ?? '')).filter((w) => w.length > 0)

function utterances(sheet: Sheet): readonly Utterance[] {
  const quoted = sheet.sayings.flatMap((s): Utterance[] => {
    const party = partyOfSaying(s, sheet.entity)
    if (party === null || s.quotation.depth > 0) return []
    const { text } = s.quotation.content
    const marked = fragmentsOf(text)
    const fragments = s.quotation.form === 'direct' ? [wordsOf(text)] : marked
    return [{ entry: s, party, name: s.speakerName ?? party, text, stems: s.stems, fragments }]
  })
  const told = sheet.happenings.flatMap((h): Utterance[] => {
    const [speaker] = h.actors
    const party = partyOf(speaker ?? null, sheet.entity)
    const fragments = fragmentsOf(h.clause)
    if (party === null || speaker === undefined || h.event.quotation !== null || fragments.length === 0) return []
    return [{ entry: h, party, name: sheet.entity(speaker)!.name, text: h.clause, stems: h.stems, fragments }]
  })
  return [...quoted, ...told]
}

/**
 * The same words of one speaker in two newsrooms: a shared fragment in quotation marks, or a paraphrase that shares most
 * of its words. What was said of one number has its finding there. One utterance, one origin: agreed that it was said, which confirms nothing of what it says.
 */
export function compareSayings(sheet: Sheet, groups: readonly Counted[]): readonly Draft[] {
  const groupsIn = (entry: Entry): readonly number[] =>
    'quotation' in entry
      ? groups.flatMap((g, n) =>
          g.counts.some((c) => c.quantity.quotation === (entry as Saying).quotation.id) ? [n] : [],
        )
      : []
  const all = utterances(sheet)
  const union = new Union(all.length)
  const common = new Map<number, readonly string[]>()
  const byParty = new Map<string, number[]>()
  all.forEach(({ party }, i) => {
    byParty.set(party, [...(byParty.get(party) ?? []), i])
  })
  for (const indices of byParty.values())
    for (let x = 0; x < indices.length; x++)
      for (let y = x + 1; y < indices.length; y++) {
        const [i, j] = [indices[x]!, indices[y]!]
        const [a, b] = [all[i]!, all[j]!]
        const fragment = sharedFragment(a, b)
        const alike = Math.min(a.stems.size, b.stems.size) >= PARAPHRASE_WORDS && shared(a.stems, b.stems) >= PARAPHRASE
        if (fragment === null && !alike) continue
        union.join(i, j)
        if (fragment !== null) for (const k of [i, j]) common.set(k, shorter(common.get(k), fragment))
      }
  return union.sets().flatMap((set): Draft[] => {
    const entries = set.map((i) => all[i]!.entry)
    if (lineagesOf(entries) < 2) return []
    const counted = entries.map(groupsIn)
    if (counted[0]!.some((n) => counted.every((all) => all.includes(n)))) return []
    const fragment = set.map((i) => common.get(i)).reduce((a, b) => (a && b ? shorter(a, b) : (a ?? b)), undefined)
    const shortest = set.map((i) => all[i]!).reduce((a, b) => (b.text.length < a.text.length ? b : a))
    const speaker = [...new Set(set.map((i) => all[i]!.name))].sort()[0]!
    const words = fragment ? `\u201c${fragment.join(' ')}\u201d` : clip(shortest.text)
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

const shorter = (a: readonly string[] | undefined, b: readonly string[]): readonly string[] =>
  a === undefined || b.join(' ').length < a.join(' ').length ? b : a

/**
 * The longest fragment of one that stands word for word in a fragment of the other: of two words that carry meaning, or
 * of one when the rest of what is said shares a word more.
 */
function sharedFragment(a: Utterance, b: Utterance): readonly string[] | null {
  let best: readonly string[] | null = null
  for (const x of a.fragments)
    for (const y of b.fragments) {
      const [short, long] = x.length <= y.length ? [x, y] : [y, x]
      if (!` ${long.join(' ')} `.includes(` ${bare(short).join(' ')} `)) continue
      const stems = new Set(contentStems(short.join(' ')))
      const rest = [...a.stems].some((s) => !stems.has(s) && b.stems.has(s))
      const enough = stems.size > 1 || (stems.size === 1 && rest && x.join(' ') === y.join(' '))
      if (enough && (best === null || short.length > best.length)) best = bare(short)
    }
  return best
}

/** Without an article at its start: one newsroom begins its fragment before it, the other after it. */
const bare = (words: readonly string[]): readonly string[] =>
  /^(?:a|an|the)$/.test(words[0] ?? '') ? words.slice(1) : words

/** White space folded, at most twelve words. */
const clip = (text: string): string => {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ')
}
