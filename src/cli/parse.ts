import { annotate } from '../annotate/annotate.ts'
import { conlluOf } from '../annotate/conllu.ts'
import { type ParseProfile, withTrees } from '../annotate/trees.ts'
import { clean } from '../clean/clean.ts'
import { loadParser } from '../language/en/parser.ts'
import { loadLanguage } from '../language/load.ts'
import { readReports } from '../read/read.ts'
import { openAll } from './bodies.ts'
import { guarded, Problems, type ReportOptions, readOptionsOf } from './documents.ts'
import { writeStdout } from './output.ts'

/**
 * `sitrep parse`: the words of reports with tags, lemmas and trees, as CoNLL-U on standard output, in the order given.
 * Gives the exit code: 0 all became documents, 1 some did not, 2 none.
 */
export async function parseCommand(
  paths: readonly string[],
  options: ReportOptions & { readonly parse: ParseProfile },
): Promise<0 | 1 | 2> {
  const reading = await readOptionsOf(options)
  const [language, parser] = await Promise.all([loadLanguage('en'), loadParser()])
  const trees = withTrees(parser, options.parse)
  const problems = new Problems({ kept: false })
  let documents = 0
  for await (const item of openAll(readReports(paths, reading))) {
    if ('severity' in item) {
      problems.note([item])
      continue
    }
    const parsed = guarded('parse/fault@1', item.body.report.source, () => {
      const { document, problems: found } = clean(item.body, item.siteBlocks)
      return { text: document && [...conlluOf(annotate(document, language, trees))], found }
    })
    problems.note('severity' in parsed ? [parsed] : parsed.found)
    if ('severity' in parsed || parsed.text === null) continue
    documents++
    await writeStdout(parsed.text)
  }
  return problems.exitCode(documents)
}
