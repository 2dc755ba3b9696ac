import type { Entity } from '../extract/entities/entity.ts'
import type { EventStatus, PloverType } from '../extract/events/event.ts'
import type { Story } from '../group/story.ts'
import type { RuleId } from '../text/problem.ts'

export type FindingStatus = 'denied' | 'superseded' | 'differs' | 'compatible' | 'agreed' | 'single-source'

/** An event after all documents of a story are laid side by side. */
export interface EventRecord {
  readonly id: string
  /** In words: "Syrian army takes Qusair". Made of what the sources print. */
  readonly title: string
  /** `acled` is null here: `publish/` fills it. */
  readonly type: { readonly plover: PloverType | null; readonly mode: string | null; readonly acled: string | null }
  readonly kind: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  readonly date: { readonly edtf: string; readonly precision: string } | null
  readonly status: EventStatus
  readonly documents: readonly string[]
  readonly mergedFrom: readonly string[]
  readonly findings: readonly string[]
}

/** One property of a record compared across sources. */
export interface Finding {
  readonly id: string
  /** In words: "population of X". */
  readonly subject: string
  readonly record: string | null
  readonly property: string
  readonly status: FindingStatus
  readonly value: string | null
  /** The hull of what the sources state; null where one is open. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly documents: readonly string[]
  readonly silent: readonly string[]
  /** How many lineages state it, and how many origins stand behind them. */
  readonly lineages: number
  readonly origins: number
  /** Who the information comes from in the end, in words, one an origin. */
  readonly originNames: readonly string[]
  readonly supports: readonly string[]
  readonly disputes: readonly string[]
  readonly inferences: readonly string[]
  readonly judgements: readonly string[]
  /** One sentence. */
  readonly reason: string
}

/** What follows from statements: "19 May to 5 June is 17 days". */
export interface Inference {
  readonly id: string
  readonly rule: RuleId
  readonly from: readonly [string, ...string[]]
  readonly value: string
  readonly because: string
}

/** A person's decision. Appended, never edited; wins over every rule. */
export interface Judgement {
  readonly id: string
  readonly about: string
  readonly verdict: 'same' | 'different' | 'wrong' | 'value'
  readonly value: string | null
  readonly by: string
  readonly at: string
  readonly note: string
  /** What `about` and `value` name, in words: where an id is gone, the words still find it. */
  readonly words?: { readonly about?: string; readonly value?: string }
  /** The documents it was made of. */
  readonly documents?: readonly string[]
}

export interface TimelineEntry {
  readonly edtf: string
  readonly record?: string
  readonly finding?: string
  readonly text: string
}

/** One story reconciled. */
export interface Reconciled {
  readonly story: string
  readonly title: string
  readonly documents: readonly string[]
  readonly lineages: readonly (readonly string[])[]
  readonly chapters: Story['chapters']
  readonly borrowed: Story['borrowed']
  /** "same because …": why each document but the first belongs to the story. */
  readonly because: Story['because']
  readonly records: readonly EventRecord[]
  /** The record that the story is about: its title and its lead tell of it; null without records. */
  readonly main: string | null
  readonly findings: readonly Finding[]
  readonly inferences: readonly Inference[]
  readonly judgements: readonly Judgement[]
  readonly timeline: readonly TimelineEntry[]
  /** Entities of the story, merged across its documents; `mergedFrom` names those of the documents. */
  readonly entities: readonly Entity[]
}
