import { escaped } from './markdown/escape.ts'
import { storyMarkdown } from './markdown/story.ts'
import type { RunView } from './run.ts'
import { dateWords } from './view/dates.ts'
import { storyViews } from './view/story-view.ts'
import { count } from './view/words.ts'

/**
 * The report as Markdown (CommonMark with footnotes): each sentence of the lead has a footnote with the words it rests
 * on. Words of reports are escaped: nothing in them is markup.
 */
export function renderMarkdown(run: RunView): string {
  const parts: string[] = []
  if (run.stories.length === 0) parts.push(`No story in ${count(run.documents.length, 'report')}.`)
  else if (run.stories.length > 1) {
    const asOf = run.asOf === null ? '' : `, as of ${dateWords(run.asOf)}`
    parts.push(`# ${count(run.stories.length, 'story')} in ${count(run.documents.length, 'report')}${asOf}`)
  }
  const depth = run.stories.length > 1 ? 2 : 1
  let number = 0
  for (const view of storyViews(run)) parts.push(storyMarkdown(view, { asOf: run.asOf, depth, number: ++number }))
  const problems = run.problems.filter(({ severity }) => severity !== 'info')
  if (problems.length > 0) {
    const lines = problems.map(({ severity, message }) => `- **${severity}**: ${escaped(message)}`)
    parts.push(`${'#'.repeat(depth + 1)} Problems`, lines.join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}
