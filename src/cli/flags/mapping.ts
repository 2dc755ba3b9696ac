import type { Mapping } from '../../read/containers/mapping.ts'
import { UsageError } from '../output.ts'

/** The mapping that `--mapping FILE` names; null without it. Refuses a file that is none with what is wrong in it. */
export async function mappingOf(path: string | null): Promise<Mapping | null> {
  if (path === null) return null
  const { MappingError, readMapping } = await import('../../read/containers/mapping.ts')
  try {
    return await readMapping(path)
  } catch (error) {
    throw error instanceof MappingError ? new UsageError(error.message) : error
  }
}
