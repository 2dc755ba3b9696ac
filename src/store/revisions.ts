import { sql } from 'kysely'
import type { Story } from '../group/story.ts'
import type { EntityJson, StoryJson } from '../publish/run.ts'
import { groupingText } from './grouping.ts'
import { pack } from './pack.ts'
import { type Columns, insertRows } from './rows.ts'
import { storable } from './storable.ts'
import type { Db, Trx } from './store.ts'
import { putFindings, putRecords } from './story-rows.ts'
import { UNKNOWN_DAY } from './tables.ts'

/** A story that holds now: what a new grouping is compared with. */
export interface OpenStory {
  readonly day: string
  readonly id: string
  readonly basis: string
  readonly hash: string
  readonly documents: readonly string[]
}

/** A story reconciled, ready to be written. */
export interface Revision {
  readonly grouping: Story
  /** Hash of all that the record follows from. */
  readonly basis: string
  /**
   * Hash of what it says, but for the reasons of the grouping: how alike two reports are depends on all reports of the
   * block and changes with each; a revision tells it as it was when the revision was made.
   */
  readonly hash: string
  /** The story and its entities as published, as JSON. */
  readonly story: StoryJson
  readonly entities: readonly EntityJson[]
  /** EDTF days of the documents as dated, in order. */
  readonly dates: readonly string[]
}

/** A grouping of a block as it changes what is stored. */
export interface Regrouping {
  /** Revisions with the story each continues; null for a new story. */
  readonly revisions: readonly { readonly revision: Revision; readonly continues: OpenStory | null }[]
  /** Stories whose basis is another now and whose record is the same. */
  readonly same: readonly OpenStory[]
  /** Stories that no revision continues: their documents are elsewhere now. */
  readonly ended: readonly OpenStory[]
}

const STORY: Columns<'story'> = { day: 'date', block: 'text', id: 'text', learnt_at: 'timestamptz' }

const REVISION: Columns<'revision'> = {
  day: 'date',
  block: 'text',
  story: 'text',
  id: 'text',
  title: 'text',
  first_said: 'text',
  last_said: 'text',
  documents: 'int4',
  lineages: 'int4',
  findings: 'int4',
  disputes: 'int4',
  basis: 'text',
  hash: 'text',
  grouping: 'bytea',
  content: 'bytea',
  entities: 'bytea',
  made_by: 'text',
  learnt_at: 'timestamptz',
}

const MEMBERSHIP: Columns<'membership'> = {
  day: 'date',
  block: 'text',
  story: 'text',
  document: 'text',
  learnt_at: 'timestamptz',
}

/** The stories of a block that hold now. */
export async function openStories(db: Db, block: string): Promise<OpenStory[]> {
  const { rows } = await sql<OpenStory>`
    select r.day, r.story as id, r.basis, r.hash,
      (select coalesce(array_agg(m.document order by m.document collate "C"), '{}') from membership m
        where m.day = r.day and m.block = r.block and m.story = r.story and m.until is null) as documents
    from revision r where r.block = ${block} and r.until is null order by r.story collate "C"`.execute(db)
  return rows
}

/** Writes a regrouping: what changed gets a new revision, what it replaces ends. */
export async function putRegrouping(
  trx: Trx,
  block: string,
  { revisions, same, ended }: Regrouping,
  learntAt: string,
  madeBy: string,
): Promise<void> {
  const placed = await withFreeIds(trx, block, revisions)
  const gone = [...ended, ...revisions.flatMap(({ continues }) => continues ?? [])]
  await sql`update revision set until = ${learntAt}
    where block = ${block} and until is null and story = any(${gone.map(({ id }) => id)})`.execute(trx)
  await sql`update revision r set basis = s.basis
    from unnest(${same.map(({ id }) => id)}::text[], ${same.map(({ basis }) => basis)}::text[]) as s(story, basis)
    where r.block = ${block} and r.story = s.story and r.until is null`.execute(trx)
  const isNew = placed.filter(({ continues }) => continues === null)
  await insertRows(
    trx,
    'story',
    STORY,
    isNew.map(({ at }) => ({ ...at, learnt_at: learntAt })),
  )
  await insertRows(
    trx,
    'revision',
    REVISION,
    placed.map(({ at, revision }) => ({
      ...rowOf(revision),
      day: at.day,
      block,
      story: at.id,
      made_by: madeBy,
      learnt_at: learntAt,
    })),
  )
  await putMemberships(trx, block, placed, ended, learntAt)
  const content = placed.map(({ at, revision }) => ({ at, story: revision.story, entities: revision.entities }))
  const stories = [...placed.map(({ at }) => at.id), ...ended.map(({ id }) => id)]
  await putRecords(trx, block, stories, content, learntAt)
  await putFindings(trx, block, stories, content, learntAt)
}

/** Where a story lies. */
export interface StoryKey {
  readonly day: string
  readonly block: string
  readonly id: string
}

/**
 * A new story is named by the id of its first revision, on the day of its first document. The very same texts may have
 * been a story before, which ended: then a number is added.
 */
async function withFreeIds(trx: Trx, block: string, revisions: Regrouping['revisions']) {
  const wanted = revisions.flatMap(({ revision, continues }) => (continues ? [] : [revision.grouping.id]))
  const { rows } = await sql<{ id: string }>`
    select id from story where block = ${block} and split_part(id, '.', 1) = any(${wanted})`.execute(trx)
  const taken = new Set(rows.map(({ id }) => id))
  return revisions.map(({ revision, continues }) => {
    const { id } = revision.grouping
    let free = id
    for (let n = 2; continues === null && taken.has(free); n++) free = `${id}.${n}`
    taken.add(free)
    const at: StoryKey = continues
      ? { day: continues.day, block, id: continues.id }
      : { day: revision.dates[0]?.slice(0, 10) ?? UNKNOWN_DAY, block, id: free }
    return { at, revision, continues }
  })
}

function rowOf({ grouping, basis, hash, story, entities, dates }: Revision) {
  return {
    id: story.id,
    title: storable(story.title),
    first_said: dates[0] ?? null,
    last_said: dates.at(-1) ?? null,
    documents: story.documents.length,
    lineages: story.lineages.length,
    findings: story.findings.length,
    disputes: story.findings.filter(({ status }) => status === 'differs' || status === 'denied').length,
    basis,
    hash,
    grouping: pack(groupingText(grouping)),
    content: pack(JSON.stringify(story)),
    entities: pack(JSON.stringify(entities)),
  }
}

async function putMemberships(
  trx: Trx,
  block: string,
  placed: readonly { readonly at: StoryKey; readonly revision: Revision; readonly continues: OpenStory | null }[],
  ended: readonly OpenStory[],
  learntAt: string,
): Promise<void> {
  const left: { story: string; document: string }[] = ended.flatMap(({ id, documents }) =>
    documents.map((document) => ({ story: id, document })),
  )
  const joined: Record<string, unknown>[] = []
  for (const { at, revision, continues } of placed) {
    const before = new Set(continues?.documents)
    const now = new Set(revision.grouping.documents)
    for (const document of before) if (!now.has(document)) left.push({ story: at.id, document })
    for (const document of now)
      if (!before.has(document)) joined.push({ day: at.day, block, story: at.id, document, learnt_at: learntAt })
  }
  await sql`update membership m set until = ${learntAt}
    from unnest(${left.map((l) => l.story)}::text[], ${left.map((l) => l.document)}::text[]) as l(story, document)
    where m.block = ${block} and m.story = l.story and m.document = l.document and m.until is null`.execute(trx)
  await insertRows(trx, 'membership', MEMBERSHIP, joined)
}
