import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { schemaFiles } from './write.ts'

it.each(Object.entries(schemaFiles()))('schema/%s is what the contract says', (name, text) => {
  const path = resolve(import.meta.dirname, '../../../schema', name)
  expect(readFileSync(path, 'utf8'), 'run `node scripts/run.mjs src/publish/schema/write.ts`').toBe(text)
})
