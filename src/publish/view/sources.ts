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
  /** Where it has words in common with an earlier report and is no copy: with which, and how many of all. */
  readonly borrowed: { readonly from: string; readonly share: number } | null
  /** Is it a later one of its lineage, in the order of the lineage? */
  readonly isRepeat: boolean
}

/** The reports in the order of the story. */
export function sourcesOf(story: Pick<StoryJson, 'documents' | 'lineages' | 'borrowed'>, lookup: Lookup): SourceView[] {
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
      borrowed: borrowedOf(id, lineage, story, lookup),
      isRepeat: lineage[0] !== id,
    }
  })
}

function borrowedOf(
  id: string,
  lineage: readonly string[],
  { borrowed }: Pick<StoryJson, 'borrowed'>,
  lookup: Lookup,
): SourceView['borrowed'] {
  const most = borrowed
    .filter(({ document, from }) => document === id && !lineage.includes(from))
    .reduce<StoryJson['borrowed'][number] | null>((a, b) => (a !== null && a.share >= b.share ? a : b), null)
  return most && { from: lookup.label(most.from), share: most.share }
}

/** "shares its text with Timis Herald: one source together", or null. Which was first is not known from the texts alone. */
export const sharedText = ({ sameTextAs }: SourceView, labels: Labels): string | null =>
  sameTextAs.length === 0 ? null : labels.sharesText(sameTextAs)

/** "14 May 2031, stated", "14 May 2031, inferred: its Tuesday …", "date unknown". */
export const dateNote = ({ date, certainty, because }: SourceView, labels: Labels): string =>
  date === null ? labels.dateUnknown : labels.dateNote(date, certainty, because)
