import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { brief } from '../../src/pipeline.ts'
import type { RunView } from '../../src/publish/run.ts'
import type { Report } from '../../src/read/report.ts'
import { judged, parseJudgements } from '../../src/reconcile/judgement-lines.ts'
import { questionsOf } from '../../src/reconcile/questions.ts'
import type { Judgement } from '../../src/reconcile/record.ts'
import { jsonOf, reportOf } from './run.ts'

const stories = resolve(import.meta.dirname, '../stories')

/** The reports of a golden story, at a path of one's choice. */
const reportsOf = (name: string, folder = 'reports'): Report[] => {
  const { reports } = JSON.parse(readFileSync(join(stories, name, 'record.json'), 'utf8')) as {
    reports: Record<string, { newsroom: string; published: string }>
  }
  return Object.entries(reports).map(([file, { newsroom, published }]) =>
    reportOf(`${folder}/${file}.txt`, readFileSync(join(stories, name, 'reports', `${file}.txt`)), {
      newsroom,
      publishedAt: published,
    }),
  )
}

let language: Language
let reports: readonly Report[]
let before: RunView
beforeAll(async () => {
  language = await loadLanguage('en')
  reports = [...reportsOf('two-attacks'), ...reportsOf('many-names'), ...reportsOf('silence')]
  before = await brief(reports, language)
})
const run = (judgements: readonly Judgement[], of = reports) => brief(of, language, { judgements })
const decided = (judgement: Pick<Judgement, 'about' | 'verdict' | 'value'> & Partial<Judgement>): Judgement =>
  judged({ by: 'Ana', at: '2031-05-14', note: '', ...judgement })

describe('law 4: judgements', () => {
  test('twice is once; taken back, all is as before; the order of the lines does not matter', async () => {
    const ids = before.stories.flatMap((s) => [
      ...s.documents,
      ...s.records.map((r) => r.id),
      ...s.findings.map((f) => f.id),
    ])
    const some = fc.record({
      about: fc.constantFrom(...ids),
      verdict: fc.constantFrom<Judgement['verdict']>('same', 'different', 'wrong', 'value'),
      value: fc.constantFrom(...ids),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 4 }), async (rows) => {
        const judgements = rows.map((row) => decided({ ...row, value: row.verdict === 'wrong' ? null : row.value }))
        const once = await jsonOf(await run(judgements))
        expect((await jsonOf(await run([...judgements, ...judgements].reverse()))) === once).toBe(true)
        expect((await jsonOf(await run([]))) === (await jsonOf(before))).toBe(true)
      }),
      { numRuns: 8, seed: 7 },
    )
  })

  test('two stories are made one, one is parted, from wherever the reports are read', async () => {
    const [first, second] = before.stories
    const same = decided({ about: first!.documents[0]!, verdict: 'same', value: second!.documents[0]! })
    const joined = await run([same])
    expect(joined.stories).toHaveLength(before.stories.length - 1)
    const attacks = before.stories.find((s) => s.documents.length === 4)!
    const [monday, wednesday] = ['mon-lantern', 'wed-herald'].map(
      (name) => before.documents.find((d) => d.source.includes(name))!.id,
    )
    const apart = decided({ about: monday!, verdict: 'different', value: wednesday! })
    const elsewhere = [...reportsOf('two-attacks', 'other/place')]
    const parted = await run([apart], elsewhere)
    expect(attacks.documents).toContain(monday)
    expect(parted.stories).toHaveLength(2)
    expect(parted.stories.some((s) => s.documents.includes(monday!) && s.documents.includes(wednesday!))).toBe(false)
    expect(parted.problems).toEqual([])
  })

  test('a value is shown with who said it; a wrong finding is gone', async () => {
    const [finding, other] = before.stories[0]!.findings
    const value = decided({ about: finding!.id, verdict: 'value', value: '13', note: 'asked the mayor' })
    const after = await run([value, decided({ about: other!.id, verdict: 'wrong', value: null })])
    const all = after.stories.flatMap((s) => s.findings)
    expect(all.find((f) => f.id === finding!.id)).toMatchObject({ value: '13', judgements: [value.id] })
    expect(all.find((f) => f.id === finding!.id)!.reason).toMatch(/^Ana on 2031-05-14: 13 \(asked the mayor\)/)
    expect(all.some((f) => f.id === other!.id)).toBe(false)
  })

  test('the words still find what an id no longer names; what is gone is a problem', async () => {
    const story = before.stories.find((s) => s.findings.length > 0)!
    const [finding] = story.findings
    const words = decided({
      about: 'f-0000000000000000',
      verdict: 'value',
      value: '99',
      words: { about: finding!.subject },
      documents: story.documents,
    })
    const after = await run([words])
    expect(after.stories.flatMap((s) => s.findings).find((f) => f.id === finding!.id)?.value).toBe('99')
    expect(after.problems).toEqual([])
    const gone = await run([decided({ about: 'f-0000000000000001', verdict: 'wrong', value: null })])
    expect(gone.problems).toMatchObject([{ rule: 'reconcile/judgement@1', severity: 'warning' }])
    expect(await jsonOf({ ...gone, problems: [] })).toBe(await jsonOf(before))
  })
})

describe('questionsOf()', () => {
  test('asks what differs, most first, and not again what was answered', async () => {
    const peru = reportsOf('changed-figure')
    const first = questionsOf(await run([], peru))
    expect(first[0]).toMatchObject({ kind: 'value', words: { about: 'people killed in Cajamarca' } })
    const { about, words, documents } = first[0]!
    const answer = decided({ about, verdict: 'value', value: '14', words, documents })
    const after = questionsOf(await run([answer], peru))
    expect(after.some((q) => q.about === about)).toBe(false)
  })
})

describe('parseJudgements()', () => {
  test('reads lines, and says what is wrong with one that is none', () => {
    const good = { about: 'r-1', verdict: 'same', value: 'r-2', by: 'Ana', at: '2031-05-14' }
    const { judgements, problems } = parseJudgements(
      `${JSON.stringify(good)}\n\n{"about": 3}\nnonsense\n${JSON.stringify({ ...good, verdict: 'perhaps' })}`,
      'j.jsonl',
    )
    expect(judgements).toHaveLength(1)
    expect(judgements[0]).toMatchObject({ ...good, note: '' })
    expect(problems.map((p) => p.message.slice(0, 27))).toEqual(
      [3, 4, 5].map((n) => `Cannot read line ${n} of j.json`.slice(0, 27)),
    )
    expect(problems.every((p) => p.severity === 'error')).toBe(true)
  })
})
