import type { RecordJson, StoryJson } from '../run.ts'

/** The happening a story is about, as `reconcile` chose it. Null without records. */
export const mainRecord = ({ records, main }: Pick<StoryJson, 'records' | 'main'>): RecordJson | null =>
  records.find(({ id }) => id === main) ?? null
