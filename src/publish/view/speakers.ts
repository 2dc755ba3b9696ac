import type { Span } from '../../text/span.ts'
import type { QuotationJson } from '../run.ts'
import type { Labels } from './lang/labels.ts'
import type { Lookup } from './lookup.ts'
import { chainWords, whoWords } from './who.ts'
import { excerpt, folded } from './words.ts'

/** Someone who is quoted, with all that the story's documents let them say. */
export interface Speaker {
  /** "Unnamed source" where the text names nobody. */
  readonly name: string
  /** What the texts say they are, the first two. */
  readonly roles: readonly string[]
  readonly anonymous: boolean
  readonly party: boolean | null
  readonly sayings: readonly Spoken[]
}

export interface Spoken {
  readonly quotation: string
  readonly labels: readonly string[]
  readonly words: string
  readonly form: QuotationJson['form']
  /** "accuses", "denies" …; null for plain saying. */
  readonly act: string | null
  /** Through whom, from the mouth on: ["Reuters"]. */
  readonly via: readonly string[]
  readonly channel: string | null
  /** Where the words stand, in each document. */
  readonly places: readonly { readonly document: string; readonly spans: readonly Span[] }[]
}

const LONGEST = 320

/** Everyone quoted, those with most words in most documents first; of equals the one who comes first. */
export function speakersOf(lookup: Lookup): Speaker[] {
  const byKey = new Map<string, { name: string; quotations: [QuotationJson, string][] }>()
  for (const document of lookup.documents) {
    for (const quotation of document.quotations) {
      const { source } = quotation
      if (!source) continue
      const entity = source.entity === null ? null : lookup.entity(source.entity)
      const name = entity && source.kind === 'named' ? entity.name : whoWords(source, lookup.entity)
      const key = entity ? entity.id : name.toLowerCase()
      const known = byKey.get(key)
      if (known) known.quotations.push([quotation, document.id])
      else byKey.set(key, { name: entity?.name ?? name, quotations: [[quotation, document.id]] })
    }
  }
  const speakers = [...byKey.values()].map(({ name, quotations }) => speakerOf(name, quotations, lookup))
  const documentsOf = (speaker: Speaker): number => new Set(speaker.sayings.flatMap(({ labels }) => labels)).size
  return speakers.sort((a, b) => documentsOf(b) - documentsOf(a) || b.sayings.length - a.sayings.length)
}

function speakerOf(name: string, quotations: readonly (readonly [QuotationJson, string])[], lookup: Lookup): Speaker {
  const [first] = quotations
  const source = first![0].source!
  const entity = source.entity === null ? null : lookup.entity(source.entity)
  const said = new Map<string, Spoken>()
  for (const [quotation, document] of quotations) {
    const spoken = spokenOf(quotation, document, lookup)
    const key = [folded(spoken.words), spoken.act, ...spoken.via].join('\u001f')
    const known = said.get(key)
    const together = known && {
      ...known,
      labels: [...new Set([...known.labels, ...spoken.labels])],
      places: [...known.places, ...spoken.places],
    }
    said.set(key, together ?? spoken)
  }
  return {
    name,
    roles: (entity?.roles ?? []).slice(0, 2),
    anonymous: quotations.every(([quotation]) => quotation.source?.kind === 'anonymous'),
    party: quotations.map(([quotation]) => quotation.source?.party ?? null).find((p) => p !== null) ?? null,
    sayings: [...said.values()],
  }
}

function spokenOf(quotation: QuotationJson, document: string, lookup: Lookup): Spoken {
  return {
    quotation: quotation.id,
    labels: [lookup.label(document)],
    words: excerpt(quotation.content.text, LONGEST),
    form: quotation.form,
    act: quotation.stance === 'says' ? null : quotation.stance.replace(/-/g, ' '),
    via: chainWords(null, quotation.relays, lookup.entity),
    channel: quotation.source?.channel ?? null,
    places: [{ document, spans: quotation.content.spans }],
  }
}

/** Direct words in quotation marks; words the newsroom gives in its own form after what they do. */
export const spokenWords = ({ act, form, words }: Pick<Spoken, 'act' | 'form' | 'words'>, labels: Labels): string =>
  `${act === null ? '' : `${labels.stance(act)}: `}${form === 'direct' ? labels.quoted(words) : words}`

/** "via Reuters, in DW". */
export const wayWords = ({ via, channel, labels: reports }: Spoken, labels: Labels): string =>
  [...(channel ? [channel] : []), ...(via.length > 0 ? [labels.throughWhom(via)] : []), labels.inReports(reports)].join(
    ', ',
  )
