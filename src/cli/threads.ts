import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Answer, Task } from './tasks.ts'

/** Never more threads than this: each holds the models and the gazetteer (about 100 MB). */
const MOST_THREADS = 8

/**
 * What a thread may hold, in megabytes. Without a bound V8 lets garbage pile up to gigabytes before it looks. A story
 * too large for it is settled on the main thread, which has no such bound.
 */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 }

/**
 * Threads compile every function at its first call to plain machine code instead of interpreting it at first: the first
 * hundreds of reports of a thread cost a third less, the later ones the same.
 */
const EAGER = '--always-sparkplug'

/** `bin/worker.js` of this package, or null when it is not built. */
function workerFile(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const path = join(folder, 'bin', 'worker.js')
    if (existsSync(path)) return path
    if (dirname(folder) === folder) return null
  }
}

/** What a thread is told at its start: the folder it may write its texts to. */
export interface WorkerData {
  readonly folder: string
}

/** How many threads to use: what the user says, else one a core; 1 (none but the main one) where there is no bundle. */
export const threadCount = (wanted: number | null): number =>
  workerFile() === null ? 1 : (wanted ?? Math.min(MOST_THREADS, availableParallelism()))

/**
 * Worker threads that take one task each at a time, in the order given. A task whose thread dies is refused with the
 * reason, and the next one gets a new thread: what to do then is the caller's.
 */
export class Threads {
  readonly #file = workerFile()!
  readonly #idle: Worker[] = []
  readonly #waiting: (() => void)[] = []
  readonly #data: WorkerData
  #free: number

  constructor(count: number, data: WorkerData) {
    this.#data = data
    this.#free = count
    setFlagsFromString(EAGER)
  }

  /** The answer of a task; rejects when its thread dies. */
  async run(task: Task): Promise<Answer> {
    while (this.#free === 0) await new Promise<void>((next) => this.#waiting.push(next))
    this.#free--
    const worker = this.#idle.pop() ?? new Worker(this.#file, { resourceLimits: MEMORY, workerData: this.#data })
    try {
      const answer = await ask(worker, task)
      this.#idle.push(worker)
      return answer
    } catch (error) {
      void worker.terminate()
      throw error
    } finally {
      this.#free++
      this.#waiting.shift()?.()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()))
  }
}

/** Threads at work, and how many there may be. */
export interface Crew {
  readonly pool: Threads
  readonly count: number
}

/** Sends a task to a thread and waits for its answer; rejects when the thread ends first. */
function ask(worker: Worker, task: Task): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    const onExit = (code: number) => settle(() => reject(new Error(`exit code ${code}`)))
    const onError = (error: unknown) => settle(() => reject(error))
    const onMessage = (answer: Answer) => settle(() => resolve(answer))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(task)
  })
}

/**
 * Does `work` for each item with at most `width` under way, and hands the results to `take` in the order of the items.
 * Reads the source one item at a time and only when there is room.
 */
export async function inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
  take: (result: R) => void,
): Promise<void> {
  const underWay: Promise<R>[] = []
  for await (const item of items) {
    const result = work(item)
    // A failure is seen when its turn comes; until then it is not unhandled.
    result.catch(() => null)
    underWay.push(result)
    if (underWay.length >= width) take(await underWay.shift()!)
  }
  for (const result of underWay) take(await result)
}
