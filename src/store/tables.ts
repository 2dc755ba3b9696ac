import type { ColumnType, Generated } from 'kysely'

/** The first part of every primary key: where a row lies when tables are spread. */
interface Placed {
  /** Day of publication, `YYYY-MM-DD`; `UNKNOWN_DAY` when nothing says. */
  readonly day: string
  /** The name of a body of reports that are grouped together. */
  readonly block: string
}

/** From when until when the store held a row for true. Times as ISO 8601 in UTC with microseconds. */
interface Lasting {
  readonly learnt_at: string
  /** Null while it holds. */
  readonly until: ColumnType<string | null, string | null, string | null>
}

/** A report's bytes as they came, and what became of them. */
export interface ReportTable extends Placed {
  readonly id: string
  readonly source: string
  /** What it is a version of: its URL, its path, or itself. */
  readonly address: string
  /** Everything but the body, as JSON; see `reports.ts`. */
  readonly head: string
  /** Deflated. */
  readonly body: Buffer
  readonly learnt_at: string
  readonly fetched_at: string | null
  readonly state: ColumnType<ReportState, ReportState, ReportState>
  /** Why it is set aside; null otherwise. */
  readonly reason: string | null
}

/** `waiting` to be read; `read`; set `aside` after it made its reader fail again and again. */
export type ReportState = 'waiting' | 'read' | 'aside'

/** That an address held a document. */
export interface SightingTable extends Placed, Lasting {
  readonly address: string
  readonly document: string
  readonly report: string
  /** The path or URL the user gave. */
  readonly source: string
  /** When the report was learnt, and fetched: which of two versions is the later. */
  readonly reported_at: string
  readonly fetched_at: string | null
}

export interface DocumentTable extends Placed {
  readonly id: string
  /** EDTF, as published; null when nothing says. */
  readonly said_at: string | null
  readonly learnt_at: string
  readonly newsroom: string | null
  readonly title: string | null
  readonly language: string
  /** SHA-256 of the unpacked `content`, hexadecimal. */
  readonly hash: string
  /** The document as extracted: JSON, deflated. */
  readonly content: Buffer
  /** What grouping needs of it: JSON, deflated. */
  readonly signature: Buffer
  /** The version of sitrep that read it. */
  readonly made_by: string
  /** A tsvector, for searching; never read. */
  readonly words: Generated<string>
}

export interface StatementTable extends Placed {
  readonly document: string
  readonly id: string
  readonly subject: string
  readonly property: string
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly original: string
  readonly polarity: string
  readonly modality: string
  /** Who says it, in words: the source of the quotation it stands in; null when the newsroom does. */
  readonly said_by: string | null
  /** UTF-16 code units of the document's text. */
  readonly span_start: number
  readonly span_end: number
  readonly learnt_at: string
  /** When a corrected report took its place; null while it stands. */
  readonly superseded_at: string | null
}

export interface JudgementTable extends Placed {
  readonly id: string
  readonly about: string
  readonly by: string
  readonly at: string
  /** The judgement, as JSON. */
  readonly content: string
  readonly learnt_at: string
}

/** A story through all its revisions. */
export interface StoryTable extends Placed {
  /** The id of its first revision. */
  readonly id: string
  readonly learnt_at: string
}

export interface RevisionTable extends Placed, Lasting {
  readonly story: string
  /** The story's id as published: it hashes the texts, so each revision with other texts has another. */
  readonly id: string
  readonly title: string
  /** EDTF of the first and last dated document; null when none is. */
  readonly first_said: string | null
  readonly last_said: string | null
  readonly documents: number
  readonly lineages: number
  readonly findings: number
  /** Findings that are `differs` or `denied`. */
  readonly disputes: number
  /** Hash of everything the record follows from: same hash, same record. */
  readonly basis: string
  /** Hash of what it says. */
  readonly hash: string
  /** The story as grouped, the record as published, its entities: JSON, deflated. */
  readonly grouping: Buffer
  readonly content: Buffer
  readonly entities: Buffer
  readonly made_by: string
}

export interface MembershipTable extends Placed, Lasting {
  readonly story: string
  readonly document: string
}

export interface RecordTable extends Placed, Lasting {
  readonly story: string
  readonly id: string
  readonly hash: string
  readonly title: string
  readonly type: string | null
  readonly mode: string | null
  readonly acled: string | null
  readonly status: string
  readonly place: string | null
  readonly country: string | null
  /** Names of actors and recipients, one a line. */
  readonly who: string
  readonly date: string | null
  /** The first and last day of `date`. */
  readonly first_day: string | null
  readonly last_day: string | null
}

export interface FindingTable extends Placed, Lasting {
  readonly story: string
  readonly id: string
  readonly hash: string
  readonly record: string | null
  readonly subject: string
  readonly property: string
  readonly status: string
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly lineages: number
  readonly origins: number
  readonly reason: string
}

export interface ProblemTable extends Placed {
  readonly report: string
  readonly ordinal: number
  readonly severity: string
  readonly content: string
  readonly learnt_at: string
}

/** One row: the last time given out. */
export interface ClockTable {
  readonly one: boolean
  readonly at: ColumnType<string, string, string>
}

export interface Tables {
  readonly report: ReportTable
  readonly sighting: SightingTable
  readonly document: DocumentTable
  readonly statement: StatementTable
  readonly judgement: JudgementTable
  readonly story: StoryTable
  readonly revision: RevisionTable
  readonly membership: MembershipTable
  readonly event_record: RecordTable
  readonly finding: FindingTable
  readonly problem: ProblemTable
  readonly clock: ClockTable
}

/** The day of what nothing dates. */
export const UNKNOWN_DAY = '0001-01-01'
