import { once } from 'node:events'
import { loadLanguage } from '../language/load.ts'
import { readReport } from '../pipeline.ts'
import { publishDocument } from '../publish/publish.ts'
import { givenReport } from '../read/given.ts'
import type { Report } from '../read/report.ts'
import type { Problem } from '../text/problem.ts'
import { say } from './talk.ts'

/** Longest line read, in bytes: a report of 20 MB in base64. */
const LONGEST_LINE = 30 * 1024 * 1024

/**
 * `sitrep extract --jsonl`: one report a line in, one document a line out, in the same order, in constant memory.
 * A line that gives no document gives `{"id": null, "source": …, "problems": […]}`, so that lines in and out pair up.
 * Gives the exit code: 0 all became documents, 1 some did not, 2 none.
 */
export async function extractLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  options: { readonly tokens: boolean },
): Promise<0 | 1 | 2> {
  const language = await loadLanguage('en')
  let good = 0
  let bad = 0
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line !== null && line.trim() === '') continue
    const report = line === null ? `line ${number} is longer than ${LONGEST_LINE} bytes` : parseLine(line, number)
    let answer: string
    if (typeof report === 'string') {
      const problem: Problem = {
        rule: 'read/json-line@1',
        severity: 'error',
        message: `Cannot read a report from ${report}`,
        source: `-#${number}`,
        at: null,
      }
      answer = JSON.stringify({ id: null, source: `-#${number}`, problems: [problem] })
      say(problem)
      bad++
    } else {
      const { document, problems } = await readReport(report, language)
      for (const problem of problems) if (problem.severity === 'error') say(problem)
      answer = document
        ? JSON.stringify(publishDocument(document, null, options))
        : JSON.stringify({ id: null, source: report.source, problems })
      if (document) good++
      else bad++
    }
    if (!output.write(`${answer}\n`)) await once(output, 'drain')
  }
  return good === 0 ? (bad === 0 ? 0 : 2) : bad > 0 ? 1 : 0
}

/** The report of a line, or what is wrong with the line. */
function parseLine(line: string, number: number): Report | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `line ${number}: it is no JSON (${error instanceof Error ? error.message : String(error)}); write one object a line`
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `line ${number}: it is no object; write {"source": …, "body": …}`
  const fields = value as Record<string, unknown>
  const text = (name: string): string | null => (typeof fields[name] === 'string' ? (fields[name] as string) : null)
  for (const name of ['source', 'newsroom', 'publishedAt', 'mediaType', 'body', 'bodyBase64', 'url', 'scale']) {
    if (fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== 'string')
      return `line ${number}: "${name}" is no string`
  }
  const [body, base64] = [text('body'), text('bodyBase64')]
  if (body === null && base64 === null) return `line ${number}: it has neither "body" nor "bodyBase64"`
  if (base64 !== null && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64)) return `line ${number}: "bodyBase64" is no base64`
  return givenReport(body ?? Buffer.from(base64!, 'base64'), {
    source: text('source') ?? `-#${number}`,
    newsroom: text('newsroom'),
    publishedAt: text('publishedAt'),
    url: text('url'),
    scale: text('scale'),
    mediaType: text('mediaType'),
  })
}

/** Lines of a stream, split at LF (a CR before it is dropped); null for one longer than the limit. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let length = 0
  const take = (): string | null => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer)
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      parts.push(bytes.subarray(start, end))
      length += end - start
      start = end + 1
      yield take()
    }
    length += bytes.length - start
    if (length <= LONGEST_LINE) parts.push(bytes.subarray(start))
    else parts = []
  }
  if (length > 0) yield take()
}
