import type { Entity } from '../extract/entities/entity.ts'
import type { ExtractedDocument } from '../extract/extraction.ts'
import type { Quotation, Who } from '../extract/quotations/quotation.ts'
import { foldName } from './entities/names.ts'

/** Who an information comes from in the end. */
export interface Origin {
  /** Equal for the same origin across documents. */
  readonly key: string
  /** In words: "United Nations", "Levant Courier". */
  readonly name: string
  /** False for those who cannot be told apart ("officials said"): never counted as independent. */
  readonly known: boolean
  /** The merged entity; null for a newsroom or an unknown. */
  readonly entity: string | null
}

/**
 * Finds the origin of what stands in one document: the one who is said to say it (the innermost of nested quotations),
 * or the body they speak for; without one the newsroom whose lineage it is. Copies share the newsroom of their original:
 * `copies` are the documents of its lineage, in the order of the story.
 */
export function originFinder(
  document: ExtractedDocument,
  lineage: number,
  copies: readonly ExtractedDocument[],
  quotations: ReadonlyMap<string, Quotation>,
  entity: (id: string | null) => Entity | null,
  behalf: ReadonlyMap<string, string>,
): (who: Who | null, quotation: string | null) => Origin {
  const newsroom = copies.find((d) => d.newsroom !== null)?.newsroom ?? document.newsroom
  const own: Origin = {
    key: newsroom === null ? `lineage ${lineage}` : `newsroom ${foldName(newsroom)}`,
    name: newsroom ?? fileName((copies[0] ?? document).source),
    known: true,
    entity: null,
  }
  const sources = [...quotations.values()].flatMap(({ source }) => source ?? [])
  const ofWho = (said: Who): Origin => {
    const who = said.entity === null ? (meant(said, sources) ?? said) : said
    const own = entity(who.entity)
    const behind = entity(who.onBehalfOf) ?? entity(behalf.get(own?.id ?? '') ?? null) ?? own
    if (behind) return { key: behind.id, name: behind.name, known: true, entity: behind.id }
    if (who.kind === 'anonymous' || PRONOUN.test(who.text))
      return { key: 'unknown', name: who.text, known: false, entity: null }
    return { key: `said by ${foldName(who.text)}`, name: who.text, known: true, entity: null }
  }
  return (who, quotation) => {
    if (who) return ofWho(who)
    let at = quotation === null ? undefined : quotations.get(quotation)
    for (let depth = 0; at && depth < 10; depth++) {
      if (at.source) return ofWho(at.source)
      at = at.nestedIn === null ? undefined : quotations.get(at.nestedIn)
    }
    return own
  }
}

/** "the agency", "the ministry": a body by its last word alone. */
const SHORT = /^(?:the|this|that|its|their) ([\p{L}-]+)$/iu

/**
 * Who a short or open phrase for a speaker means: the last one named before it in the report whose name ends in the same
 * word; for a pronoun the last speaker before it. Null when there is none.
 */
function meant(who: Who, sources: readonly Who[]): Who | null {
  const last = SHORT.exec(who.text)?.[1]?.toLowerCase()
  const open = PRONOUN.test(who.text)
  if (last === undefined && !open) return null
  const fits = ({ text }: Who): boolean =>
    open
      ? !PRONOUN.test(text) && !SHORT.test(text)
      : text.split(' ').length > 2 && text.toLowerCase().endsWith(` ${last}`)
  let found: Who | null = null
  for (const source of sources)
    if (source.span.start < who.span.start && fits(source) && source.span.start > (found?.span.start ?? -1))
      found = source
  return found
}

/**
 * For whom persons speak, by any document of the story: what one report says of its envoy holds where another names her
 * alone. Those said to speak for several are left out. Merged ids.
 */
export function spokenFor(
  documents: readonly ExtractedDocument[],
  entity: (id: string | null) => Entity | null,
): ReadonlyMap<string, string> {
  const bodies = new Map<string, Set<string>>()
  for (const document of documents)
    for (const { source, relays } of document.quotations)
      for (const who of [source, ...relays]) {
        const [person, body] = [entity(who?.entity ?? null), entity(who?.onBehalfOf ?? null)]
        if (person && body && person.id !== body.id)
          bodies.set(person.id, (bodies.get(person.id) ?? new Set()).add(body.id))
      }
  return new Map([...bodies].flatMap(([id, all]) => (all.size === 1 ? [[id, [...all][0]!] as const] : [])))
}

/** A source that no rule could tie to a name. */
const PRONOUN = /^(?:he|she|it|they|who|which|that|this|these|those|we|i|you|one|some|others?|many)$/i

const fileName = (source: string): string => source.split(/[\\/!]/).at(-1) || source

/** Entries without those of headlines whose report tells it in its body as well. */
export function withoutRestated<T extends { readonly document: string; readonly headline: boolean }>(
  entries: readonly T[],
): readonly T[] {
  const told = new Set(entries.filter((e) => !e.headline).map((e) => e.document))
  return entries.filter((e) => !e.headline || !told.has(e.document))
}

/** How many origins stand behind these: those known, each once; at least one. */
export const countOrigins = (origins: readonly Origin[]): number =>
  Math.max(1, new Set(origins.filter((o) => o.known).map((o) => o.key)).size)

/** Their names, each once, in order of code units. */
export function originNames(origins: readonly Origin[]): readonly string[] {
  const known = origins.filter((o) => o.known)
  const named = new Map((known.length > 0 ? known : origins).map((o) => [o.key, o.name]))
  return [...named.values()].sort()
}
