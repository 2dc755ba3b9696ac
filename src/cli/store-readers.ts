import { join } from 'node:path'
import type { Read, Readers } from '../jobs/readers.ts'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../language/load.ts'
import type { Report } from '../read/report.ts'
import { readAll } from './readers.ts'
import { RunFolder, Shelf } from './shelf.ts'
import { type Crew, Threads } from './threads.ts'

/** Reports after which threads begin anew: what they hand over lies in files that only grow. */
const REPORTS_A_CREW = 2000
/** Fewer reports than this are read here: a thread would be slower to start. */
const WORTH_THREADS = 8

/** Readers for workers: on `threads` when there are more than one and enough to read, else on this thread. */
export function storeReaders(threads: number): Readers {
  let loaded: Promise<Language> | null = null
  const language = () => (loaded ??= loadLanguage('en'))
  let crew: { readonly crew: Crew; readonly folder: RunFolder } | null = null
  let count = 0
  const restart = async () => {
    const old = crew
    crew = null
    count = 0
    await old?.crew.pool.close()
    old?.folder.close()
  }
  const take = (): Crew => {
    if (crew === null) {
      const folder = new RunFolder()
      crew = { folder, crew: { pool: new Threads(threads, { folder: folder.path }), count: threads } }
    }
    return crew.crew
  }
  return {
    async read(reports) {
      const folder = new RunFolder()
      const shelf = new Shelf(() => join(folder.path, 'main.jsonl'), true)
      const isWorth = threads > 0 && (reports.length >= WORTH_THREADS || crew !== null)
      if (isWorth && count > REPORTS_A_CREW) await restart()
      count += reports.length
      const read: Read[] = []
      try {
        const options = { language, tokens: false, threads: isWorth ? take() : null, shelf }
        await readAll(each(reports), options, ({ document, problems }) => {
          read.push({ document: document && { ...document, json: shelf.text(document.json) }, problems })
        })
        return read
      } finally {
        shelf.close()
        folder.close()
      }
    },
    restart,
    close: restart,
  }
}

async function* each(reports: readonly Report[]): AsyncGenerator<Report> {
  yield* reports
}
