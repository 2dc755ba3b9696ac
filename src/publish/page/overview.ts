import { interval } from '../../value/edtf.ts'
import type { Labels } from '../view/lang/labels.ts'
import type { StoryView } from '../view/story-view.ts'
import { type Html, html } from './html.ts'

/** What the index says of one story. */
export interface IndexEntry {
  readonly href: string
  readonly title: string
  readonly when: string | null
  /** First day, in days since 1970; null when no source says. */
  readonly day: number | null
  readonly where: string | null
  readonly reports: number
  readonly sources: number
  readonly agreed: number
  readonly differs: number
  readonly denied: number
  readonly only: number
}

export function indexEntry({ story, heading, points }: StoryView, href: string): IndexEntry {
  const date = heading.record?.date ? interval(heading.record.date.edtf) : null
  return {
    href,
    title: story.title,
    when: heading.when,
    day: date && Number.isFinite(date.start) ? date.start : null,
    where: heading.where,
    reports: story.documents.length,
    sources: story.lineages.length,
    agreed: points.agreed.length,
    differs: points.differs.length,
    denied: points.denied.length + points.denials.length,
    only: points.only.length,
  }
}

/** Stories as a table: by time, the latest first, those without a date last; of one day the larger first. */
export function indexTable(entries: readonly IndexEntry[], labels: Labels): Html {
  const sorted = entries
    .map((entry, i) => ({ entry, i }))
    .sort(
      (a, b) =>
        (b.entry.day ?? -Infinity) - (a.entry.day ?? -Infinity) || b.entry.reports - a.entry.reports || a.i - b.i,
    )
  const { columns } = labels
  return html`<table class="index"><caption class="sr">${labels.indexCaption}</caption><thead><tr><th scope="col" data-by="title">${columns.story}</th><th scope="col" data-by="day" data-first="down" aria-sort="descending">${columns.when}</th><th scope="col" data-by="where">${columns.where}</th><th scope="col" data-by="size" data-first="down">${columns.size}</th><th scope="col" data-by="disagree" data-first="down">${columns.disagreement}</th></tr></thead><tbody>${sorted.map(({ entry }) => row(entry, labels))}</tbody></table>`
}

function row(entry: IndexEntry, labels: Labels): Html {
  const { href, title, when, day, where, reports, sources, differs, denied } = entry
  const disputed = [
    ...(differs > 0 ? [`${labels.digits(differs)} ${labels.differsCount(differs)}`] : []),
    ...(denied > 0 ? [`${labels.digits(denied)} ${labels.deniedCount}`] : []),
  ].join(', ')
  return html`<tr data-title="${title.toLowerCase()}" data-day="${day}" data-where="${where?.toLowerCase() ?? ''}" data-size="${reports}" data-disagree="${differs + denied}"><th scope="row"><a href="${href}"><bdi>${title}</bdi></a></th><td>${when}</td><td>${where === null ? null : html`<bdi>${where}</bdi>`}</td><td>${labels.reports(reports)}${sources < reports ? html`<span class="by">, ${labels.sources(sources)}</span>` : null}</td><td>${share(entry)}<span>${disputed === '' ? labels.noDisagreement : disputed}</span></td></tr>
`
}

/** Findings by tone as a small bar. */
function share({ agreed, differs, denied, only }: IndexEntry): Html | null {
  const total = agreed + differs + denied + only
  if (total === 0) return null
  let x = 0
  const bars = (
    [
      [agreed, 'agreed'],
      [differs, 'differs'],
      [denied, 'denied'],
      [only, 'only'],
    ] as const
  ).map(([n, tone]) => {
    const width = Math.round((n / total) * 1000) / 10
    const bar =
      n === 0 ? null : html`<rect class="${tone}" x="${Math.round(x * 10) / 10}" y="0" width="${width}" height="6"/>`
    x += width
    return bar
  })
  return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`
}
