import { expect, it } from 'vitest'
import { floodRun } from '../../fixture-run.ts'
import { coded, place } from '../fixture-strike.ts'
import { exporter } from './hxl.ts'
import { hxlTable } from './table.ts'

it('writes the tags under the names of the columns', () => {
  const [names, tags] = [...(exporter(floodRun()).file() as Iterable<string>)]
  expect(names!.split(',').slice(0, 3)).toEqual(['event id', 'event', 'kind'])
  expect(tags!.split(',').slice(0, 3)).toEqual(['#event+id', '#event+name', '#event+type'])
})

it('gives both ends of a count of people, and no row to a part without an attribute', () => {
  const entities = [place()]
  const { cell } = coded(hxlTable, { entities, dead: [{ low: 4, high: null }] })
  expect([cell('description'), cell('killed, low'), cell('place')]).toEqual([
    'people killed in Velmora',
    4,
    'Tal Sarun',
  ])
  const parts = coded(hxlTable, { entities, dead: [{ low: 4, high: 4, demographic: ['students'] }] })
  expect(parts.left.map(({ because }) => because)).toContain('no attribute tells of people killed in Velmora')
})

it('tags children apart', () => {
  const { cell } = coded(hxlTable, { entities: [place()], dead: [{ low: 4, high: 4, demographic: ['children'] }] })
  expect([cell('killed, low'), cell('killed (children), low')]).toEqual(['', 4])
})
