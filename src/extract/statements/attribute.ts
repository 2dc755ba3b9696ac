import { asideIn } from '../../language/en/asides.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Event } from '../events/event.ts'
import type { Reading } from '../extraction.ts'
import type { Measure, Quantity } from '../quantities/quantity.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { placesOf } from './whereabouts.ts'

/**
 * The quantities with who says them, in which quotation, and the event and place they belong to, where that is plain:
 * the innermost quotation that holds them, the event whose clause holds them (the nearest trigger of several), the place
 * named beside them or the event's. What is not plain stays null; what a finder filled stays as it is.
 */
export function attribute(
  reading: Reading,
  quantities: readonly Quantity[],
  quotations: readonly Quotation[],
  events: readonly Event[],
): Quantity[] {
  const byStart = [...events].sort((a, b) => a.clause.start - b.clause.start)
  const whereabouts = placesOf(reading, quotations)
  return quantities.map((quantity) => {
    const quotation = innermost(quotations, quantity.span)
    const event = quantity.event ?? eventOf(quantity, byStart)?.id ?? null
    const happened = event === null ? undefined : events.find((e) => e.id === event)
    const near =
      quantity.place ?? whereabouts.beside(quantity.span, quantity.measure === 'displaced') ?? happened?.place ?? null
    const place = near === null && HUMAN.has(quantity.measure) ? whereabouts.before(quantity.span) : near
    return {
      ...quantity,
      event,
      place,
      saidBy: quantity.saidBy ?? quotation?.source ?? null,
      quotation: quantity.quotation ?? quotation?.id ?? null,
      polarity: quotation && denies(quotation, quantity.span) ? 'denied' : quantity.polarity,
    }
  })
}

/** Is what stands there denied, and not what the reporter adds to the denied words? */
function denies({ polarity, content }: Quotation, span: Span): boolean {
  if (polarity !== 'denied') return false
  const aside = asideIn(content.text)
  return aside < 0 || span.start < content.spans[0]!.start + aside
}

/** What happens to people happens somewhere: the place spoken of just before. */
const HUMAN: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'detained',
  'displaced',
  'trapped',
  'affected',
])

function innermost(quotations: readonly Quotation[], span: Span): Quotation | null {
  let best: Quotation | null = null
  for (const quotation of quotations) {
    if (quotation.content.spans[0]!.start > span.start) break
    if (!quotation.content.spans.some((part) => contains(part, span))) continue
    // a quotation without a known source says nothing of who speaks, its outer one may
    if (best && quotation.source === null) continue
    if (!best || quotation.depth >= best.depth) best = quotation
  }
  return best
}

function eventOf(quantity: Quantity, byStart: readonly Event[]): Event | null {
  let best: Event | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const event of byStart) {
    if (event.clause.start > quantity.span.start) break
    if (!contains(event.clause, quantity.span)) continue
    const distance = Math.max(event.trigger.start - quantity.span.end, quantity.span.start - event.trigger.end, 0)
    const better = distance < nearest || (distance === nearest && best !== null && size(event) < size(best))
    if (better) {
      best = event
      nearest = distance
    }
  }
  return best
}

const size = (event: Event): number => event.clause.end - event.clause.start
