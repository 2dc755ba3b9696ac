import { beforeAll, describe, expect, it } from 'vitest'
import { loadLanguage } from '../src/language/load.ts'
import { brief } from '../src/pipeline.ts'
import { renderHtml } from '../src/publish/page/render.ts'
import type { RunView } from '../src/publish/run.ts'
import { exampleReports } from './laws/run.ts'

/** Bytes of a page of one story beyond those of its texts. */
const MOST_BYTES = 400_000
/** Milliseconds of one processor for the page of a story, the atlas read before. */
const MOST_TIME = 150

describe('what a page costs', () => {
  let stories: RunView[]

  beforeAll(async () => {
    const run = await brief(exampleReports(), await loadLanguage('en'))
    stories = run.stories.map((story) => ({
      ...run,
      documents: run.documents.filter(({ id }) => story.documents.includes(id)),
      stories: [story],
    }))
  })

  it('is at most 400 kB beside its texts', () => {
    for (const story of stories) {
      const texts = story.documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
      expect(Buffer.byteLength(renderHtml(story)) - texts).toBeLessThan(MOST_BYTES)
    }
  })

  it('is at most 150 ms', () => {
    for (const story of stories) {
      const times = [1, 2, 3, 4].map(() => {
        const before = process.cpuUsage().user
        renderHtml(story)
        return (process.cpuUsage().user - before) / 1000
      })
      expect(Math.min(...times)).toBeLessThan(MOST_TIME)
    }
  })
})
