import { open, readFile } from 'node:fs/promises'
import type { RunJson } from '../publish/run.ts'
import { RUN_SCHEMA, runSchema } from '../publish/schema/run.ts'
import { UsageError } from './output.ts'

/** How much of a file is looked at for the mark of a run: its first field. */
const HEAD = 256

/** Is the file a run that `sitrep brief --format json` wrote? A path that cannot be read is none. */
export async function isRunFile(path: string): Promise<boolean> {
  if (!path.endsWith('.json')) return false
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return /^\ufeff?\s*\{\s*"schema"\s*:\s*"sitrep\/run@\d+"/.test(buffer.toString('utf8', 0, bytesRead))
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

/** A run from its file, checked against the contract. Throws a UsageError that says what is wrong where. */
export async function readRun(path: string): Promise<RunJson> {
  const refuse = (why: string): UsageError =>
    new UsageError(`Cannot read ${path} as a run: ${why}; make it anew with sitrep brief --format json --out ${path}`)
  let value: unknown
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const { schema } = (value ?? {}) as { readonly schema?: unknown }
  if (schema !== RUN_SCHEMA) throw refuse(`its schema is ${JSON.stringify(schema)}, not ${JSON.stringify(RUN_SCHEMA)}`)
  const checked = runSchema.safeParse(value)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw refuse(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'it does not fit the schema'}`)
  }
  return checked.data
}
