import type { RunView } from '../run.ts'
import { dateWords } from '../view/dates.ts'
import { type StoryView, storyViews } from '../view/story-view.ts'
import { count } from '../view/words.ts'
import { type Html, html, type Part, raw } from './html.ts'
import { type StoryPage, storyPage } from './story.ts'
import { style } from './style.ts'

/** Nothing is fetched and nothing runs: the page is words and style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * The run as one HTML file: no script, no request to anywhere. The answer first, every number and sentence a link to the
 * words it rests on, and the reports side by side with those words marked. Several stories stand one after the other
 * behind an index. Its length grows with the sum of the reports.
 */
export function renderHtml(run: RunView): string {
  const isOnly = run.stories.length === 1
  const pages: StoryPage[] = []
  const index: Part[] = []
  for (const view of storyViews(run)) {
    const number = pages.length + 1
    pages.push(storyPage(view, number, isOnly, run.asOf))
    index.push(indexItem(view, number))
  }
  const title = isOnly
    ? run.stories[0]!.title
    : `${count(run.stories.length, 'story')} in ${count(run.documents.length, 'report')}`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} – situation report</title>
<style>${raw(style + cutRules(pages))}</style>
</head>
<body>
<a class="skip" href="#record">Skip to the report</a>
<main id="record">
${isOnly ? null : overview(title, run.asOf, index)}
${pages.map(({ main }) => main)}
${problems(run)}
</main>
<footer class="foot"><p>Made by sitrep from the reports named above. Every sentence rests on the words it links to; what no report says is left out.</p></footer>
</body>
</html>
`
  return page.markup
}

/** A mark cut in pieces lights up whole when its first piece is the target. */
const cutRules = (pages: readonly StoryPage[]): string =>
  [...new Set(pages.flatMap(({ cut }) => cut))]
    .map((id) => `:root:has(#${id}:target) mark[data-of="${id}"]{background:var(--target);color:var(--target-ink)}`)
    .join('\n')

const overview = (title: string, asOf: string | null, index: readonly Part[]): Html =>
  html`<header class="overview"><p class="kicker">Situation report${asOf === null ? null : html` · as of ${dateWords(asOf)}`}</p>
<h1>${title}</h1>
${index.length === 0 ? html`<p>No report could be read as a story.</p>` : html`<nav aria-label="Stories"><ol class="index">${index}</ol></nav>`}</header>`

function indexItem({ story, heading, basis, points }: StoryView, number: number): Html {
  const notes = [heading.when, heading.where, basis].filter((note) => note !== null).join(' · ')
  const disputed = [
    ...(points.differs.length > 0
      ? [`${points.differs.length} ${points.differs.length === 1 ? 'differs' : 'differ'}`]
      : []),
    ...(points.denied.length + points.denials.length > 0
      ? [`${points.denied.length + points.denials.length} denied`]
      : []),
  ].join(', ')
  return html`<li><a href="#s${number}">${story.title}</a> <span class="support">${notes}${disputed === '' ? null : ` · ${disputed}`}</span></li>
`
}

function problems({ problems }: RunView): Part {
  const serious = problems.filter(({ severity }) => severity !== 'info')
  if (serious.length === 0) return null
  return html`<section class="problems"><h2>Problems</h2><ul>${serious.map(
    ({ severity, message }) => html`<li><b>${severity}</b>: ${message}</li>`,
  )}</ul></section>`
}
