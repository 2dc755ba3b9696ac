import { appendFileSync } from 'node:fs'
import { judged } from '../reconcile/judgement-lines.ts'
import { type Question, questionsOf } from '../reconcile/questions.ts'
import type { Judgement } from '../reconcile/record.ts'
import { UsageError, writeStdout } from './output.ts'
import { readRun } from './run-file.ts'

export interface JudgeOptions {
  /** "N=same", "N=different", "N=wrong", "N=VALUE". */
  readonly answers: readonly string[]
  readonly by: string | null
  /** The day of the decision. */
  readonly at: string
  readonly note: string
  /** The file to add to; null prints the lines. */
  readonly judgements: string | null
  readonly json: boolean
}

/**
 * `sitrep judge RUN.json`: lists the open questions of a run, those on which most hangs first; with answers it writes
 * them as lines of a judgements file. Gives the exit code: 0.
 */
export async function judgeCommand(path: string, options: JudgeOptions): Promise<0> {
  const questions = questionsOf(await readRun(path))
  if (options.answers.length === 0) {
    await writeStdout(options.json ? [`${JSON.stringify(questions, null, 1)}\n`] : list(questions))
    return 0
  }
  const { by } = options
  if (by === null) throw new UsageError('Cannot write an answer without a name: say who decides with --by NAME')
  const lines = options.answers
    .map((answer) => judgementOf(answer, questions, { by, at: options.at, note: options.note }))
    .map((judgement) => `${JSON.stringify(judgement)}\n`)
  if (options.judgements === null) await writeStdout(lines)
  else append(options.judgements, lines.join(''))
  return 0
}

function* list(questions: readonly Question[]): Generator<string> {
  if (questions.length === 0) yield 'No open question.\n'
  for (const [at, { text, kind, changes }] of questions.entries()) {
    const hangs = `${count(changes.records, 'record')}, ${count(changes.findings, 'finding')}`
    const answers = kind === 'value' ? 'VALUE or wrong' : 'same or different'
    yield `${at + 1}. ${text}\n   changes ${hangs}; answer ${at + 1}=${answers}\n`
  }
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

function judgementOf(
  answer: string,
  questions: readonly Question[],
  { by, at, note }: { readonly by: string; readonly at: string; readonly note: string },
): Judgement {
  const match = /^(\d{1,6})=(.+)$/s.exec(answer)
  const question = match ? questions[Number(match[1]) - 1] : undefined
  if (!match || !question)
    throw new UsageError(
      `Cannot read the answer ${answer}: write NUMBER=ANSWER with a number from 1 to ${questions.length}`,
    )
  const said = match[2]!
  const { about, other, words, documents, kind } = question
  const whole = { about, by, at, note, words, documents }
  if (said === 'wrong') return judged({ ...whole, verdict: 'wrong', value: null })
  if (kind === 'value') return judged({ ...whole, verdict: 'value', value: said })
  if (said !== 'same' && said !== 'different')
    throw new UsageError(`Cannot take ${said} for an answer to question ${match[1]}: say same, different or wrong`)
  return judged({ ...whole, verdict: said, value: other })
}

function append(path: string, lines: string): void {
  try {
    appendFileSync(path, lines)
  } catch (error) {
    throw new UsageError(
      `Cannot add to ${path}: ${error instanceof Error ? error.message : String(error)}; choose another --judgements`,
    )
  }
}
