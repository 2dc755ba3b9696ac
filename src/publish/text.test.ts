import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floodRun, floodRunWith } from './fixture-run.ts'
import { renderMarkdown } from './markdown.ts'
import { displayWidth } from './terminal/width.ts'
import { renderText } from './text.ts'

const ESC = '\u001b'

describe('renderText()', () => {
  it('prints the flood at 80 columns as a newsroom would', async () => {
    await expect(renderText(floodRun(), { color: false, width: 80 })).toMatchFileSnapshot('goldens/flood.txt')
  })

  it('keeps every line inside the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 140 }), fc.string({ unit: 'binary', maxLength: 40 }), (width, words) => {
        const run = floodRunWith((text) => text.replaceAll('Velmora', words))
        for (const line of renderText(run, { color: false, width }).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(line).toBe(line.trimEnd())
        }
      }),
      { numRuns: 30 },
    )
  })

  it('wraps wide characters by the columns they take', () => {
    const run = floodRunWith((text) => text.replaceAll('Velmora', '洪水'.repeat(60)))
    for (const line of renderText(run, { color: false, width: 60 }).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(60)
    }
  })

  it('uses colour only when asked', () => {
    expect(renderText(floodRun(), { color: false, width: 80 })).not.toContain(ESC)
    expect(renderText(floodRun(), { color: true, width: 80 })).toContain(ESC)
  })

  it('lets no report steer the terminal', () => {
    const run = floodRunWith((text) => text.replaceAll('Velmora', `${ESC}[2J\u009b31m\u202e\u0007Velmora`))
    const text = renderText(run, { color: false, width: 80 })
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('cuts long lists and says where the rest is', () => {
    const run = floodRun()
    const [story] = run.stories
    const findings = Array.from({ length: 30 }, (_, i) => ({ ...story!.findings[1]!, id: `f-${i}` }))
    const text = renderText({ ...run, stories: [{ ...story!, findings }] }, { color: false, width: 80 })
    expect(text).toContain('… and 20 more (see --format json)')
  })

  it('says how many stories there are, and that there is none', () => {
    const run = floodRun()
    expect(renderText({ ...run, stories: [...run.stories, ...run.stories] }, { color: false, width: 80 })).toMatch(
      /^2 stories in 3 reports, as of 14 May 2031\n/,
    )
    expect(
      renderText({ asOf: null, documents: [], entities: [], stories: [], problems: [] }, { color: false, width: 80 }),
    ).toBe('No story in 0 reports.\n')
  })

  it('ends with the problems', () => {
    const problem = {
      rule: 'read/missing@1',
      severity: 'error',
      message: 'Cannot read a.txt: no such file',
      source: 'a.txt',
      at: null,
    } as const
    expect(renderText({ ...floodRun(), problems: [problem] }, { color: false, width: 80 })).toMatch(
      /\nPROBLEMS\n {2}error: Cannot read a\.txt: no such file\n$/,
    )
  })
})

describe('renderMarkdown()', () => {
  it('prints the flood', async () => {
    await expect(renderMarkdown(floodRun())).toMatchFileSnapshot('goldens/flood.md')
  })

  it('takes no markup from a report', () => {
    const run = floodRunWith((text) => text.replaceAll('Velmora', '<img src=x> [a](b) *c* `d`'))
    const text = renderMarkdown(run)
    expect(text).not.toContain('<img')
    expect(text).not.toContain('[a](b)')
    expect(text).toContain('\\*c\\* \\`d\\`')
  })
})
