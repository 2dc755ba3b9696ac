import type { RunView } from './run.ts'
import { paperOf } from './terminal/paper.ts'
import { writeProblems } from './terminal/problems.ts'
import { writeStory } from './terminal/story.ts'
import { english } from './view/lang/english.ts'
import type { Labels } from './view/lang/labels.ts'
import { storyViews } from './view/story-view.ts'

/**
 * The report for a terminal of `width` columns. Colours only when asked. Nothing in a report can steer the terminal:
 * control characters are left out.
 */
export function renderText(
  run: RunView,
  options: { readonly color: boolean; readonly width: number },
  labels: Labels = english,
): string {
  const paper = paperOf(options)
  if (run.stories.length === 0) paper.write([labels.noStory(run.documents.length)])
  else if (run.stories.length > 1) {
    const asOf = run.asOf === null ? '' : `, ${labels.asOf(labels.date(run.asOf))}`
    paper.write([[`${labels.storiesIn(run.stories.length, run.documents.length)}${asOf}`, 'bold']])
    paper.blank()
  }
  let number = 0
  for (const view of storyViews(run, labels)) {
    if (number++ > 0) {
      paper.blank()
      paper.write(['═'.repeat(paper.width)])
      paper.blank()
    }
    writeStory(paper, view, run.asOf)
  }
  writeProblems(paper, run, labels)
  return paper.text()
}
