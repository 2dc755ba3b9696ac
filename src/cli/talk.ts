import pc from 'picocolors'
import type { Problem } from '../text/problem.ts'

/** Says a problem on standard error, one line. */
export function say(problem: Problem): void {
  const colors = pc.createColors(process.stderr.isTTY === true && !process.env.NO_COLOR)
  const label =
    problem.severity === 'error'
      ? colors.red('error')
      : problem.severity === 'warning'
        ? colors.yellow('warning')
        : 'note'
  process.stderr.write(`${label}: ${problem.message}\n`)
}

/** From how many reports on progress is worth a line. */
const WORTH_SHOWING = 25

/** A line of progress on standard error, when that is a terminal and there is enough to do. */
export function makeProgress(verb: string): { readonly count: (done: number) => void; readonly done: () => void } {
  const started = performance.now()
  let last = 0
  let shown = 0
  const isTerminal = process.stderr.isTTY === true
  const line = (text: string) => process.stderr.write(`\r\u001b[K${text}`)
  return {
    count(done) {
      const now = performance.now()
      if (!isTerminal || done < WORTH_SHOWING || now - last < 100) return
      last = now
      shown = done
      line(`${verb}: ${done} reports, ${Math.round((done / (now - started)) * 1000)} a second`)
    },
    done() {
      if (shown > 0) line('')
    },
  }
}
