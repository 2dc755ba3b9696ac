import { annotate } from '../annotate/annotate.ts'
import { conlluOf } from '../annotate/conllu.ts'
import { type ParseProfile, withTrees } from '../annotate/trees.ts'
import { clean } from '../clean/clean.ts'
import { decode } from '../clean/doors/decode.ts'
import { loadParser } from '../language/en/parser.ts'
import { loadLanguage } from '../language/load.ts'
import { readReports } from '../read/read.ts'
import { writeStdout } from './output.ts'
import { say } from './talk.ts'

/**
 * `sitrep parse`: the words of reports with tags, lemmas and trees, as CoNLL-U on standard output, in the order given.
 * Gives the exit code: 0 all became documents, 1 some did not, 2 none.
 */
export async function parseCommand(
  paths: readonly string[],
  options: { readonly parse: ParseProfile; readonly maxSize: number | null },
): Promise<0 | 1 | 2> {
  const [language, parser] = await Promise.all([loadLanguage('en'), loadParser()])
  let good = 0
  let bad = 0
  const reading = options.maxSize === null ? {} : { maxBytes: options.maxSize }
  for await (const item of readReports(paths, { ...reading, stdin: process.stdin })) {
    if ('severity' in item) {
      say(item)
      if (item.severity === 'error') bad++
      continue
    }
    const { document, problems } = clean(await decode(item))
    for (const problem of problems) if (problem.severity === 'error') say(problem)
    if (document === null) {
      bad++
      continue
    }
    good++
    await writeStdout(conlluOf(annotate(document, language, withTrees(parser, options.parse))))
  }
  return good === 0 ? (bad === 0 ? 0 : 2) : bad > 0 ? 1 : 0
}
