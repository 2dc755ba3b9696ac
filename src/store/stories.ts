import { sql } from 'kysely'
import type { Story } from '../group/story.ts'
import { groupingOf } from './grouping.ts'
import { unpack } from './pack.ts'
import type { Db } from './store.ts'

/** A story as it stood at a time, in short. */
export interface StoryRow {
  /** The id it was first known by: names it through all revisions. */
  readonly story: string
  /** The id of this revision, as the record prints it. */
  readonly id: string
  readonly title: string
  readonly firstSaid: string | null
  readonly lastSaid: string | null
  readonly documents: number
  readonly lineages: number
  readonly findings: number
  readonly disputes: number
  readonly learntAt: string
}

/** What was asked: a block, and as of when; null is now. */
export interface Standing {
  readonly block: string
  readonly knownAt: string | null
}

/** Does a row hold at the time asked for? */
export const holdsAt = (knownAt: string | null, table = '') => {
  const column = (name: string) => sql.ref(table === '' ? name : `${table}.${name}`)
  return knownAt === null
    ? sql<boolean>`${column('until')} is null`
    : sql<boolean>`${column('learnt_at')} <= ${knownAt}::timestamptz
        and (${column('until')} is null or ${column('until')} > ${knownAt}::timestamptz)`
}

/** The stories of a block, the one told of last first; with `since` those that changed later than that time. */
export async function listStories(
  db: Db,
  { block, knownAt }: Standing,
  { since = null, limit = null }: { readonly since?: string | null; readonly limit?: number | null } = {},
): Promise<StoryRow[]> {
  const { rows } = await sql<StoryRow>`
    select story, id, title, first_said as "firstSaid", last_said as "lastSaid", documents, lineages, findings,
      disputes, learnt_at as "learntAt"
    from revision where block = ${block} and ${holdsAt(knownAt)}
      and (${since}::timestamptz is null or learnt_at > ${since}::timestamptz)
    order by last_said collate "C" desc nulls last, story collate "C" limit ${limit}`.execute(db)
  return rows
}

/** Every revision of a story, the first first, each with the time from which it no longer held. */
export async function revisionsOf(
  db: Db,
  block: string,
  story: string,
): Promise<(StoryRow & { until: string | null })[]> {
  const { rows } = await sql<StoryRow & { until: string | null }>`
    select story, id, title, first_said as "firstSaid", last_said as "lastSaid", documents, lineages, findings,
      disputes, learnt_at as "learntAt", until
    from revision where block = ${block} and story = ${story} order by learnt_at`.execute(db)
  return rows
}

/** The stories that ids name: each the id of a story or of any revision of it. Unknown ids give nothing. */
export async function namedStories(db: Db, block: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ story: string }>`
    select distinct story from revision where block = ${block} and (story = any(${ids}) or id = any(${ids}))`.execute(
    db,
  )
  return rows.map(({ story }) => story)
}

/** A revision with everything that was stored of it, as JSON text. */
export interface StoredRevision {
  readonly story: string
  readonly grouping: Story
  readonly content: string
  readonly entities: string
  readonly madeBy: string
  readonly learntAt: string
}

/** The revisions that held at a time, a few at a time, in no order. `stories` null takes all. */
export async function* takeRevisions(
  db: Db,
  { block, knownAt }: Standing,
  stories: readonly string[] | null,
): AsyncGenerator<StoredRevision> {
  const all = stories ?? (await currentStories(db, { block, knownAt }))
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const { rows } = await sql<{
      story: string
      grouping: Buffer
      content: Buffer
      entities: Buffer
      made_by: string
      learnt_at: string
    }>`
      select story, grouping, content, entities, made_by, learnt_at from revision
      where block = ${block} and story = any(${all.slice(from, from + AT_ONCE)}) and ${holdsAt(knownAt)}`.execute(db)
    for (const row of rows)
      yield {
        story: row.story,
        grouping: groupingOf(unpack(row.grouping)),
        content: unpack(row.content),
        entities: unpack(row.entities),
        madeBy: row.made_by,
        learntAt: row.learnt_at,
      }
  }
}

/** Revisions that are in memory at once. */
const AT_ONCE = 50

async function currentStories(db: Db, { block, knownAt }: Standing): Promise<string[]> {
  const { rows } = await sql<{ story: string }>`
    select story from revision where block = ${block} and ${holdsAt(knownAt)}`.execute(db)
  return rows.map(({ story }) => story)
}
