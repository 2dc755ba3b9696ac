import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { clean } from '../src/clean/clean.ts'
import type { Document } from '../src/clean/document.ts'
import { decode } from '../src/clean/doors/decode.ts'
import type { Score, ScoreOptions } from './scorer.ts'

const SET = 'damage'
const ROOT = resolve(import.meta.dirname, '..')
/** Reports of our own that are damaged. */
const TEXTS = ['examples/lugoj-flood', 'examples/qusair', 'test/stories']
/** Runs: a seed, and whether the kit's own phrases are put in or ours, which no rule was written for by name. */
const RUNS = [
  { corpus: 'kit-phrases', seed: 7, ours: false },
  { corpus: 'our-phrases', seed: 11, ours: true },
] as const
const COUNT = 500

/**
 * How much of the damage that scraping does is undone, and how many words of the clean text are lost on the way, over our
 * own reports: by all damages and by each kind. The kit `damage.mjs` lies in the data folder or beside it.
 */
export async function score({ data, split }: ScoreOptions): Promise<readonly Score[]> {
  const kit = [join(data, SET, 'damage.mjs'), join(data, '..', SET, 'damage.mjs')].find(existsSync)
  if (!kit) throw new Error(`Cannot find damage.mjs in ${join(data, SET)} or beside ${data}`)
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-damage-'))
  try {
    const clear = join(folder, 'clean')
    mkdirSync(clear)
    for (const [i, text] of (await ownTexts()).entries()) writeFileSync(join(clear, `${i}.txt`), `${text}\n`)
    const scores: Score[] = []
    for (const { corpus, seed, ours } of RUNS) {
      const [damaged, mended] = [join(folder, `${corpus}-damaged`), join(folder, `${corpus}-mended`)]
      mkdirSync(mended)
      const phrases = ours ? ['--phrases', join(ROOT, 'eval', 'damage-phrases.txt')] : []
      run(kit, ['make', '--seed', String(seed), '--count', String(COUNT), '--in', clear, '--out', damaged, ...phrases])
      for (const file of readdirSync(damaged).filter((name) => name.endsWith('.txt'))) {
        const document = await cleaned(file, readFileSync(join(damaged, file)))
        writeFileSync(join(mended, file), `${document?.text ?? ''}\n`)
      }
      const table = run(kit, ['score', '--in', clear, '--damaged', damaged, '--mended', mended])
      for (const { kind, texts, lost, undone } of rowsOf(table)) {
        const row = { set: SET, corpus: `${corpus}${kind === 'all' ? '' : `/${kind}`}`, split, count: texts }
        scores.push({ ...row, metric: 'undone', value: undone }, { ...row, metric: 'clean-lost', value: lost })
      }
    }
    return scores
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The reports of examples and stories, cleaned: undamaged they must come through as they are. */
async function ownTexts(): Promise<string[]> {
  const texts: string[] = []
  for (const path of TEXTS.flatMap((folder) => filesBelow(join(ROOT, folder)))) {
    const document = await cleaned(path, readFileSync(path))
    if (document !== null && document.blocks.length > 4) texts.push(document.text)
  }
  return texts
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return ['.txt', '.html'].includes(extname(entry.name)) ? [path] : []
    })

const cleaned = async (source: string, body: Uint8Array): Promise<Document | null> =>
  clean(
    await decode({
      source,
      newsroom: null,
      publishedAt: null,
      url: null,
      scale: null,
      fetchedAt: null,
      mediaType: null,
      charset: null,
      body,
    }),
  ).document

function run(kit: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [kit, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${kit} ${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`)
  return stdout
}

/** The table of the kit: `all  500 texts   clean words lost 0.00018   damage undone 0.9964` (or `-` without any damage). */
function* rowsOf(table: string): Generator<{ kind: string; texts: number; lost: number; undone: number }> {
  for (const match of table.matchAll(/^(\S+) +(\d+) texts +clean words lost ([\d.]+) +damage undone ([\d.]+|-)$/gm))
    yield {
      kind: match[1]!,
      texts: Number(match[2]),
      lost: Number(match[3]),
      undone: match[4] === '-' ? 1 : Number(match[4]),
    }
}
