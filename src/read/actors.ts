/** A row of a list of actors that coders bring: what a name stands for, while it does. */
export interface ListedActor {
  /** As reports print it. */
  readonly alias: string
  /** What to call it; rows of one name are one actor. */
  readonly name: string
  /** The coders' own code; null when the cell is empty. */
  readonly code: string | null
  /** A PLOVER sector (GOV, MIL, REB …) or a word of the coders' own; null when the cell is empty. */
  readonly type: string | null
  /** First and last day, EDTF days; null is open. */
  readonly from: string | null
  readonly to: string | null
}

/** Thrown for a list of actors that cannot be used: the message says what, where and what to do. */
export class ActorsError extends Error {
  override readonly name = 'ActorsError'
}

const COLUMNS = ['alias', 'name', 'code', 'type', 'from', 'to'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a CSV of actors: a header line with `alias` and `name` and any of `code`, `type`, `from`, `to`, in any order, then
 * a row an alias. Throws an `ActorsError` for a missing or unknown column, a row without alias or name, a day that is none.
 */
export async function parseActors(text: string, path: string): Promise<ListedActor[]> {
  const { parse } = await import('csv-parse/sync')
  const refuse = (why: string): ActorsError =>
    new ActorsError(
      `Cannot read ${path} as a list of actors: ${why}; write a header ${COLUMNS.join(',')} and a row an alias`,
    )
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true }) as Record<string, string>[]
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const unknown = Object.keys(rows[0] ?? {}).filter((column) => !COLUMNS.some((known) => known === column))
  if (unknown.length > 0) throw refuse(`it has the column ${unknown.join(', ')}`)
  return rows.map((row, at): ListedActor => {
    const cell = (column: (typeof COLUMNS)[number]): string | null => row[column] || null
    const [alias, name, from, to] = [cell('alias'), cell('name'), cell('from'), cell('to')]
    if (alias === null || name === null) throw refuse(`row ${at + 1} has no ${alias === null ? 'alias' : 'name'}`)
    for (const day of [from, to]) if (day !== null && !DAY.test(day)) throw refuse(`row ${at + 1} has the day ${day}`)
    return { alias, name, code: cell('code'), type: cell('type'), from, to }
  })
}
