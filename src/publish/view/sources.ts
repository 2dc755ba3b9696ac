import type { DocumentJson, StoryJson } from '../run.ts'
import { dateWords } from './dates.ts'
import type { Labels } from './lang/labels.ts'
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
  /** The other reports of its lineage: one text, whoever wrote it first. */
  readonly sameTextAs: readonly string[]
  /** Is it a later one of its lineage, in the order of the lineage? */
  readonly isRepeat: boolean
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
      sameTextAs: lineage.filter((other) => other !== id).map(lookup.label),
      isRepeat: lineage[0] !== id,
    }
  })
}

/** "shares its text with Timis Herald: one source together", or null. Which was first is not known from the texts alone. */
export const sharedText = ({ sameTextAs }: SourceView, labels: Labels): string | null =>
  sameTextAs.length === 0 ? null : labels.sharesText(sameTextAs)

/** "14 May 2031, stated", "14 May 2031, inferred: its Tuesday …", "date unknown". */
export const dateNote = ({ date, certainty, because }: SourceView, labels: Labels): string =>
  date === null ? labels.dateUnknown : labels.dateNote(date, certainty, because)
