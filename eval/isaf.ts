import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '../src/annotate/annotate.ts'
import { extract } from '../src/extract/extract.ts'
import type { ExtractedDocument } from '../src/extract/extraction.ts'
import { loadLanguage } from '../src/language/load.ts'
import { scoreKilled } from './isaf-killed.ts'
import { scoreProvince } from './isaf-province.ts'
import { plainDocument } from './plain-document.ts'
import type { Score, ScoreOptions } from './scorer.ts'

/** One press release: its text, what the coder made of it, and what sitrep reads in it. */
export interface Release {
  readonly text: string
  readonly gold: {
    readonly start_date: string
    readonly event_type: readonly string[]
    readonly province: readonly string[]
    readonly min_killed: number
    readonly min_captured: number
  }
  readonly document: ExtractedDocument
}

/** What one part of the scorer finds: its figures, and its misses as lines for `--predictions`. */
export interface Part {
  readonly scores: readonly Omit<Score, 'set' | 'corpus' | 'split'>[]
  readonly shown: readonly string[]
}

/** The parts, each in a file of its own; a new one adds a line. */
const PARTS: Readonly<Record<string, (releases: readonly Release[]) => Part>> = {
  killed: scoreKilled,
  province: scoreProvince,
}

/** Figures and places of the ISAF press releases, as their coder counted them. */
export async function score(options: ScoreOptions): Promise<Score[]> {
  const language = await loadLanguage('en')
  const file = join(options.data, 'isaf', options.split, `${options.split}.jsonl`)
  const releases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index): Release => {
      const { conversations } = JSON.parse(line) as { conversations: readonly { readonly value: string }[] }
      const text = conversations[1]!.value.replace(/^PRESS RELEASE TEXT: /, '')
      const document = extract(annotate(plainDocument(String(index), text), language), language)
      return { text, gold: JSON.parse(conversations[2]!.value) as Release['gold'], document }
    })
  const scores: Score[] = []
  for (const [name, part] of Object.entries(PARTS)) {
    const { scores: found, shown } = part(releases)
    for (const row of found) scores.push({ set: 'isaf', corpus: 'isaf', split: options.split, ...row })
    if (options.predictions) {
      mkdirSync(options.predictions, { recursive: true })
      writeFileSync(join(options.predictions, `isaf.${name}.txt`), `${shown.join('\n')}\n`)
    }
  }
  return scores
}
