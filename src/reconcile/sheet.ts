import type { Entity } from '../extract/entities/entity.ts'
import type { Event } from '../extract/events/event.ts'
import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Quantity } from '../extract/quantities/quantity.ts'
import type { Quotation } from '../extract/quotations/quotation.ts'
import type { Statement } from '../extract/statements/statement.ts'
import type { Time } from '../extract/times/time.ts'
import type { Story } from '../group/story.ts'
import { contentStems } from '../language/en/content-words.ts'
import { WITHDRAWN } from '../language/en/withdrawals.ts'
import type { ListedActor } from '../read/actors.ts'
import { contains, type Span, slice } from '../text/span.ts'
import { type DayInterval, interval } from '../value/edtf.ts'
import { mergeEntities } from './entities/merge.ts'
import { isConsequence } from './families.ts'
import { file } from './file.ts'
import { type Origin, originFinder, spokenFor } from './origin.ts'
import type { Judgement } from './record.ts'

/** What everything on the sheet has: the document it stands in, its lineage, who says so in the end, its statements. */
export interface Entry {
  readonly document: string
  readonly lineage: number
  readonly origin: Origin
  readonly statements: readonly Statement[]
  /** Stands in the headline: it restates what the body tells, and is no voice of its own. */
  readonly headline: boolean
}

/** An event in the ids of the merged entities. */
export interface Happening extends Entry {
  readonly event: Event
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  readonly edtf: string | null
  /** The number of its sentence in the document; −1 when none holds it. */
  readonly sentence: number
  /** The sentence before its own: what "seven people were wounded" goes on from. */
  readonly before: string
  /** Planned, and not for a day that had passed when the report was published. */
  readonly ahead: boolean
  /** Days since 1970-01-01, [start, end). */
  readonly days: DayInterval | null
  readonly trigger: string
  readonly clause: string
  /** Stems of the clause's words that carry meaning, its trigger and the names of its actors and place left out. */
  readonly stems: ReadonlySet<string>
  /** Stems of the words before the noun that names it ("international peace" conference). */
  readonly modifiers: ReadonlySet<string>
  /** The noun phrase that names it ("international peace conference"); null when a verb does. */
  readonly phrase: string | null
}

/** A quantity in the ids of the merged entities. */
export interface Count extends Entry {
  readonly quantity: Quantity
  readonly place: string | null
  readonly ofGroup: string | null
  /** Stems of what is counted; empty for people in general. */
  readonly of: readonly string[]
  /** The number of its sentence in the document; −1 when none holds it. */
  readonly at: number
  readonly sentence: ReadonlySet<string>
  /** Stems of the few words after and before it in its sentence, the nearest first. */
  readonly nearby: readonly string[]
  /** How far apart two happenings are ("three days after …"), not how long something lasts. */
  readonly apart: boolean
  /** By how much a number rose or fell ("by 30"), not what it came to. */
  readonly step: boolean
  /** Told as what an earlier version of the report said: no longer stated. */
  readonly withdrawn: boolean
}

/** A quotation in the ids of the merged entities. */
export interface Saying extends Entry {
  readonly quotation: Quotation
  /** Who speaks, merged: the source's entity, else the one it speaks for; null when unnamed. */
  readonly speaker: string | null
  /** Their name as merged, else as printed; null for the unnamed. */
  readonly speakerName: string | null
  readonly stems: ReadonlySet<string>
}

/** A story's documents on one sheet: everything in merged ids. */
export interface Sheet {
  readonly story: Story
  /** In the order of the story. */
  readonly documents: readonly ExtractedDocument[]
  readonly document: (id: string) => ExtractedDocument | null
  readonly lineageOf: ReadonlyMap<string, number>
  readonly entities: readonly Entity[]
  readonly canonical: ReadonlyMap<string, string>
  readonly entity: (id: string | null) => Entity | null
  readonly happenings: readonly Happening[]
  readonly counts: readonly Count[]
  readonly sayings: readonly Saying[]
}

/** Lays the documents of one story side by side. `wrong` holds ids of what a person has called wrong: left out. */
export function lay(
  story: Story,
  all: readonly ExtractedDocument[],
  judgements: readonly Judgement[],
  wrong: ReadonlySet<string>,
  actors: readonly ListedActor[] = [],
): Sheet {
  const byId = new Map(all.map((d) => [d.id, d]))
  const documents = story.documents.flatMap((id) => byId.get(id) ?? [])
  const lineageOf = new Map(story.lineages.flatMap((ids, n) => ids.map((id) => [id, n] as const)))
  const { entities, canonical } = mergeEntities(documents, lineageOf, judgements, actors)
  const merged = new Map(entities.map((e) => [e.id, e]))
  const entity = (id: string | null): Entity | null =>
    id === null ? null : (merged.get(canonical.get(id) ?? id) ?? null)
  const behalf = spokenFor(documents, entity)
  const known = new Map<string, ReadonlySet<string>>()
  const nameStems = (id: string | null): ReadonlySet<string> => {
    const it = entity(id)
    if (!it) return NONE
    const stems = known.get(it.id) ?? new Set([it.name, ...it.aliases].flatMap((n) => contentStems(n)))
    known.set(it.id, stems)
    return stems
  }
  const copies = new Map<number, ExtractedDocument[]>()
  for (const d of documents) file(copies, lineageOf.get(d.id) ?? -1, d)
  const happenings: Happening[] = []
  const counts: Count[] = []
  const sayings: Saying[] = []
  for (const document of documents) {
    const desk = deskOf(document, story, copies, lineageOf, entity, nameStems, canonical, behalf, wrong)
    for (const event of document.events) if (!wrong.has(event.id)) push(happenings, desk.happening(event))
    for (const quantity of document.quantities) if (!wrong.has(quantity.id)) push(counts, desk.count(quantity))
    for (const quotation of document.quotations) if (!wrong.has(quotation.id)) push(sayings, desk.saying(quotation))
  }
  const document = (id: string): ExtractedDocument | null => byId.get(id) ?? null
  return { story, documents, document, lineageOf, entities, canonical, entity, happenings, counts, sayings }
}

/** What rests on no statement (left) is not laid on the sheet: nothing could be cited for it. */
function push<T extends Entry>(list: T[], entry: T): void {
  if (entry.statements.length > 0) list.push(entry)
}

const NONE: ReadonlySet<string> = new Set()

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

/** What follows the length of an interval: "three days after", "a week later". */
const APART = /^\s+(?:after|before|later|earlier|since)(?![\p{L}-])/u

/** Characters looked at on each side of a quantity for what it is about: some six words. */
const NEAR = 36

function nearby(text: string, sentence: Span, at: Span): readonly string[] {
  const after = text.slice(at.end, Math.min(sentence.end, at.end + NEAR))
  const before = text.slice(Math.max(sentence.start, at.start - NEAR), at.start)
  return [...contentStems(after), ...[...contentStems(before)].reverse()]
}

/**
 * The time of an event: its own; for a consequence without one ("on Monday a bomb killed 12") the only day that its
 * sentence names, when neither another event nor a speaker has it.
 */
function timeFinder(
  document: ExtractedDocument,
  sentenceAt: (span: Span) => { readonly span: Span } | null,
): (event: Event) => Time | undefined {
  const times = new Map<string, Time>(document.times.map((t) => [t.id, t]))
  const taken = new Set([...document.events, ...document.quotations].map(({ time }) => time))
  return (event) => {
    if (event.time !== null) return times.get(event.time)
    const sentence = isConsequence(event.kind) ? sentenceAt(event.trigger) : null
    if (sentence === null) return undefined
    const named = document.times.filter((t) => t.edtf !== null && contains(sentence.span, t.span))
    return named.length === 1 && !taken.has(named[0]!.id) ? named[0] : undefined
  }
}

function deskOf(
  document: ExtractedDocument,
  story: Story,
  copies: ReadonlyMap<number, readonly ExtractedDocument[]>,
  lineageOf: ReadonlyMap<string, number>,
  entity: (id: string | null) => Entity | null,
  nameStems: (id: string | null) => ReadonlySet<string>,
  canonical: ReadonlyMap<string, string>,
  behalf: ReadonlyMap<string, string>,
  wrong: ReadonlySet<string>,
) {
  const lineage = lineageOf.get(document.id) ?? -1
  const quotations = new Map(document.quotations.map((q) => [q.id, q]))
  const findOrigin = originFinder(
    document,
    lineage,
    lineage < 0 ? [] : copies.get(lineage)!,
    quotations,
    entity,
    behalf,
  )
  const statementsOf = new Map<string, Statement[]>()
  for (const s of document.statements) {
    if (wrong.has(s.id)) continue
    for (const key of unique([s.of, s.subject.id])) file(statementsOf, key, s)
  }
  const id = (entityId: string): string => canonical.get(entityId) ?? entityId
  const placeOf = (entityId: string | null): string | null => (entityId === null ? null : id(entityId))
  const sentenceNumber = (span: Span): number => {
    let [low, high] = [0, document.sentences.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = document.sentences[middle]!
      if (span.start < at.span.start) high = middle - 1
      else if (span.start >= at.span.end) low = middle + 1
      else return middle
    }
    return -1
  }
  const sentenceAt = (span: Span) => document.sentences[sentenceNumber(span)] ?? null
  const timeOf = timeFinder(document, sentenceAt)
  const headlines = document.blocks.filter((b) => b.kind === 'headline').map((b) => b.span)
  const inHeadline = (span: Span): boolean => headlines.some((h) => contains(h, span))
  /** Who says what follows words and their cue in one sentence: "11 died, the agency said on Monday, and 40 are missing". */
  const goesOn = ({ span }: Quantity, sentence: { readonly span: Span } | null): string | null =>
    sentence === null
      ? null
      : (document.quotations.find(
          ({ cue, content, depth }) =>
            depth === 0 &&
            cue !== null &&
            contains(sentence.span, cue.span) &&
            cue.span.end <= span.start &&
            content.spans.every((part) => part.end <= cue.span.start && contains(sentence.span, part)) &&
            /^[^.;:]*, and (?!that )/.test(document.text.slice(cue.span.end, span.start)),
        )?.id ?? null)
  const published = interval((document.publishedAt ?? story.inferredDates.get(document.id))?.edtf.slice(0, 10) ?? '')
  const isAhead = ({ status }: Event, days: DayInterval | null): boolean =>
    (status === 'planned' || status === 'hypothetical') && !(days && published && days.end <= published.end)
  return {
    happening(event: Event): Happening {
      const time = timeOf(event)
      const sentence = sentenceNumber(event.trigger)
      const before = document.sentences[sentence - 1]
      const actors = unique(event.actors.map(id))
      const recipients = unique(event.recipients.map(id)).filter((r) => !actors.includes(r))
      const place = placeOf(event.place)
      const clause = slice(document.text, event.clause)
      const trigger = slice(document.text, event.trigger)
      const left = [...actors, ...recipients, place].map(nameStems).concat(new Set(contentStems(trigger)))
      const edtf = time?.edtf ?? null
      const days = edtf === null ? null : interval(edtf)
      const phrase = event.phrase && slice(document.text, event.phrase)
      return {
        document: document.id,
        lineage,
        origin: findOrigin(null, event.quotation),
        statements: (statementsOf.get(event.id) ?? []).filter((s) => s.subject.id === event.id || s.of === event.id),
        headline: inHeadline(event.trigger),
        event,
        actors,
        recipients,
        place,
        edtf,
        days,
        trigger,
        clause,
        stems: new Set(contentStems(clause).filter((w) => !left.some((names) => names.has(w)))),
        phrase,
        modifiers: new Set(contentStems((phrase ?? '').slice(0, -trigger.length || undefined))),
        ahead: isAhead(event, days),
        sentence,
        before: before === undefined ? '' : slice(document.text, before.span),
      }
    },
    count(quantity: Quantity): Count {
      const sentence = sentenceAt(quantity.span)
      const withdrawn = sentence !== null && WITHDRAWN.test(slice(document.text, sentence.span))
      const said = quantity.quotation ?? (quantity.saidBy ? null : goesOn(quantity, sentence))
      return {
        document: document.id,
        lineage,
        origin: withdrawn ? findOrigin(null, null) : findOrigin(quantity.saidBy, said),
        statements: (statementsOf.get(quantity.id) ?? []).filter((s) => s.of === quantity.id),
        headline: inHeadline(quantity.span),
        quantity,
        place: placeOf(quantity.place),
        ofGroup: placeOf(quantity.ofGroup),
        of: quantity.of === null ? [] : contentStems(quantity.of),
        at: sentenceNumber(quantity.span),
        sentence: new Set(contentStems(sentence ? slice(document.text, sentence.span) : quantity.text)),
        apart: APART.test(document.text.slice(quantity.span.end, quantity.span.end + 12)),
        step:
          quantity.change !== null &&
          /\bby (?:\p{L}+ ){0,2}$/iu.test(
            document.text.slice(Math.max(0, quantity.span.start - 24), quantity.span.start),
          ),
        withdrawn,
        nearby: sentence ? nearby(document.text, sentence.span, quantity.span) : [],
      }
    },
    saying(quotation: Quotation): Saying {
      const who = quotation.source
      const speaker = entity(who?.entity ?? who?.onBehalfOf ?? null)
      return {
        document: document.id,
        lineage,
        origin: findOrigin(null, quotation.id),
        statements: (statementsOf.get(quotation.id) ?? []).filter((s) => s.of === quotation.id),
        headline: inHeadline(quotation.content.spans[0]!),
        quotation,
        speaker: speaker?.id ?? null,
        speakerName: speaker?.name ?? (who && who.kind !== 'anonymous' ? who.text : null),
        stems: new Set(contentStems(quotation.content.text)),
      }
    },
  }
}
