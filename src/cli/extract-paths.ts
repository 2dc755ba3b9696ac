import { once } from 'node:events'
import { loadLanguage } from '../language/load.ts'
import { readReport } from '../pipeline.ts'
import { publishDocument } from '../publish/publish.ts'
import { type ReadOptions, readReports } from '../read/read.ts'
import { say } from './talk.ts'

/**
 * `sitrep extract --jsonl PATH…`: one document a line out for each report that the paths name, members of archives,
 * crawls, feeds and lists of articles too, in their order, in constant memory. A report that gives no document gives
 * `{"id": null, "source": …, "problems": […]}`; what is no report is said on standard error.
 * Gives the exit code: 0 all became documents, 1 some did not, 2 none.
 */
export async function extractPaths(
  inputs: readonly string[],
  output: NodeJS.WritableStream,
  options: ReadOptions & { readonly tokens: boolean },
): Promise<0 | 1 | 2> {
  const language = await loadLanguage('en')
  let good = 0
  let bad = 0
  for await (const item of readReports(inputs, options)) {
    if ('severity' in item) {
      if (item.severity !== 'info') say(item)
      if (item.severity === 'error') bad++
      continue
    }
    const { document, problems } = await readReport(item, language)
    for (const problem of problems) if (problem.severity === 'error') say(problem)
    const answer = document ? publishDocument(document, null, options) : { id: null, source: item.source, problems }
    if (document) good++
    else bad++
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return good === 0 ? 2 : bad > 0 ? 1 : 0
}
