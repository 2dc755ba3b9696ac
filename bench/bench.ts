import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { annotate } from '../src/annotate/annotate.ts'
import { clean } from '../src/clean/clean.ts'
import { decode } from '../src/clean/doors/decode.ts'
import { extract } from '../src/extract/extract.ts'
import type { ExtractedDocument } from '../src/extract/extraction.ts'
import { signatureOf } from '../src/group/signature.ts'
import { loadLanguage } from '../src/language/load.ts'
import { findStories, reconcileStory } from '../src/pipeline.ts'
import { readReports } from '../src/read/read.ts'
import type { Report } from '../src/read/report.ts'
import { inventedReport } from './texts.ts'

const USAGE = `npm run bench -- [--json] [--size N]… [--folder DIR] [--stages-only]
  --size     how many invented reports of about 600 words (default: 100 1000 10000)
  --folder   measure the reports of a folder of yours as well
  --stages-only  CPU time a stage alone`

interface StageTime {
  readonly stage: string
  /** CPU milliseconds a report, one core, warm. */
  readonly milliseconds: number
}
interface RunTime {
  readonly reports: number
  readonly source: string
  readonly seconds: number
  readonly reportsPerSecond: number
  /** CPU seconds of the whole process, all threads. */
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/** Measures and prints. Exit code 0; 2 for a usage error. */
export async function main(args: readonly string[]): Promise<number> {
  let values: ReturnType<typeof parse>['values']
  try {
    values = parse(args).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    return 2
  }
  const command = resolve(import.meta.dirname, '../bin/sitrep.js')
  spawnSync(process.execPath, [resolve(import.meta.dirname, '../scripts/build.mjs'), '--if-stale'], {
    stdio: 'inherit',
  })
  if (!existsSync(command)) return 2
  const sizes = (values.size ?? ['100', '1000', '10000']).map(Number)
  const stages = await stageTimes(200)
  const runs: RunTime[] = []
  const cold = coldStart(command)
  if (!values['stages-only']) {
    for (const size of sizes) runs.push(await measureInvented(command, size))
    if (values.folder)
      runs.push(await measure(command, values.folder, values.folder, await countReports(values.folder)))
  }
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}`, coldStart: cold, stages, runs }, null, 1)}\n`,
    )
  else {
    process.stdout.write(
      `three examples, cold start: ${cold.seconds.toFixed(2)} s, ${cold.peakMegabytes} MB\n\nstage            ms a report (one core, ~600 words)\n`,
    )
    for (const { stage, milliseconds } of stages)
      process.stdout.write(`${stage.padEnd(16)} ${milliseconds.toFixed(2).padStart(7)}\n`)
    if (runs.length > 0) process.stdout.write('\nreports    seconds  a second  CPU s   peak MB\n')
    for (const run of runs)
      process.stdout.write(
        `${String(run.reports).padStart(7)} ${run.seconds.toFixed(1).padStart(10)} ${run.reportsPerSecond.toFixed(0).padStart(9)} ${run.cpuSeconds.toFixed(1).padStart(6)} ${String(run.peakMegabytes).padStart(9)}  ${run.source}\n`,
      )
  }
  return 0
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      size: { type: 'string', multiple: true },
      folder: { type: 'string' },
      'stages-only': { type: 'boolean' },
    },
  })

const reportOf = (source: string, text: string): Report => ({
  source,
  newsroom: null,
  publishedAt: null,
  url: null,
  scale: null,
  fetchedAt: null,
  mediaType: 'text/plain',
  charset: 'utf-8',
  body: Buffer.from(text),
})

/** CPU time of each stage over `count` invented reports, after a warm-up with as many others. */
async function stageTimes(count: number): Promise<StageTime[]> {
  const language = await loadLanguage('en')
  const times = new Map<string, number>()
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await work()
    times.set(stage, (times.get(stage) ?? 0) + performance.now() - start)
    return result
  }
  for (const offset of [50_000, 0]) {
    times.clear()
    const documents: ExtractedDocument[] = []
    for (let n = 0; n < count; n++) {
      const report = reportOf(`${n}.txt`, inventedReport(offset + n))
      const body = await timed('decode', () => decode(report))
      const { document } = await timed('clean', () => clean(body))
      const annotated = await timed('annotate', () => annotate(document!, language))
      documents.push(await timed('extract', () => extract(annotated, language)))
    }
    const byId = new Map(documents.map((d) => [d.id, d]))
    const signatures = await timed('signature', () => documents.map(signatureOf))
    const stories = await timed('group', () => findStories(signatures))
    await timed('reconcile', () =>
      stories.map((story) =>
        reconcileStory(
          story,
          story.documents.map((id) => byId.get(id)!),
          [],
        ),
      ),
    )
  }
  return [...times].map(([stage, total]) => ({ stage, milliseconds: total / count }))
}

async function measureInvented(command: string, size: number): Promise<RunTime> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  try {
    mkdirSync(join(folder, 'reports'))
    for (let n = 0; n < size; n++)
      writeFileSync(join(folder, 'reports', `${String(n).padStart(6, '0')}.txt`), inventedReport(n))
    return await measure(command, join(folder, 'reports'), 'invented reports', size)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One run of the command with its output in a file: wall clock, CPU time and peak memory of the process. */
async function measure(command: string, folder: string, source: string, reports: number): Promise<RunTime> {
  const out = join(mkdtempSync(join(tmpdir(), 'sitrep-bench-out-')), 'run.json')
  const { seconds, cpuSeconds, peakMegabytes } = await observe([
    command,
    'brief',
    folder,
    '--format',
    'json',
    '--out',
    out,
  ])
  process.stderr.write(`${reports} reports: ${(statSync(out).size / 1e6).toFixed(0)} MB of JSON\n`)
  rmSync(resolve(out, '..'), { recursive: true })
  return { reports, source, seconds, reportsPerSecond: reports / seconds, cpuSeconds, peakMegabytes }
}

/** Runs Node and samples what the kernel says of it (Linux; elsewhere memory and CPU time are 0). */
async function observe(
  args: readonly string[],
): Promise<{ seconds: number; cpuSeconds: number; peakMegabytes: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'] })
  let peak = 0
  let ticks = 0
  const sample = () => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0))
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      ticks = Math.max(ticks, Number(fields[11]) + Number(fields[12]))
    } catch {}
  }
  const timer = setInterval(sample, 20)
  await new Promise((done) => child.on('exit', done))
  clearInterval(timer)
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: ticks / 100,
    peakMegabytes: Math.round(peak / 1024),
  }
}

function coldStart(command: string): { seconds: number; peakMegabytes: number } {
  const examples = resolve(import.meta.dirname, '../examples/qusair')
  const started = performance.now()
  const preload = `data:text/javascript,process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS))`
  const { stderr } = spawnSync(process.execPath, ['--import', preload, command, 'brief', examples], {
    encoding: 'utf8',
  })
  const seconds = (performance.now() - started) / 1000
  return { seconds, peakMegabytes: Math.round(Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? 0) / 1024) }
}

async function countReports(folder: string): Promise<number> {
  let count = 0
  for await (const item of readReports([folder], {
    newsroom: null,
    publishedAt: null,
    sources: [],
    stdin: process.stdin,
  }))
    if (!('severity' in item)) count++
  return count
}
