import { escaped } from './markdown/escape.ts'
import { storyMarkdown } from './markdown/story.ts'
import type { RunView } from './run.ts'
import { english } from './view/lang/english.ts'
import type { Labels } from './view/lang/labels.ts'
import { storyViews } from './view/story-view.ts'

/**
 * The report as Markdown (CommonMark with footnotes): each sentence of the lead has a footnote with the words it rests
 * on. Words of reports are escaped: nothing in them is markup.
 */
export function renderMarkdown(run: RunView, labels: Labels = english): string {
  const parts: string[] = []
  if (run.stories.length === 0) parts.push(labels.noStory(run.documents.length))
  else if (run.stories.length > 1) {
    const asOf = run.asOf === null ? '' : `, ${labels.asOf(labels.date(run.asOf))}`
    parts.push(`# ${labels.storiesIn(run.stories.length, run.documents.length)}${asOf}`)
  }
  const depth = run.stories.length > 1 ? 2 : 1
  let number = 0
  for (const view of storyViews(run, labels))
    parts.push(storyMarkdown(view, { asOf: run.asOf, depth, number: ++number }))
  const problems = run.problems.filter(({ severity }) => severity !== 'info')
  if (problems.length > 0) {
    const lines = problems.map(({ severity, message }) => `- **${labels.severity[severity]}**: ${escaped(message)}`)
    parts.push(`${'#'.repeat(depth + 1)} ${labels.problems}`, lines.join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}
