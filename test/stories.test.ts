import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import { jsonOf, reportOf } from './laws/run.ts'

// Stories in our own words, each annotated by a careful reader before the program ever saw it. The score of a story
// may neither fall below its floor nor jump above its ceiling unseen: a jump is as suspect as a fall.
const FLOORS: Readonly<Record<string, readonly [floor: number, ceiling: number]>> = {
  'ferry-cebu': [0.86, 0.97],
  'khartoum-protest': [0.82, 0.95],
  'marib-strike': [0.83, 0.96],
}
const folder = resolve(import.meta.dirname, 'stories')
const scorer = resolve(import.meta.dirname, '../eval/story-score.mjs')

describe('stories annotated by hand', () => {
  test('each has its bounds', () => {
    expect(
      readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'expected.json')))
        .sort(),
    ).toEqual(Object.keys(FLOORS).sort())
  })

  test.each(Object.entries(FLOORS))('%s scores as it did', async (name, [floor, ceiling]) => {
    const reports = readdirSync(join(folder, name, 'reports')).map((file) =>
      reportOf(`reports/${file}`, readFileSync(join(folder, name, 'reports', file))),
    )
    const scratch = mkdtempSync(join(tmpdir(), 'sitrep-story-'))
    try {
      writeFileSync(join(scratch, 'run.json'), await jsonOf(await brief(reports, await loadLanguage('en'))))
      const env = { ...process.env, EXPECTED: join(folder, name, 'expected.json') }
      const { stdout, stderr } = spawnSync(process.execPath, [scorer, join(scratch, 'run.json')], {
        encoding: 'utf8',
        env,
      })
      const total = Number(/ = ([\d.]+)\s*$/.exec(stdout)?.[1])
      expect(total, stderr + stdout).toBeGreaterThanOrEqual(floor)
      expect(total, stdout).toBeLessThanOrEqual(ceiling)
    } finally {
      rmSync(scratch, { recursive: true })
    }
  })
})
