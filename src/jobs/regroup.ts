import type { Signature, Story } from '../group/story.ts'
import { findStories } from '../pipeline.ts'
import type { Judgement } from '../reconcile/record.ts'
import { takeDocuments, takeSignatures } from '../store/documents.ts'
import { judgementsOf } from '../store/judgements.ts'
import { type OpenStory, openStories, type Regrouping } from '../store/revisions.ts'
import { type CurrentDocument, currentDocuments } from '../store/sightings.ts'
import type { Db } from '../store/store.ts'
import { hashBytes } from '../text/id.ts'
import { faultOf, type Problem } from '../text/problem.ts'
import { continuity } from './continuity.ts'
import { settle } from './settle.ts'

/** Signatures read before: documents never change. Bounded, since a worker lives long. */
export class SignatureCache {
  readonly #known = new Map<string, Signature>()

  async of(db: Db, ids: readonly string[]): Promise<Signature[]> {
    const missing = ids.filter((id) => !this.#known.has(id))
    for (let from = 0; from < missing.length; from += AT_ONCE)
      for (const signature of await takeSignatures(db, missing.slice(from, from + AT_ONCE)))
        this.#known.set(signature.id, signature)
    const wanted = new Set(ids)
    const found = ids.flatMap((id) => this.#known.get(id) ?? [])
    if (this.#known.size > MOST_KEPT) for (const id of this.#known.keys()) if (!wanted.has(id)) this.#known.delete(id)
    return found
  }
}

const MOST_KEPT = 50_000
/** Documents that are read from the store at once. */
const AT_ONCE = 500

/** What a regrouping is to change, and what it was worked out from. */
export interface Worked extends Regrouping {
  readonly open: readonly OpenStory[]
  /** Stories that could not be reconciled: each stays as it was. */
  readonly problems: readonly Problem[]
}

/**
 * Groups all current documents of a block, exactly as a batch run would, and settles the stories whose basis is new.
 * Reads only; null when nothing changed.
 */
export async function workOutRegrouping(
  db: Db,
  block: string,
  cache: SignatureCache,
  madeBy: string,
): Promise<Worked | null> {
  const current = await currentDocuments(db, block)
  const open = await openStories(db, block)
  const judgements = await judgementsOf(db, block)
  const byId = new Map(current.map((document) => [document.id, document]))
  const stories = findStories(await cache.of(db, [...byId.keys()]), judgements)
  const bases = new Map(open.map((story) => [story.basis, story]))
  const kept = new Set<OpenStory>()
  const changed: { id: string; documents: readonly string[]; story: Story; basis: string }[] = []
  for (const story of stories) {
    const basis = basisOf(story, byId, judgements, madeBy)
    const same = bases.get(basis)
    if (same) kept.add(same)
    else changed.push({ id: story.id, documents: story.documents, story, basis })
  }
  const loose = open.filter((story) => !kept.has(story))
  if (changed.length === 0 && loose.length === 0) return null
  const continues = continuity(changed, loose)
  const continued = new Set(continues.values())
  const problems: Problem[] = []
  const same: OpenStory[] = []
  const revisions: Regrouping['revisions'][number][] = []
  for (const some of parcels(changed)) {
    const texts = await takeDocuments(
      db,
      some.flatMap(({ documents }) => documents),
    )
    for (const item of some) {
      const held = item.documents.map((id) => ({ json: texts.get(id)!, sources: byId.get(id)!.sources }))
      try {
        const revision = settle(item.story, held, judgements, item.basis)
        const before = continues.get(item) ?? null
        if (before?.hash === revision.hash) same.push({ ...before, basis: item.basis })
        else revisions.push({ revision, continues: before })
      } catch (error) {
        problems.push(faultOf('jobs/story@1', held[0]!.sources[0]!, error))
      }
    }
  }
  return { revisions, same, ended: loose.filter((story) => !continued.has(story)), open, problems }
}

/** All that a story's record follows from, as a hash. */
function basisOf(
  story: Story,
  documents: ReadonlyMap<string, CurrentDocument>,
  judgements: readonly Judgement[],
  madeBy: string,
): string {
  const parts = [
    madeBy,
    story.id,
    story.documents.map((id) => [id, documents.get(id)!.sources[0]]),
    story.lineages,
    [...story.inferredDates],
    judgements.map(({ id }) => id),
  ]
  return hashBytes(Buffer.from(JSON.stringify(parts)))
}

/** Stories in lists of about `AT_ONCE` documents; a large story is alone. */
function* parcels<T extends { readonly documents: readonly string[] }>(stories: readonly T[]): Generator<T[]> {
  let parcel: T[] = []
  let held = 0
  for (const story of stories) {
    if (parcel.length > 0 && held + story.documents.length > AT_ONCE) {
      yield parcel
      parcel = []
      held = 0
    }
    parcel.push(story)
    held += story.documents.length
  }
  if (parcel.length > 0) yield parcel
}
