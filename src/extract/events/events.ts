import type { Sentence } from '../../annotate/sentence.ts'
import { EVENT_KINDS, type EventKind } from '../../language/en/event-kinds.ts'
import { BEFORE_ADVERBS } from '../../language/en/modality.ts'
import { idOf } from '../../text/id.ts'
import type { Span } from '../../text/span.ts'
import type { Reading } from '../extraction.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Time } from '../times/time.ts'
import { opposedBy } from './addressees.ts'
import { clausesOf } from './clauses.ts'
import type { Draft, Scene } from './draft.ts'
import type { Event, EventStatus } from './event.ts'
import { groundOf } from './ground.ts'
import { eventLemma, withLostVerbs } from './lost-verbs.ts'
import { endsEvent, nounEvent } from './nouns.ts'
import { throughQuotation } from './status.ts'
import { verbEvent } from './verbs.ts'
import { isLongAgo, latestDay, timeOf, timesOf } from './when.ts'

/** Blocks that tell nothing: who wrote it, where from, what a picture shows. */
const SILENT = new Set(['byline', 'dateline', 'credit', 'caption'])

/**
 * The events of a document, in order of their triggers: what its verbs and nouns tell, with who, whom, where and when
 * as far as the clause says, and whether it happened, is planned, denied, alleged, imagined or long past.
 */
export function findEvents(reading: Reading, times: readonly Time[], quotations: readonly Quotation[]): Event[] {
  const { document } = reading
  const ground = groundOf(reading)
  const latest = latestDay(times, document.publishedAt?.edtf ?? null)
  const innermost = quotationFinder(quotations)
  const events: Event[] = []
  for (const sentence of document.sentences) {
    const kind = document.blocks[sentence.block]?.kind
    if (kind !== undefined && SILENT.has(kind)) continue
    if (!mayTell(sentence)) continue
    const seen = withVerbs(sentence)
    const drafts = draftsOf({ sentence: seen, clauses: clausesOf(seen), ground })
    if (drafts.length === 0) continue
    const placed = timesOf(sentence, times)
    for (const draft of drafts) {
      // "March 2011" is no march.
      if (placed.some((p) => p.first <= draft.first && draft.last <= p.last)) continue
      const time = timeOf(sentence, placed, draft)
      if (!counts(draft, time)) continue
      const trigger = spanOf(sentence, draft.first, draft.last)
      const quotation = innermost(trigger)
      let status = draft.presupposed ? draft.status : throughQuotation(draft.status, quotation, draft.past ?? false)
      if (isPast(status) && ((time !== null && isLongAgo(time, latest)) || toldAsBefore(sentence, draft)))
        status = 'historical'
      // "the conference", "the talks", told of nothing new: they are as far as when they were told before.
      const before = draft.anaphoric
        ? events.findLast((e) => kindsOfMeeting.has(e.kind) && kindsOfMeeting.has(draft.kind))
        : undefined
      if (draft.anaphoric && kindsOfMeeting.has(draft.kind) && status === 'happened') {
        if (!before) continue
        status = before.status
      }
      const told = draft.place === null && draft.definite ? lastOf(events, draft.kind, status) : null
      const [plover, mode] = codeOf(draft)
      events.push({
        id: idOf('event', document.id, trigger.start, trigger.end, draft.kind),
        trigger,
        clause: spanOf(sentence, draft.clauseFirst, draft.clauseLast),
        phrase: phraseOf(sentence, draft.last),
        type: { plover, mode },
        kind: draft.kind,
        actors:
          draft.actors.length > 0 || !told ? draft.actors : told.actors.filter((id) => !draft.recipients.includes(id)),
        recipients: draft.recipients,
        place: draft.place ?? told?.place ?? null,
        time: time?.id ?? null,
        status,
        quotation: quotation?.id ?? null,
      })
    }
  }
  return events.sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end)
}

/** The noun phrase that ends in the token `last`, without what only points or counts; null when that is no noun. */
function phraseOf({ tokens, chunks }: Sentence, last: number): Span | null {
  if (!/^NNS?$/.test(tokens[last]!.xpos)) return null
  let first = chunks.find((c) => c.kind === 'np' && c.first <= last && last <= c.last)?.first ?? last
  while (first < last && /^(?:DET|PRON|PUNCT|NUM)$/.test(tokens[first]!.upos)) first++
  return { start: tokens[first]!.span.start, end: tokens[last]!.span.end }
}

/** The sentence with the verbs that were tagged as something else, so that clauses and nouns are read from the same phrases. */
function withVerbs(sentence: Sentence): Sentence {
  const chunks = withLostVerbs(sentence)
  return chunks === sentence.chunks ? sentence : { ...sentence, chunks }
}

/** Does a word of ours stand in the sentence: a verb or noun of an event, or the "must" of a demand? Else it tells none. */
const mayTell = ({ tokens, chunks }: Sentence): boolean =>
  tokens.some((token) => endsEvent(token.lemma.toLowerCase()) || eventLemma(token) !== null) ||
  chunks.some((chunk) => chunk.verb?.modal === 'must')

/** One event a trigger: verbs first, then nouns that no verb event has used up ("took control", "fired rockets"). */
function draftsOf(scene: Scene): Draft[] {
  const drafts: Draft[] = []
  for (const clause of scene.clauses) {
    const draft = verbEvent(scene, clause)
    if (draft) drafts.push(draft)
  }
  for (const chunk of scene.sentence.chunks) {
    if (chunk.kind !== 'np') continue
    const draft = nounEvent(scene, chunk)
    if (draft && !drafts.some((d) => SAME.has(`${d.kind} ${draft.kind}`) && Math.abs(d.first - draft.first) <= 4))
      drafts.push(draft)
  }
  return drafts.map((draft) => withDoers(scene, withTargets(scene, draft, drafts), drafts))
}

/** Words and protests that are about an act: "agreed to send aid to X", "refused to meet Y", "rallied to demand …". */
const ABOUT_ACTS = new Set<EventKind>([
  'agreement',
  'promise',
  'threat',
  'rejection',
  'concession',
  'appeal',
  'protest',
  'riot',
  'strike',
  'hunger-strike',
  'boycott',
  'blockade',
])

/** A draft without recipients, with those whom the act would meet that its verb governs. */
function withTargets(scene: Scene, told: Draft, drafts: readonly Draft[]): Draft {
  const { clauses } = scene
  const draft = asThreat(scene, told, drafts)
  if (draft.of === null || draft.recipients.length > 0 || !ABOUT_ACTS.has(draft.kind)) return draft
  const governed = drafts.find(
    (other) =>
      other !== draft &&
      other.of !== null &&
      other.of > draft.of! &&
      clauses[other.of]!.governor === draft.of &&
      clauses[other.of]!.link !== 'relative' &&
      clauses[other.of]!.link !== 'adverbial',
  )
  if (!governed) {
    const foes =
      EVENT_KINDS[draft.kind][0] === 'PROTEST' ? opposedBy(scene, draft.last, clauses[draft.of]!, draft.actors) : []
    return foes.length === 0 ? draft : { ...draft, recipients: foes }
  }
  const shared = governed.actors.some((id) => draft.actors.includes(id))
  const met =
    governed.recipients.length > 0 ? governed.recipients : shared && PARTIES.has(governed.kind) ? governed.actors : []
  const recipients = met.filter((id) => !draft.actors.includes(id))
  return recipients.length === 0 ? draft : { ...draft, recipients }
}
/** "vowed to strike back": a promise of force is a threat. */
function asThreat({ clauses }: Scene, draft: Draft, drafts: readonly Draft[]): Draft {
  if (draft.kind !== 'promise' || draft.of === null) return draft
  const hostile = drafts.some(
    (other) =>
      other.of !== null &&
      clauses[other.of]!.governor === draft.of &&
      clauses[other.of]!.link === 'infinitive' &&
      HOSTILE.has(EVENT_KINDS[other.kind][0] ?? ''),
  )
  return hostile ? { ...draft, kind: 'threat' } : draft
}
const HOSTILE = new Set<string>(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST'])

/** "was killed when troops opened fire": those who did what people were killed or hurt by. */
function withDoers({ clauses }: Scene, draft: Draft, drafts: readonly Draft[]): Draft {
  if ((draft.kind !== 'deaths' && draft.kind !== 'injuries') || draft.of === null || draft.actors.length > 0)
    return draft
  const act = drafts.find(
    (other) =>
      other.of !== null &&
      other.of > draft.of! &&
      clauses[other.of]!.marker === 'when' &&
      VIOLENCE.has(other.kind) &&
      other.actors.length > 0 &&
      (other.status === 'happened' || other.status === 'alleged'),
  )
  if (!act || act.actors.some((id) => draft.recipients.includes(id))) return draft
  return { ...draft, kind: draft.kind === 'deaths' ? 'killing' : 'wounding', actors: act.actors }
}
const VIOLENCE = new Set<EventKind>([
  'shooting',
  'shelling',
  'bombing',
  'air-strike',
  'attack',
  'raid',
  'crowd-control',
])

/** What two sides do together. */
const PARTIES = new Set<EventKind>(['talks', 'agreement', 'cooperation', 'battle', 'support'])

/** A verb and a noun beside it that tell one thing: "declared a ceasefire", "agreed a deal", "met for talks". */
const SAME = new Set([
  'ceasefire ceasefire',
  'agreement agreement',
  'talks talks',
  'curfew curfew',
  'sanction sanction',
  'visit talks',
  'agreement ceasefire',
  'offensive offensive',
  'shooting fire',
  'shelling fire',
  'battle fire',
])

function counts(draft: Draft, time: Time | null): boolean {
  switch (draft.needs) {
    case null:
      return true
    case 'place':
      return true
    case 'people':
      return draft.actors.length > 0 || draft.recipients.length > 0
    case 'argument':
      return (
        draft.place !== null ||
        draft.actors.length > 0 ||
        draft.recipients.length > 0 ||
        time !== null ||
        draft.definite ||
        draft.status === 'planned'
      )
  }
}

const kindsOfMeeting = new Set<string>(['talks', 'conference', 'talks-failed'])

const isPast = (status: EventStatus): boolean => status === 'happened' || status === 'alleged'

/** "had earlier claimed", "previously held". */
function toldAsBefore(sentence: Sentence, draft: Draft): boolean {
  for (let i = Math.max(draft.clauseFirst, draft.first - 3); i < draft.first; i++) {
    const word = sentence.tokens[i]!.text.toLowerCase()
    if (BEFORE_ADVERBS.has(word) && word !== 'earlier') return true
  }
  return false
}

/** What is done for people in need: aid when it is told who does it for whom. */
const HELP = new Set<EventKind>(['evacuation', 'rescue'])

/** PLOVER asks for who drives people out; without one it is a plain fact. */
function codeOf(draft: Draft): readonly [Event['type']['plover'], string | null] {
  const kind: EventKind = draft.kind
  if (kind === 'displacement' && draft.actors.length === 0) return [null, null]
  if (HELP.has(kind) && draft.actors.length > 0 && draft.recipients.length > 0) return ['AID', null]
  const [plover, mode] = EVENT_KINDS[kind]
  return [plover, mode]
}

/** The last event of a kind that had a place: what "the offensive" points back to. */
function lastOf(events: readonly Event[], kind: EventKind, status: EventStatus): Event | null {
  const real = (s: EventStatus): boolean => s === 'happened' || s === 'ongoing' || s === 'alleged'
  const placed = events.filter((e) => e.place !== null && real(e.status) === real(status))
  return (
    placed.findLast((e) => e.kind === kind || (FIGHTING.has(e.kind) && FIGHTING.has(kind))) ??
    (FIGHTING.has(kind) ? placed.findLast((e) => e.kind === 'territory-taken') : undefined) ??
    null
  )
}
const FIGHTING = new Set(['offensive', 'attack', 'battle', 'siege'])

const spanOf = (sentence: Sentence, first: number, last: number): Span => ({
  start: sentence.tokens[first]!.span.start,
  end: sentence.tokens[last]!.span.end,
})

/** The innermost quotation whose content holds a span: the deepest, then the shortest. */
function quotationFinder(quotations: readonly Quotation[]): (span: Span) => Quotation | null {
  return (span) => {
    let best: Quotation | null = null
    for (const quotation of quotations) {
      if (!quotation.content.spans.some((s) => s.start <= span.start && span.end <= s.end)) continue
      if (
        best === null ||
        quotation.depth > best.depth ||
        (quotation.depth === best.depth && lengthOf(quotation) < lengthOf(best))
      )
        best = quotation
    }
    return best
  }
}
const lengthOf = (quotation: Quotation): number => quotation.content.spans.reduce((n, s) => n + s.end - s.start, 0)
