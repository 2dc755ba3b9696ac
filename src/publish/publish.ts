import type { Entity } from '../extract/entities/entity.ts'
import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Reconciled } from '../reconcile/record.ts'
import { acledRuleOf } from './acled/acled.ts'
import { emitterOf } from './emit.ts'
import { type EntityUnion, entityUnion as newUnion, type PublishedEntities, uniteEntities } from './entities.ts'
import type { DocumentJson, EntityJson, StoryJson } from './run.ts'
import { documentSchema } from './schema/document.ts'
import { storySchema } from './schema/story.ts'
import { sitrepOf } from './sitrep/sitrep.ts'
import { withTopLevelIds } from './top-level-ids.ts'
import { entityIndex, type Lookup, lookupOf } from './view/lookup.ts'
import { excerpt } from './view/words.ts'

const emitDocument = emitterOf(documentSchema)
const emitStory = emitterOf(storySchema)

/**
 * The entities of a run: those of all stories, united by id, and those of documents that no story merged (`loose`).
 * `canonical` takes the id of every document's own entity to the id of its top-level entity.
 */
export const publishEntities = (
  stories: readonly { readonly entities: readonly Entity[] }[],
  loose: readonly Entity[],
): PublishedEntities => uniteEntities(stories, loose)

/** The same, story by story, for a run that is not held in memory. */
export const entityUnion = (): EntityUnion => newUnion()

/**
 * One document as the contract prints it. With `canonical`, every entity id is that of a top-level entity; with null
 * nothing is rewritten and the document brings its own `entities`: that is a line of `extract --jsonl`. `tokens` adds
 * the words of each sentence.
 */
export function publishDocument(
  document: ExtractedDocument,
  canonical: ReadonlyMap<string, string> | null,
  options: { readonly tokens: boolean },
): DocumentJson {
  const sentences = options.tokens ? document.sentences : document.sentences.map(({ span }) => ({ span }))
  if (canonical === null) return emitDocument({ ...document, sentences })
  const { entities: _, ...rest } = withTopLevelIds(document, canonical)
  return emitDocument({ ...rest, sentences })
}

/**
 * One story as the contract prints it: the record with its ACLED types, and the situation report on top. `documents`
 * are those of the story, `entities` those of the run. It adds no fact: every sentence cites.
 */
export function publishStory(
  reconciled: Reconciled,
  documents: readonly ExtractedDocument[],
  entities: readonly EntityJson[],
): StoryJson {
  const lookup = lookupOf(documents, entityIndex(entities))
  const records = reconciled.records.map((record) => ({
    ...record,
    type: { ...record.type, acled: acledRuleOf(record, lookup.entity)?.type ?? null },
  }))
  const story = { ...reconciled, id: reconciled.story, title: titleOf(reconciled, lookup), records }
  return emitStory({ ...story, sitrep: sitrepOf(story, lookup) })
}

const LONGEST_TITLE = 160

/** The story's title on one line; a story without one takes its first record's, then its first headline. */
function titleOf({ title, records }: Reconciled, lookup: Lookup): string {
  const titles = [title, records[0]?.title, ...lookup.documents.map((document) => document.title)]
  return titles.map((t) => excerpt(t ?? '', LONGEST_TITLE)).find((t) => t !== '') ?? 'Untitled story'
}
