import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import { writeJson } from '../src/publish/json.ts'
import type { Report } from '../src/read/report.ts'
import type { Score, ScoreOptions } from './scorer.ts'

/** The Qusair story, scored by the `score.mjs` that lies beside its reports. Prints its table on stderr. */
export async function score({ data, split, predictions }: ScoreOptions): Promise<readonly Score[]> {
  const folder = [join(data, 'qusair'), join(data, '..', 'qusair')].find(existsSync)!
  const { reports } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    reports: readonly { file: string }[]
  }
  const read = reports.map(
    ({ file }): Report => ({
      source: join(folder, file),
      newsroom: null,
      publishedAt: null,
      url: null,
      scale: null,
      fetchedAt: null,
      mediaType: null,
      charset: null,
      body: readFileSync(join(folder, file)),
    }),
  )
  const view = await brief(read, await loadLanguage('en'))
  const out = predictions ?? mkdtempSync(join(tmpdir(), 'sitrep-score-'))
  mkdirSync(out, { recursive: true })
  const file = join(out, 'qusair.run.json')
  let json = ''
  for await (const part of writeJson(view)) json += part
  writeFileSync(file, json)
  const { stdout, status, stderr } = spawnSync(process.execPath, [join(folder, 'score.mjs'), file], {
    encoding: 'utf8',
  })
  if (!predictions) rmSync(out, { recursive: true })
  if (status !== 0) throw new Error(`score.mjs failed: ${stderr}`)
  process.stderr.write(stdout)
  const total = /^total .*\/ (\d+) = ([\d.]+)$/m.exec(stdout)
  if (!total) throw new Error(`score.mjs printed no total: ${stdout}`)
  return [{ set: 'qusair', corpus: 'qusair', split, metric: 'total', value: Number(total[2]), count: Number(total[1]) }]
}
