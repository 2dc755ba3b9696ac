import type { Sentence } from '../../annotate/sentence.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Reading } from '../extraction.ts'
import type { Quotation } from '../quotations/quotation.ts'

/** The places of a document as they stand in its text, asked for by a span. */
export interface Whereabouts {
  /**
   * The place named with a preposition in the same clause: after the span first, else before it. Where people right
   * before "from" come from counts only when `leaving`: for those who left it.
   */
  readonly beside: (span: Span, leaving: boolean) => string | null
  /** The last town or the like named or referred to before, in the sentence or the one before it. */
  readonly before: (span: Span) => string | null
}

interface Named {
  readonly span: Span
  readonly entity: string
  readonly wide: boolean
}

const LOCATIVE =
  /\b(?:in|at|inside|near|around|across|throughout|outside|from|to)\s+(?:the\s+)?(?:[\p{L}'’-]+\s+){0,3}$/u
/** "two children from X": where they are from, not where they were hurt. */
const ORIGIN = /^\s+from\s/
const CLAUSE_BORDER = /[;:]|,\s|\s[-–—]\s|\b(?:while|but|and|after|when|which|who|that)\b/

/** Too long or too large to be where something happened when no preposition says so: a country, a river. */
const WIDE: ReadonlySet<string> = new Set(['country', 'international', 'linear'])

/** A clause of its own about who counts: "stabbed in X, according to the committee, which now counts 40 dead". */
const ASIDE = /,\s+(?:who|according to)\b/

/** What is counted over a whole war or crisis has no town: "… killed in the conflict", "the war has claimed …". */
const LONG_RUN =
  /\b(?:the|this|its|their|a)\s+(?:[\p{L}\d-]+\s+){0,3}(?:war|conflict|insurgency|uprising|revolt|crisis|pandemic|epidemic|famine)\b/iu

/**
 * Reads the place mentions and references of a document once. Where somebody speaks, or sits ("the ministry in the
 * capital put the toll at 12"), nothing has happened: of a sentence with a cue the places inside what is said count.
 */
export function placesOf(reading: Reading, quotations: readonly Quotation[]): Whereabouts {
  const { document, mentions, entities, references } = reading
  const { text } = document
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const named: Named[] = []
  const add = (span: Span, id: string) => {
    const entity = byId.get(id)
    if (entity?.kind !== 'place') return
    const precision = entity.place?.precision
    named.push({ span, entity: id, wide: WIDE.has(precision ?? '') || !entity.place })
  }
  for (const mention of mentions) if (mention.entity !== null) add(mention.span, mention.entity)
  for (const reference of references.values()) add(reference.span, reference.entity)
  named.sort((a, b) => a.span.start - b.span.start)
  // "Yemen's Marib province" is one place, the nearer
  const owners = new Set(
    named.filter((n, i) => /^['’]s?\s+$/.test(text.slice(n.span.end, named[i + 1]?.span.start ?? 0))),
  )

  const sentenceAt = (span: Span): number => document.sentences.findIndex((s: Sentence) => contains(s.span, span))
  const speaking = speakersPlaces(named, quotations, document.sentences)
  // Where a report was sent from says nothing of where it happened.
  const sent = document.blocks.filter(({ kind }) => kind === 'dateline')
  const told = named.filter(
    (n) => !owners.has(n) && !speaking.has(n) && !sent.some(({ span }) => contains(span, n.span)),
  )
  const within = (span: Span) => told.filter((n) => contains(span, n.span))

  const beside = (span: Span, leaving: boolean): string | null => {
    const sentence = document.sentences[sentenceAt(span)]
    if (!sentence) return null
    const here = within(sentence.span)
    const after = here.find((n) => n.span.start >= span.end)
    if (after) {
      const between = text.slice(span.end, after.span.start)
      if (LOCATIVE.test(between) && !CLAUSE_BORDER.test(between) && (leaving || !ORIGIN.test(between)))
        return after.entity
    }
    const before = here.findLast((n) => n.span.end <= span.start)
    if (before) {
      const between = text.slice(before.span.end, span.start)
      const opening = text.slice(sentence.span.start, before.span.start)
      if (between.length < 60 && LOCATIVE.test(opening) && !CLAUSE_BORDER.test(between)) return before.entity
    }
    return null
  }
  const before = (span: Span): string | null => {
    const index = sentenceAt(span)
    const sentence = document.sentences[index]
    if (!sentence) return null
    if (LONG_RUN.test(text.slice(sentence.span.start, sentence.span.end))) return null
    const former = document.sentences[index - 1]
    const start = former ? former.span.start : sentence.span.start
    const near = told.findLast((n) => !n.wide && n.span.start >= start && n.span.end <= span.start)
    const aside = near && near.span.start >= sentence.span.start && ASIDE.test(text.slice(near.span.end, span.start))
    return aside ? null : (near?.entity ?? null)
  }
  return { beside, before }
}

/** The places that stand beside a cue and outside all that is said: those of who speaks and to whom. */
function speakersPlaces(
  named: readonly Named[],
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
): ReadonlySet<Named> {
  const found = new Set<Named>()
  const outer = quotations.filter((q) => q.depth === 0 && q.cue !== null)
  for (const place of named) {
    const sentence = sentences.find((s) => contains(s.span, place.span))
    if (!sentence) continue
    const here = outer.filter((q) => contains(sentence.span, q.cue!.span))
    const said = here.some((q) => q.content.spans.some((span) => contains(span, place.span)))
    if (!said && here.some((q) => besideCue(place.span, q))) found.add(place)
  }
  return found
}

/** From the source to the content, or to the cue behind the content; and the apposition after an inverted cue. */
function besideCue(place: Span, quotation: Quotation): boolean {
  const { source, content, cue } = quotation
  const inSource = source !== null && contains(source.span, place)
  const following = content.spans.find((span) => span.start > cue!.span.end)
  const start = Math.min(source?.span.start ?? cue!.span.start, cue!.span.start)
  const between = following !== undefined && place.start >= start && place.end <= following.start
  const behind = quotation.form === 'direct' && following === undefined && place.start >= start
  return inSource || between || behind
}
