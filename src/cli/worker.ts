import { parentPort } from 'node:worker_threads'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../language/load.ts'
import { perform, type Task } from './tasks.ts'

// A worker thread: tasks in, finished JSON out. The language is loaded by the first report.
const port = parentPort
if (port) {
  let loaded: Promise<Language> | null = null
  port.on('message', async (task: Task) => port.postMessage(await perform(task, () => (loaded ??= loadLanguage('en')))))
}
