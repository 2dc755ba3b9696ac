import { parentPort } from 'node:worker_threads'
import { loadLanguage } from '../language/load.ts'
import type { Report } from '../read/report.ts'
import { readOne } from './read-one.ts'

// A worker thread: reports in, finished documents out as JSON, so that the main thread only stores them.
const port = parentPort
if (port) {
  const language = loadLanguage('en')
  port.on('message', async (batch: { readonly first: number; readonly reports: readonly Report[] }) => {
    const done = []
    for (const report of batch.reports) done.push(await readOne(report, await language))
    port.postMessage({ first: batch.first, done })
  })
}
