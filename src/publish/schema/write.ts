import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentJsonSchema, runJsonSchema } from './json-schema.ts'

/** The committed schemas, by file name. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'run.schema.json': `${JSON.stringify(runJsonSchema(), null, 2)}\n`,
  'document.schema.json': `${JSON.stringify(documentJsonSchema(), null, 2)}\n`,
})

/** Writes the schemas into a folder: `node scripts/run.mjs src/publish/schema/write.ts schema`. */
export function main([folder = 'schema']: readonly string[]): number {
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text)
  return 0
}
