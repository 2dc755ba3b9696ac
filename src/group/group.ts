import { idOf } from '../text/id.ts'
import { interval } from '../value/edtf.ts'
import { because, type Placed } from './because.ts'
import { borrowedIn } from './borrowed.ts'
import { chaptersOf } from './chapters.ts'
import { cluster } from './cluster.ts'
import { inferDates } from './dates.ts'
import { contentKey, copiesAmong } from './lineages.ts'
import { type Ruling, ruled } from './rulings.ts'
import type { Signature, Story } from './story.ts'
import { vectorsOf } from './weights.ts'

/**
 * Which documents tell the same happening, and which are copies of one another. The same for any order of the input;
 * a document that repeats another word for word moves no other, since only distinct texts are compared.
 * What people ruled of two documents wins. Stories are ordered by their first document, documents by date (undated last), then id.
 */
export function group(signatures: readonly Signature[], rulings: readonly Ruling[] = []): Story[] {
  const texts = distinctTexts(signatures)
  const originals = texts.map(([original]) => original!)
  const weighed = vectorsOf(originals)
  const numberOf = new Map(texts.flatMap((row, text) => row.map(({ id }) => [id, text] as const)))
  const ofText = ruled(
    cluster(
      weighed.vectors,
      texts.map(earliest),
      weighed.frequency,
      originals.map((s) => s.looksBack),
    ),
    rulings,
    (document) => numberOf.get(document),
    weighed.vectors,
  )
  const lineageOf = copiesAmong(originals)

  const members = new Map<number, number[]>()
  ofText.forEach((first, text) => {
    const list = members.get(first)
    if (list) list.push(text)
    else members.set(first, [text])
  })
  const stories = [...members.values()].map((indices) => {
    const inferredDates = inferDates(indices.flatMap((i) => texts[i]!).sort(byId))
    const dateOf = (s: Signature): string => (inferredDates.get(s.id) ?? s.publishedAt)?.edtf ?? '~'
    const inOrder = (a: Placed, b: Placed): number =>
      compare(dateOf(a.signature), dateOf(b.signature)) || byId(a.signature, b.signature)
    const placed = indices.flatMap((i) => texts[i]!.map((signature): Placed => ({ signature, text: i }))).sort(inOrder)
    const lineages = new Map<number, string[]>()
    for (const { signature, text } of placed) {
      const lineage = lineageOf[text]!
      lineages.set(lineage, [...(lineages.get(lineage) ?? []), signature.id])
    }
    const story: Story = {
      id: idOf('story', ...indices.map((i) => contentKey(originals[i]!))),
      documents: placed.map(({ signature }) => signature.id),
      lineages: [...lineages.values()],
      chapters: chaptersOf(placed, lineageOf, ({ signature }) => dateOf(signature).slice(0, 10)),
      borrowed: borrowedIn(placed, originals, lineageOf),
      inferredDates,
      because: because(placed, lineageOf, weighed, originals),
    }
    return { story, key: dateOf(placed[0]!.signature) }
  })
  return stories
    .sort((a, b) => compare(a.key, b.key) || compare(a.story.documents[0]!, b.story.documents[0]!))
    .map(({ story }) => story)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: Signature, b: Signature): number => compare(a.id, b.id)

/** Documents by their words: each row the documents that say the very same, rows and their members in fixed order. */
function distinctTexts(signatures: readonly Signature[]): Signature[][] {
  const rows = new Map<string, Signature[]>()
  for (const signature of signatures) {
    // Two texts without a single word have nothing to compare.
    const key = signature.length === 0 ? `empty ${signature.id}` : contentKey(signature)
    const row = rows.get(key)
    if (row) row.push(signature)
    else rows.set(key, [signature])
  }
  return [...rows]
    .sort(([a], [b]) => compare(a, b))
    .map(([, row]) => row.sort((a, b) => compare(a.title ?? '', b.title ?? '') || byId(a, b)))
}

/** The day of the first dated of some copies, in days since 1970; null when none is dated. */
function earliest(copies: readonly Signature[]): number | null {
  const days = copies
    .flatMap((s) => (s.publishedAt ? [interval(s.publishedAt.edtf)?.start ?? Infinity] : []))
    .filter(Number.isFinite)
  return days.length === 0 ? null : Math.min(...days)
}
