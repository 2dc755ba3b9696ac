import type { DocumentJson, StoryJson } from '../run.ts'
import { dateWords } from './dates.ts'
import type { Lookup } from './lookup.ts'

/** One report of a story as the list of sources shows it. */
export interface SourceView {
  readonly id: string
  readonly label: string
  readonly title: string | null
  /** The path or URL. */
  readonly source: string
  readonly date: string | null
  readonly certainty: NonNullable<DocumentJson['publishedAt']>['certainty'] | null
  readonly because: string | null
  readonly credits: readonly string[]
  /** The original it is a copy of; null for an original. */
  readonly copyOf: string | null
  readonly copies: readonly string[]
}

/** The reports in the order of the story. */
export function sourcesOf(story: Pick<StoryJson, 'documents' | 'lineages'>, lookup: Lookup): SourceView[] {
  return story.documents.flatMap((id) => {
    const document = lookup.document(id)
    if (!document) return []
    const lineage = story.lineages.find((ids) => ids.includes(id)) ?? [id]
    const { publishedAt } = document
    return {
      id,
      label: lookup.label(id),
      title: document.title,
      source: document.source,
      date: publishedAt && dateWords(publishedAt.edtf),
      certainty: publishedAt?.certainty ?? null,
      because: publishedAt && (publishedAt.because || null),
      credits: document.credits,
      copyOf: lineage[0] === id ? null : lookup.label(lineage[0]!),
      copies: lineage[0] === id ? lineage.slice(1).map(lookup.label) : [],
    }
  })
}

/** "14 May 2031, stated", "14 May 2031, inferred: its Tuesday …", "date unknown". */
export function dateNote({ date, certainty, because }: SourceView): string {
  if (date === null) return 'date unknown'
  if (certainty === 'inferred') return `${date}, inferred${because ? `: ${because.replace(/\.$/, '')}` : ''}`
  const known = { given: 'given', stated: 'stated in the text', metadata: 'from its metadata' }
  return certainty === null ? date : `${date}, ${known[certainty]}`
}
