import { type Kysely, sql } from 'kysely'

/** Where and when: the columns that tables share. */
const PLACED = 'day date not null, block text not null'
const LASTING = 'learnt_at timestamptz not null, until timestamptz'

/** The tables of README.md. Written out as SQL: what a migration made must not change with the code. */
const TABLES = [
  `create table report (${PLACED}, id text not null, source text not null, address text not null, head text not null,
    body bytea not null, learnt_at timestamptz not null, fetched_at timestamptz, state text not null, reason text,
    primary key (day, block, id))`,
  'alter table report alter body set storage external',
  "create index report_open on report (block, state) where state <> 'read'",
  'create index report_id on report (id)',

  `create table sighting (${PLACED}, address text not null, document text not null, report text not null,
    source text not null, reported_at timestamptz not null, fetched_at timestamptz, ${LASTING},
    primary key (day, block, address, learnt_at, report))`,
  'create index sighting_address on sighting (block, address, learnt_at)',
  'create index sighting_document on sighting (document)',

  `create table document (${PLACED}, id text not null, said_at text, learnt_at timestamptz not null, newsroom text,
    title text, language text not null, hash text not null, content bytea not null, signature bytea not null,
    made_by text not null, words tsvector not null, primary key (day, block, id))`,
  'alter table document alter content set storage external, alter signature set storage external',
  'create index document_id on document (id)',
  'create index document_words on document using gin (words)',

  `create table statement (${PLACED}, document text not null, id text not null, subject text not null,
    property text not null, value text, low float8, high float8, unit text, original text not null,
    polarity text not null, modality text not null, said_by text, span_start int not null, span_end int not null,
    learnt_at timestamptz not null, superseded_at timestamptz, primary key (day, block, document, id))`,

  `create table judgement (${PLACED}, id text not null, about text not null, "by" text not null, at text not null,
    content text not null, learnt_at timestamptz not null, primary key (day, block, id))`,

  `create table story (${PLACED}, id text not null, learnt_at timestamptz not null, primary key (day, block, id))`,
  'create index story_id on story (id)',

  `create table revision (${PLACED}, story text not null, id text not null, title text not null, first_said text,
    last_said text, documents int not null, lineages int not null, findings int not null, disputes int not null,
    basis text not null, hash text not null, grouping bytea not null, content bytea not null, entities bytea not null,
    made_by text not null, ${LASTING}, primary key (day, block, story, learnt_at))`,
  `alter table revision alter grouping set storage external, alter content set storage external,
    alter entities set storage external`,
  'create index revision_story on revision (story, learnt_at)',
  'create index revision_id on revision (id)',
  'create index revision_current on revision (block) where until is null',

  `create table membership (${PLACED}, story text not null, document text not null, ${LASTING},
    primary key (day, block, story, document, learnt_at))`,
  'create index membership_document on membership (document)',

  `create table event_record (${PLACED}, story text not null, id text not null, hash text not null, title text not null,
    type text, mode text, acled text, status text not null, place text, country text, who text not null, date text,
    first_day date, last_day date, ${LASTING}, primary key (day, block, story, id, learnt_at))`,
  'create index event_record_id on event_record (id)',

  `create table finding (${PLACED}, story text not null, id text not null, hash text not null, record text,
    subject text not null, property text not null, status text not null, value text, low float8, high float8, unit text,
    lineages int not null, origins int not null, reason text not null, ${LASTING},
    primary key (day, block, story, id, learnt_at))`,
  'create index finding_id on finding (id)',

  `create table problem (${PLACED}, report text not null, ordinal int not null, severity text not null,
    content text not null, learnt_at timestamptz not null, primary key (day, block, report, ordinal))`,

  'create table claim (queue text not null, job uuid not null, pid int not null, since timestamptz not null, primary key (queue, job))',

  'create table clock (one boolean primary key check (one), at timestamptz not null)',
  "insert into clock values (true, '-infinity')",
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
