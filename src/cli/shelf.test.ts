import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Kept, RunFolder, Shelf } from './shelf.ts'

const folder = new RunFolder()
afterEach(() => folder.close())

test('few texts stay in memory and need no folder', () => {
  const shelf = new Shelf(() => join(folder.path, 'a.jsonl'), true)
  const kept = shelf.keep('one')
  expect(kept).toBe('one')
  expect(shelf.text(kept)).toBe('one')
  shelf.close()
})

test('what is put in a file comes back, from any shelf, letters of all scripts whole', () => {
  const a = new Shelf(() => join(folder.path, 'a.jsonl'), false)
  const b = new Shelf(() => join(folder.path, 'b.jsonl'), false)
  const texts = ['one', '', 'القصير “quoted” 🌍', 'x'.repeat(100_000)]
  const kept = texts.map((text, i): Kept => (i % 2 === 0 ? a : b).keep(text))
  expect(kept.map((k) => a.text(k))).toEqual(texts)
  a.close()
  b.close()
})

test('beyond a thousand texts a shelf that holds them in memory goes on in its file', () => {
  const shelf = new Shelf(() => join(folder.path, 'a.jsonl'), true)
  const kept = Array.from({ length: 1003 }, (_, i) => shelf.keep(`text ${i}`))
  expect(typeof kept[999]).toBe('string')
  expect(typeof kept[1000]).toBe('object')
  expect(shelf.text(kept[1002]!)).toBe('text 1002')
  shelf.close()
})

test('closing the folder removes what was put away', () => {
  const { path } = folder
  expect(existsSync(path)).toBe(true)
  folder.close()
  expect(existsSync(path)).toBe(false)
})
