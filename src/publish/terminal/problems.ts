import type { RunView } from '../run.ts'
import type { Labels } from '../view/lang/labels.ts'
import type { Paper } from './paper.ts'

const MOST = 12

/** Errors and warnings of the run; notes are only counted. */
export function writeProblems(paper: Paper, { problems }: Pick<RunView, 'problems'>, labels: Labels): void {
  if (problems.length === 0) return
  const serious = problems.filter(({ severity }) => severity !== 'info')
  paper.blank()
  paper.write([[labels.problems.toUpperCase(), 'bold']])
  for (const { severity, message, source } of serious.slice(0, MOST)) {
    const where = source === null || message.includes(source) ? '' : ` (${source})`
    paper.write([[`${labels.severity[severity]}: `, severity === 'error' ? 'red' : 'yellow'], `${message}${where}`], {
      first: 2,
      rest: 4,
    })
  }
  const notes = problems.length - serious.length
  const more = serious.length - MOST
  if (more > 0) paper.write([[labels.moreProblems(more), 'dim']], { first: 2, rest: 4 })
  if (notes > 0) paper.write([[labels.notes(notes), 'dim']], { first: 2, rest: 4 })
}
