import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../test/laws/run.ts'
import { loadLanguage } from '../../language/load.ts'
import { brief } from '../../pipeline.ts'
import { parseActors } from '../../read/actors.ts'

const reports = (published: string) =>
  ['gazette', 'patriot', 'reader'].map((name) =>
    reportOf(
      `${name}.txt`,
      readFileSync(resolve(import.meta.dirname, `../../../test/stories/many-names/reports/${name}.txt`)),
      { newsroom: name, publishedAt: published },
    ),
  )
const LIST = 'alias,name,code,type,from,to\nELN,Ejército de Liberación Nacional,COLREBELN,REB,1964-07-04,2020-01-01'

describe('a list of actors', () => {
  test('names, codes and classes the actor it knows; the reports say the rest, with their statements', async () => {
    const actors = await parseActors(LIST, 'actors.csv')
    const run = await brief(reports('2018-04-17'), await loadLanguage('en'), { actors })
    const listed = run.entities.find((e) => e.code === 'COLREBELN')!
    expect(listed).toMatchObject({ name: 'Ejército de Liberación Nacional', sector: 'REB', side: 'rebel' })
    expect(listed.aliases).toContain('ELN')
    const army = run.entities.find((e) => e.sector === 'MIL' && e.country === 'CO' && e.kind !== 'person')!
    const statements = new Set(run.documents.flatMap((d) => d.statements.map((s) => s.id)))
    expect(army.grounds!.map(({ about, value }) => `${about} ${value}`)).toEqual([
      'country CO',
      'sector MIL',
      'side state',
    ])
    for (const { from } of army.grounds!) for (const id of from) expect(statements.has(id)).toBe(true)
  })

  test('holds for its days alone', async () => {
    const actors = await parseActors(LIST, 'actors.csv')
    const run = await brief(reports('2021-04-17'), await loadLanguage('en'), { actors })
    expect(run.entities.some((e) => e.code === 'COLREBELN')).toBe(false)
  })
})
