import { basename, resolve } from 'node:path'
import type { Problem } from '../text/problem.ts'
import { problem } from './problem.ts'
import type { Report } from './report.ts'
import type { SourceRow } from './sources.ts'

/** What the user said of all inputs and of single ones, put on the reports they are about. */
export class Words {
  readonly #newsroom: string | null
  readonly #publishedAt: string | null
  readonly #rows: readonly SourceRow[]
  readonly #matched = new Set<SourceRow>()

  constructor(said: {
    readonly newsroom?: string | null
    readonly publishedAt?: string | null
    readonly sources?: readonly SourceRow[]
  }) {
    this.#newsroom = said.newsroom ?? null
    this.#publishedAt = said.publishedAt ?? null
    this.#rows = said.sources ?? []
  }

  /**
   * A report with what the user says of it; problems as they are. `path` is the input it came from as the user would
   * name it, `below` its path below the folder given. A row for a member wins over the row for what it lies in.
   */
  on(item: Report | Problem, path: string, below: string): Report | Problem {
    if ('severity' in item) return item
    const inner = item.source.startsWith(path) ? item.source.slice(path.length) : ''
    const whole = this.#row(path, below)
    const row = (inner === '' ? null : this.#row(path + inner, below + inner)) ?? whole
    return {
      ...item,
      newsroom: row?.newsroom ?? whole?.newsroom ?? this.#newsroom,
      publishedAt: row?.publishedAt ?? whole?.publishedAt ?? this.#publishedAt,
      url: row?.url ?? item.url,
      scale: row?.scale ?? whole?.scale ?? null,
    }
  }

  /** Rows that no report was found for. */
  *unmatched(): Generator<Problem> {
    for (const row of this.#rows) {
      if (this.#matched.has(row)) continue
      const message = `No input is ${row.file} (line ${row.line} of the sources): check the name`
      yield problem('read/unmatched-source@1', 'warning', message, row.file)
    }
  }

  /** The user's row for a name: by the path as given, by its path below the folder given, then by its last part when only one row has it. */
  #row(path: string, below: string): SourceRow | null {
    const rows = this.#rows
    if (rows.length === 0) return null
    const plain = (name: string) => name.replace(/\\/g, '/').replace(/^\.\//, '')
    const last = basename(plain(path).replaceAll('!', '/'))
    const row =
      rows.find(({ file }) => file === path || resolve(file) === resolve(path)) ??
      rows.find(({ file }) => plain(file) === plain(below)) ??
      rows.find(({ file }) => plain(path).endsWith(`/${plain(file)}`) || plain(path).endsWith(`!${plain(file)}`)) ??
      rows.find(({ file }) => file === last && !file.includes('/')) ??
      null
    if (row) this.#matched.add(row)
    return row
  }
}
