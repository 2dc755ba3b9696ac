import { type RawBuilder, sql } from 'kysely'
import { storable } from './storable.ts'
import type { Db } from './store.ts'
import { holdsAt, type Standing } from './stories.ts'

/** What is looked for; null asks for nothing. All that is given must hold. */
export interface Query {
  /** Words of reports, as web searches take them: "two words", -without, or. */
  readonly text: string | null
  /** Words of the name of who did or suffered something. */
  readonly who: string | null
  /** Words of the name of a place, or the ISO code of a country. */
  readonly where: string | null
  /** EDTF days: happenings that may have been between them. */
  readonly from: string | null
  readonly to: string | null
  /** A PLOVER type, or words of an ACLED one. */
  readonly type: string | null
  /** Property of findings: killed, displaced, happened … */
  readonly measure: string | null
  /** Only findings about which sources differ or that one denies. */
  readonly disputed: boolean
  /** Words of the name of who says something: gives statements. */
  readonly saidBy: string | null
}

/** Asks for nothing in particular: what a query starts from. */
export const EVERYTHING: Query = Object.freeze({
  text: null,
  who: null,
  where: null,
  from: null,
  to: null,
  type: null,
  measure: null,
  disputed: false,
  saidBy: null,
})

/** One thing found, with the story it belongs to. */
export interface Hit {
  readonly kind: 'report' | 'record' | 'finding' | 'statement'
  readonly id: string
  readonly story: string | null
  readonly storyTitle: string | null
  /** A report's headline, a record's title, a finding's subject, a statement's words. */
  readonly title: string
  /** EDTF: of publication, of the happening; null when unknown. */
  readonly date: string | null
  /** A report's newsroom, a record's place, a finding's status and value, who says it. */
  readonly detail: string | null
}

/** What a query finds in what was known at a time: reports, or what the query can tell apart more finely. */
export async function search(db: Db, standing: Standing, query: Query, limit: number): Promise<Hit[]> {
  const found =
    query.saidBy !== null
      ? statements
      : isAbout(query) === 'findings'
        ? findings
        : isAbout(query) === 'records'
          ? records
          : reports
  const { rows } = await found(standing, query, limit).execute(db)
  return rows
}

function isAbout({ who, where, from, to, type, measure, disputed }: Query): 'findings' | 'records' | 'reports' {
  if (measure !== null || disputed) return 'findings'
  return [who, where, from, to, type].some((value) => value !== null) ? 'records' : 'reports'
}

/** Somewhere in a column, in any case: the words stand for themselves, not for patterns. */
const contains = (column: string, words: string) =>
  sql`${sql.ref(column)} ilike ${`%${storable(words).replace(/[\\%_]/g, '\\$&')}%`}`

const all = (conditions: readonly (RawBuilder<unknown> | null)[]) =>
  sql.join([sql`true`, ...conditions.flatMap((condition) => condition ?? [])], sql` and `)

const words = (text: string) => sql`websearch_to_tsquery('english', ${storable(text)})`

/** Is the document held by some address at the time? */
const isHeld = ({ knownAt }: Standing, column: string) =>
  sql`exists (select from sighting g where g.document = ${sql.ref(column)} and ${holdsAt(knownAt, 'g')})`

/** The story of a row, as it stood. */
const itsStory = (standing: Standing, story: string) => sql`
  left join revision v on v.block = ${standing.block} and v.story = ${sql.ref(story)} and ${holdsAt(standing.knownAt, 'v')}`

const tellsOf = (standing: Standing, text: string | null, story: string) =>
  text === null
    ? null
    : sql`${sql.ref(story)} in (select m.story from membership m join document d on d.id = m.document
        where m.block = ${standing.block} and ${holdsAt(standing.knownAt, 'm')} and d.words @@ ${words(text)})`

const reports = (standing: Standing, { text }: Query, limit: number) => sql<Hit>`
  select 'report' as kind, d.id, v.story, v.title as "storyTitle", coalesce(d.title, '') as title, d.said_at as date,
    d.newsroom as detail
  from document d
  left join membership m on m.document = d.id and m.block = d.block and ${holdsAt(standing.knownAt, 'm')}
  ${itsStory(standing, 'm.story')}
  where d.block = ${standing.block} and ${isHeld(standing, 'd.id')}
    and ${text === null ? sql`true` : sql`d.words @@ ${words(text)}`}
  order by ${text === null ? sql`d.said_at collate "C" desc nulls last` : sql`ts_rank(d.words, ${words(text)}) desc`}, d.id
  limit ${limit}`

const ofRecord = ({ who, where, from, to, type }: Query) => [
  who === null ? null : contains('r.who', who),
  where === null ? null : sql`(${contains('r.place', where)} or r.country = ${storable(where).toUpperCase()})`,
  from === null ? null : sql`r.last_day >= ${from}::date`,
  to === null ? null : sql`r.first_day <= ${to}::date`,
  type === null ? null : sql`(r.type = ${storable(type).toUpperCase()} or ${contains('r.acled', type)})`,
]

const records = (standing: Standing, query: Query, limit: number) => sql<Hit>`
  select 'record' as kind, r.id, r.story, v.title as "storyTitle", r.title, r.date, r.place as detail
  from event_record r ${itsStory(standing, 'r.story')}
  where r.block = ${standing.block} and ${holdsAt(standing.knownAt, 'r')}
    and ${all([...ofRecord(query), tellsOf(standing, query.text, 'r.story')])}
  order by r.first_day desc nulls last, r.id limit ${limit}`

const findings = (standing: Standing, query: Query, limit: number) => {
  const isBare = ofRecord(query).every((condition) => condition === null)
  return sql<Hit>`
  select 'finding' as kind, f.id, f.story, v.title as "storyTitle", f.subject as title, r.date,
    concat_ws(' ', f.status || ':', coalesce(f.value, case
      when f.low = f.high then f.low::text when f.low is null and f.high is null then null
      else concat_ws('–', f.low::text, f.high::text) end), f.unit) as detail
  from finding f ${itsStory(standing, 'f.story')}
  ${isBare ? sql`left` : sql``} join event_record r on r.block = f.block and r.story = f.story and r.id = f.record and ${holdsAt(standing.knownAt, 'r')}
  where f.block = ${standing.block} and ${holdsAt(standing.knownAt, 'f')}
    and ${all([
      query.measure === null ? null : sql`f.property = ${storable(query.measure)}`,
      query.disputed ? sql`f.status in ('differs', 'denied')` : null,
      ...ofRecord(query),
      tellsOf(standing, query.text, 'f.story'),
    ])}
  order by v.last_said collate "C" desc nulls last, f.story, f.id limit ${limit}`
}

const statements = (standing: Standing, { saidBy, measure, text }: Query, limit: number) => sql<Hit>`
  select 'statement' as kind, s.id, v.story, v.title as "storyTitle", s.original as title, d.said_at as date,
    s.said_by as detail
  from statement s join document d on d.id = s.document and d.day = s.day and d.block = s.block
  left join membership m on m.document = s.document and m.block = s.block and ${holdsAt(standing.knownAt, 'm')}
  ${itsStory(standing, 'm.story')}
  where s.block = ${standing.block} and ${contains('s.said_by', saidBy ?? '')} and ${isHeld(standing, 's.document')}
    and ${all([
      measure === null ? null : sql`s.property = ${storable(measure)}`,
      text === null ? null : sql`d.words @@ ${words(text)}`,
    ])}
  order by d.said_at collate "C" desc nulls last, s.id limit ${limit}`
