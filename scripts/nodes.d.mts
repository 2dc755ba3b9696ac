/** The programs that are there, by version; null for the others. */
export function findNodes(): readonly (readonly [version: string, program: string | null])[]
export const HOW_TO_FETCH: string
