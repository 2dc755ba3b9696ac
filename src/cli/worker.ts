import { join } from 'node:path'
import { parentPort, threadId, workerData } from 'node:worker_threads'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../language/load.ts'
import { Shelf } from './shelf.ts'
import { perform, type Task } from './tasks.ts'
import type { WorkerData } from './threads.ts'

// A worker thread: tasks in; finished JSON goes to a file of its own in the run's folder. The language is loaded
// by the first report.
const port = parentPort
if (port) {
  let loaded: Promise<Language> | null = null
  const { folder } = workerData as WorkerData
  const shelf = new Shelf(() => join(folder, `${threadId}.jsonl`), false)
  const language = () => (loaded ??= loadLanguage('en'))
  port.on('message', async (task: Task) => port.postMessage(await perform(task, language, shelf)))
}
