import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Score, Scorer } from './scorer.ts'

/** Every set with a scorer; each issue that measures something adds a line. In the order of the table. */
const SCORERS: Readonly<Record<string, () => Promise<{ readonly score: Scorer }>>> = {
  qusair: () => import('./qusair.ts'),
  ud_english: () => import('./ud-english.ts'),
  ner: () => import('./ner.ts'),
  re3d: () => import('./re3d.ts'),
  gum: () => import('./gum.ts'),
  polnear: () => import('./polnear.ts'),
  newsquant: () => import('./newsquant.ts'),
  tempeval3: () => import('./tempeval3.ts'),
  geoparsing: () => import('./geoparsing.ts'),
  damage: () => import('./damage.ts'),
  extract_scrapinghub: () => import('./extract-scrapinghub.ts'),
  news_cluster: () => import('./stories.ts'),
  ecbplus: () => import('./ecbplus.ts'),
  gvc: () => import('./gvc.ts'),
  muc34: () => import('./muc34.ts'),
  neardup: () => import('./neardup.ts'),
  plover_gsr: () => import('./plover-gsr.ts'),
  indiapolice: () => import('./indiapolice.ts'),
  isaf: () => import('./isaf.ts'),
}

const USAGE = `npm run score -- [SET…] --data DIR [--split dev] [--json] [--predictions DIR]
  SET           ${Object.keys(SCORERS).join(', ')} (default: all)
  --data        the folder that holds the sets, one folder each: DIR/SET/SPLIT/…
  --split       which split (default: dev)
  --json        an array of {set, corpus, split, metric, value, count}; values between 0 and 1
  --predictions writes the answers there, in the set's own format where it has one`

/** Scores sets of gold data. Exit code 0; 1 when a set named on the command line is missing or fails; 2 for a usage error. */
export async function main(args: readonly string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
    return 2
  }
  const { values, positionals } = parsed
  const unknown = positionals.filter((name) => !(name in SCORERS))
  if (values.help || !values.data || unknown.length > 0) {
    if (unknown.length > 0) process.stderr.write(`No scorer for ${unknown.join(', ')}\n`)
    process.stderr.write(`${USAGE}\n`)
    return values.help ? 0 : 2
  }
  const names = positionals.length > 0 ? positionals : Object.keys(SCORERS)
  const scores: Score[] = []
  let failed = false
  for (const name of names) {
    // These lie beside the data folder or in it, and have no splits.
    const isWhole = name === 'qusair' || name === 'damage'
    const folder = isWhole
      ? [join(values.data, name), join(values.data, '..', name)].find(existsSync)
      : join(values.data, name)
    if (!folder || !existsSync(folder)) {
      process.stderr.write(`missing: ${name} (no folder ${join(values.data, name)})\n`)
      failed ||= positionals.length > 0
      continue
    }
    if (!isWhole && !existsSync(join(folder, values.split))) {
      process.stderr.write(`missing: ${name} has no split ${values.split} (${join(folder, values.split)})\n`)
      failed ||= positionals.length > 0
      continue
    }
    try {
      const started = performance.now()
      const { score } = await SCORERS[name]!()
      const found = await score({ data: values.data, split: values.split, predictions: values.predictions ?? null })
      scores.push(...found)
      if (!values.json) for (const row of found) process.stdout.write(line(row))
      process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    } catch (error) {
      process.stderr.write(
        `failed: ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      )
      failed = true
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(scores, null, 1)}\n`)
  return failed ? 1 : 0
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      split: { type: 'string', default: 'dev' },
      json: { type: 'boolean', default: false },
      predictions: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })

const line = ({ set, corpus, split, metric, value, count }: Score): string =>
  `${set.padEnd(20)} ${corpus.padEnd(20)} ${split.padEnd(6)} ${metric.padEnd(28)} ${value.toFixed(3)}  of ${count}\n`
