import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import { type Golden, shortfalls } from './golden-stories.ts'
import { reportOf } from './laws/run.ts'

const folder = resolve(import.meta.dirname, 'stories')
const traps = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'record.json')))

describe('the traps of stories, as a careful reader sees them', () => {
  test.each(traps)('%s', async (name) => {
    const golden = JSON.parse(readFileSync(join(folder, name, 'record.json'), 'utf8')) as Golden
    const reports = Object.entries(golden.reports).map(([file, { newsroom, published }]) =>
      reportOf(`reports/${file}.txt`, readFileSync(join(folder, name, 'reports', `${file}.txt`)), {
        newsroom,
        publishedAt: published,
      }),
    )
    const run = await brief(reports, await loadLanguage('en'))
    expect(shortfalls(run, golden)).toEqual([])
  })
})
