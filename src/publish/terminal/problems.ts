import type { RunView } from '../run.ts'
import { count } from '../view/words.ts'
import type { Paper } from './paper.ts'

const MOST = 12

/** Errors and warnings of the run; notes are only counted. */
export function writeProblems(paper: Paper, { problems }: Pick<RunView, 'problems'>): void {
  if (problems.length === 0) return
  const serious = problems.filter(({ severity }) => severity !== 'info')
  paper.blank()
  paper.write([['PROBLEMS', 'bold']])
  for (const { severity, message, source } of serious.slice(0, MOST)) {
    const where = source === null || message.includes(source) ? '' : ` (${source})`
    paper.write([[`${severity}: `, severity === 'error' ? 'red' : 'yellow'], `${message}${where}`], {
      first: 2,
      rest: 4,
    })
  }
  const notes = problems.length - serious.length
  const more = serious.length - MOST
  if (more > 0)
    paper.write([[`… and ${count(more, 'more problem')} (see --format json)`, 'dim']], { first: 2, rest: 4 })
  if (notes > 0)
    paper.write([[`${count(notes, 'note')} of no consequence (see --format json)`, 'dim']], { first: 2, rest: 4 })
}
