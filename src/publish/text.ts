import type { RunView } from './run.ts'
import { paperOf } from './terminal/paper.ts'
import { writeProblems } from './terminal/problems.ts'
import { writeStory } from './terminal/story.ts'
import { dateWords } from './view/dates.ts'
import { storyViews } from './view/story-view.ts'
import { count } from './view/words.ts'

/**
 * The report for a terminal of `width` columns. Colours only when asked. Nothing in a report can steer the terminal:
 * control characters are left out.
 */
export function renderText(run: RunView, options: { readonly color: boolean; readonly width: number }): string {
  const paper = paperOf(options)
  if (run.stories.length === 0) paper.write([`No story in ${count(run.documents.length, 'report')}.`])
  else if (run.stories.length > 1) {
    const asOf = run.asOf === null ? '' : `, as of ${dateWords(run.asOf)}`
    paper.write([[`${count(run.stories.length, 'story')} in ${count(run.documents.length, 'report')}${asOf}`, 'bold']])
    paper.blank()
  }
  let number = 0
  for (const view of storyViews(run)) {
    if (number++ > 0) {
      paper.blank()
      paper.write(['═'.repeat(paper.width)])
      paper.blank()
    }
    writeStory(paper, view, run.asOf)
  }
  writeProblems(paper, run)
  return paper.text()
}
