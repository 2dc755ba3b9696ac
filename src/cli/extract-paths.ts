import { once } from 'node:events'
import { loadLanguage } from '../language/load.ts'
import { readBody } from '../pipeline.ts'
import { publishDocument } from '../publish/publish.ts'
import { readReports } from '../read/read.ts'
import { openAll } from './bodies.ts'
import { Problems, type ReportOptions, readOptionsOf } from './documents.ts'

/**
 * `sitrep extract --jsonl PATH…`: one document a line out for each report that the paths name, members of archives,
 * crawls, feeds and lists of articles too, in their order, in constant memory. A report that gives no document gives
 * `{"id": null, "source": …, "problems": […]}`; what is no report is said on standard error.
 * Gives the exit code: 0 all became documents, 1 some did not, 2 none.
 */
export async function extractPaths(
  inputs: readonly string[],
  output: NodeJS.WritableStream,
  options: ReportOptions & { readonly tokens: boolean },
): Promise<0 | 1 | 2> {
  const reading = await readOptionsOf(options)
  const language = await loadLanguage('en')
  const problems = new Problems({ kept: false })
  let documents = 0
  for await (const item of openAll(readReports(inputs, reading))) {
    if ('severity' in item) {
      problems.note([item])
      continue
    }
    const { document, problems: found } = readBody(item.body, language, item.siteBlocks)
    problems.note(found)
    if (document) documents++
    const answer = document
      ? publishDocument(document, null, options)
      : { id: null, source: item.body.report.source, problems: found }
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return problems.exitCode(documents)
}
