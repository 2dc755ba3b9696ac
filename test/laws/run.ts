import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeJson } from '../../src/publish/json.ts'
import type { RunView } from '../../src/publish/run.ts'
import type { Report } from '../../src/read/report.ts'

const examples = resolve(import.meta.dirname, '../../examples')

export const reportOf = (source: string, body: string | Uint8Array, more: Partial<Report> = {}): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: null,
  charset: null,
  body: typeof body === 'string' ? Buffer.from(body) : body,
  ...more,
})

/** The reports of the examples' folders, in the order of their names. */
export const exampleReports = (): Report[] =>
  ['qusair', 'lugoj-flood'].flatMap((folder) =>
    readdirSync(join(examples, folder))
      .filter((name) => /\.(txt|html)$/.test(name))
      .sort()
      .map((name) => reportOf(`${folder}/${name}`, readFileSync(join(examples, folder, name)))),
  )

/** The run as the command would print it. */
export async function jsonOf(view: RunView): Promise<string> {
  let json = ''
  for await (const part of writeJson(view)) json += part
  return json
}
