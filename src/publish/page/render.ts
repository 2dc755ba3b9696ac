import type { RunView } from '../run.ts'
import { english } from '../view/lang/english.ts'
import type { Labels } from '../view/lang/labels.ts'
import { storyViews } from '../view/story-view.ts'
import { html, type Part } from './html.ts'
import { measuredSection } from './measured.ts'
import { type IndexEntry, indexEntry, indexTable } from './overview.ts'
import { shell } from './shell.ts'
import { type StoryPage, storyPage } from './story.ts'

/**
 * The run as one HTML file that asks for nothing: the answer first, every number and sentence a link to the words it
 * rests on, and the reports side by side with all that was read in them marked. Several stories stand one after the
 * other behind an index. Its length grows with the sum of the reports. It reads whole with JavaScript off. `home` is the
 * file of the index that the page belongs to.
 */
export function renderHtml(run: RunView, labels: Labels = english, home: string | null = null): string {
  const isOnly = run.stories.length === 1
  const pages: StoryPage[] = []
  const entries: IndexEntry[] = []
  for (const view of storyViews(run, labels)) {
    const number = pages.length + 1
    pages.push(storyPage(view, number, isOnly))
    if (!isOnly) entries.push(indexEntry(view, `#s${number}`))
  }
  const title = isOnly ? run.stories[0]!.title : labels.storiesIn(run.stories.length, run.documents.length)
  return shell(labels, {
    title: labels.pageTitle(title),
    kicker: kickerOf(run.asOf, labels),
    home,
    main: html`${isOnly ? null : overview(title, entries, labels)}${pages.map(({ main }) => main)}${problems(run.problems, labels)}${measuredSection(
      run.stories.flatMap(({ findings }) => findings.map(({ property }) => property)),
      labels,
    )}`,
    rules: cutRules(pages),
  })
}

/** What the index says of the stories of a run that has the file `href` to itself. */
export const indexEntries = (run: RunView, href: string, labels: Labels = english): IndexEntry[] =>
  [...storyViews(run, labels)].map((view) => indexEntry(view, href))

/** The index over stories that have a file each. */
export function renderIndex(
  entries: readonly IndexEntry[],
  {
    asOf,
    reports,
    problems: all,
  }: { readonly asOf: string | null; readonly reports: number; readonly problems: RunView['problems'] },
  labels: Labels = english,
): string {
  const title = labels.storiesIn(entries.length, reports)
  return shell(labels, {
    title: labels.pageTitle(title),
    kicker: kickerOf(asOf, labels),
    home: null,
    main: html`${overview(title, entries, labels)}${problems(all, labels)}`,
  })
}

const kickerOf = (asOf: string | null, labels: Labels): string =>
  asOf === null ? labels.situationReport : `${labels.situationReport} · ${labels.asOf(labels.date(asOf))}`

/** A mark cut in pieces lights up whole when its first piece is the target. */
const cutRules = (pages: readonly StoryPage[]): string =>
  [...new Set(pages.flatMap(({ cut }) => cut))]
    .map((id) => `.report:has(#${id}:target) [data-of="${id}"]{background:var(--target);color:var(--target-ink)}`)
    .join('\n')

const overview = (title: string, entries: readonly IndexEntry[], labels: Labels): Part =>
  html`<header class="overview"><h1>${title}</h1>
${entries.length === 0 ? html`<p>${labels.nothingRead}</p>` : indexTable(entries, labels)}</header>
`

function problems(all: RunView['problems'], labels: Labels): Part {
  const serious = all.filter(({ severity }) => severity !== 'info')
  if (serious.length === 0) return null
  return html`<section class="problems"><h2>${labels.problems}</h2><ul>${serious.map(
    ({ severity, message }) => html`<li><b>${labels.severity[severity]}</b>: <bdi>${message}</bdi></li>`,
  )}</ul></section>`
}
