import { describe, expect, it } from 'vitest'
import { floodRun } from '../fixture-run.ts'
import { renderMarkdown } from '../markdown.ts'
import { renderHtml } from '../page/render.ts'
import type { FindingJson, RunView, StoryJson } from '../run.ts'
import { renderText } from '../text.ts'
import { entityIndex } from '../view/lookup.ts'
import { type EarlierRun, readEarlier } from './earlier.ts'
import { changesSince } from './since.ts'

const asEarlier = (run: RunView): EarlierRun => {
  const earlier = readEarlier(JSON.stringify({ schema: 'sitrep/run@1', ...run }))
  if (typeof earlier === 'string') throw new Error(earlier)
  return earlier
}

const withFindings = (run: RunView, change: (findings: readonly FindingJson[]) => readonly FindingJson[]): RunView => ({
  ...run,
  stories: run.stories.map((story) => ({ ...story, findings: change(story.findings) })),
})

function changesBetween(earlier: RunView, now: RunView) {
  const since = changesSince(asEarlier(earlier))
  const story = now.stories[0]!
  const documents = now.documents.filter(({ id }) => story.documents.includes(id))
  return { changes: since.of(story, documents, entityIndex(now.entities)), lost: since.lost() }
}

const without = (key: string) => (findings: readonly FindingJson[]) => findings.filter(({ id }) => id !== key)

describe('changesSince()', () => {
  it('finds nothing between a run and itself', () => {
    const { changes, lost } = changesBetween(floodRun(), floodRun())
    expect(changes).toEqual({ since: '2031-05-14', isNew: false, documents: [], new: [], changed: [], withdrawn: [] })
    expect(lost).toEqual([])
  })

  it('names what is new and what is withdrawn', () => {
    const run = floodRun()
    const { changes } = changesBetween(withFindings(run, without('f-power')), withFindings(run, without('f-left')))
    expect(changes.new).toEqual(['f-power'])
    expect(changes.withdrawn).toEqual([
      {
        subject: 'people displaced in Velmora',
        property: 'displaced',
        status: 'single-source',
        value: '2,500 people',
        lineages: 1,
        origins: 1,
      },
    ])
  })

  it('follows a finding by its statements when its words change, and by its words when its statements do', () => {
    const run = floodRun()
    const renamed = withFindings(run, (all) =>
      all.map((one) => (one.id === 'f-hurt' ? { ...one, id: 'f-1', subject: 'people injured' } : one)),
    )
    const moved = withFindings(run, (all) =>
      all.map((one) => (one.id === 'f-hurt' ? { ...one, id: 'f-2', low: 45, supports: ['s-other'] } : one)),
    )
    expect(changesBetween(renamed, run).changes).toMatchObject({ new: [], changed: [], withdrawn: [] })
    expect(changesBetween(run, moved).changes.changed).toEqual([
      {
        finding: 'f-2',
        what: ['value'],
        was: {
          subject: 'people hurt in Velmora',
          property: 'wounded',
          status: 'agreed',
          value: 'at least 30 people',
          lineages: 2,
          origins: 1,
        },
      },
    ])
  })

  it('tells a change of standing and of backing', () => {
    const run = floodRun()
    const before = withFindings(run, (all) =>
      all.map((one) => (one.id === 'f-hurt' ? { ...one, status: 'single-source' as const, lineages: 1 } : one)),
    )
    expect(changesBetween(before, run).changes.changed.map(({ what }) => what)).toEqual([['status', 'support']])
  })

  it('goes on with a story by a report of the same path when its text was corrected', () => {
    const run = floodRun()
    const corrected: RunView = {
      ...run,
      documents: run.documents.map((document) => ({ ...document, id: `${document.id}-v2` })),
      stories: run.stories.map(
        (story): StoryJson => ({ ...story, documents: story.documents.map((id) => `${id}-v2`) }),
      ),
    }
    const { changes } = changesBetween(run, corrected)
    expect(changes.isNew).toBe(false)
    expect(changes.documents).toHaveLength(3)
  })

  it('knows a story of other reports by its happening, and one of another place as new', () => {
    const run = floodRun()
    const others: RunView = {
      ...run,
      documents: run.documents.map((one) => ({ ...one, id: `${one.id}-x`, sources: ['other'] })),
      stories: run.stories.map((story) => ({ ...story, documents: story.documents.map((id) => `${id}-x`) })),
    }
    expect(changesBetween(run, others).changes.isNew).toBe(false)
    const elsewhere: RunView = {
      ...others,
      entities: others.entities.map((one) => (one.kind === 'place' ? { ...one, name: 'Corvo' } : one)),
    }
    expect(changesBetween(run, elsewhere)).toMatchObject({
      changes: { isNew: true, new: [] },
      lost: ['Flood in Velmora'],
    })
  })
})

describe('readEarlier()', () => {
  it.each(['{', '{"schema":"other@1"}', '[]'])('says what is wrong with %s', (text) => {
    expect(readEarlier(text)).toMatch(/sitrep brief --format json/)
  })
})

describe('what changed, printed', () => {
  const run = floodRun()
  const { changes } = changesBetween(
    withFindings(run, (all) => without('f-power')(all).map((one) => (one.id === 'f-hurt' ? { ...one, low: 20 } : one))),
    withFindings(run, without('f-left')),
  )
  const changed: RunView = {
    ...withFindings(run, without('f-left')),
    stories: withFindings(run, without('f-left')).stories.map((story) => ({ ...story, changes })),
  }

  it('stands at the top of the terminal', () => {
    const text = renderText(changed, { color: false, width: 80 })
    const part = text.slice(text.indexOf('WHAT CHANGED'), text.indexOf('WHAT ALL SOURCES SAY'))
    expect(part).toBe(
      [
        'WHAT CHANGED',
        '  Since 14 May 2031, with no new report.',
        '  + Homes without power: 9,000 homes',
        '  ~ People hurt in Velmora: at least 30 people (was at least 20 people)',
        '  − Withdrawn: People displaced in Velmora (was 2,500 people)',
        '',
        '',
      ].join('\n'),
    )
  })

  it('stands at the top of the Markdown', () => {
    expect(renderMarkdown(changed)).toContain(
      '## What changed\n\nSince 14 May 2031, with no new report.\n\n- **New**: Homes without power: 9,000 homes\n- **Changed**: People hurt in Velmora: at least 30 people (was at least 20 people)\n- **Withdrawn**: ~~People displaced in Velmora (was 2,500 people)~~',
    )
  })

  it('stands at the top of the page, each line a link to its card', () => {
    const page = renderHtml(changed)
    const [at, card] = [page.indexOf('id="s1-changes"'), page.indexOf('data-finding="f-power"')]
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(card)
    expect(page.slice(at, at + 900)).toMatch(/href="#s1-f\d+"/)
  })
})
