import { type Draft, draftOf } from './draft.ts'
import type { Range, Unit } from './unit.ts'

/**
 * Passages that stand as sentences of their own beside a speaker's words. In the paragraph of a quoted passage they go on
 * with it (one quotation of several spans); in a paragraph of their own they are a quotation without a cue, by the last
 * speaker who was quoted in marks within two paragraphs, else by nobody known.
 */
export function joinUncued(cued: ReadonlyMap<Unit, readonly Draft[]>): Draft[] {
  const joined: Draft[] = []
  let last: Draft | null = null
  let lastBlock = -1
  for (const [unit, drafts] of cued) {
    const found = [...drafts]
    const loose = looseSpeech(unit, found)
    const open: Range[] = []
    for (const range of loose) {
      const host = hostIn(found, unit, range)
      if (!host) open.push(range)
      else
        found[found.indexOf(host)] = { ...host, contents: [...host.contents, range].sort((a, b) => a.first - b.first) }
    }
    for (const draft of found) joined.push(draft)
    for (const range of open) {
      const before = found.findLast((draft) => draft.cue !== null && draft.cue.last < range.first) ?? null
      const near = last !== null && unit.block - lastBlock <= 2
      const continues: Draft | null = before ?? (near ? last : null)
      const parts = { unit, lemma: '', cue: null, source: null, contents: [range], stance: 'says', continues } as const
      joined.push(draftOf({ rule: 'uncued', ...parts }))
    }
    last = found.at(-1) ?? last
    if (found.length > 0 || (loose.length > 0 && last)) lastBlock = unit.block
  }
  return joined
}

/** A quotation of the same unit whose passage stands directly before. */
function hostIn(found: readonly Draft[], unit: Unit, range: Range): Draft | null {
  return (
    found.findLast((draft) =>
      draft.contents.some(
        (c) => (unit.passageOf[c.first]! >= 0 || unit.passageOf[c.last]! >= 0) && c.last < range.first,
      ),
    ) ?? null
  )
}

/** Passages outside all contents that are sentences: nothing but marks and full stops stands around them. */
function looseSpeech(unit: Unit, found: readonly Draft[]): Range[] {
  const loose: Range[] = []
  for (const passage of unit.passages) {
    const taken = found.some((draft) => draft.contents.some((c) => c.first <= passage.last && passage.first <= c.last))
    if (taken) continue
    const start = unit.sentenceStart[passage.first]!
    const end = unit.sentenceEnd[passage.last]!
    const words = passage.last - passage.first - 1
    if (words < 4 || !onlyPunctuation(unit, start, passage.first) || !onlyPunctuation(unit, passage.last + 1, end))
      continue
    if (isTitle(unit, passage)) continue
    loose.push({ first: passage.first, last: passage.last })
  }
  return loose
}

/** Few words that all begin with a capital, but for the small ones: a sub-heading or a title in marks. */
function isTitle(unit: Unit, { first, last }: Range): boolean {
  const words = unit.tokens.slice(first, last + 1).filter(({ upos }) => upos !== 'PUNCT')
  return (
    words.length <= 8 &&
    words.every(({ text }) => !/^\p{Ll}{5}/u.test(text)) &&
    words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= 3
  )
}

function onlyPunctuation(unit: Unit, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const { upos } = unit.tokens[at]!
    if (upos !== 'PUNCT' && upos !== 'CCONJ' && unit.passageOf[at]! < 0) return false
  }
  return true
}
