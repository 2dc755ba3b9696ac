import { setTimeout as pause } from 'node:timers/promises'

/**
 * Keeps fetching polite: a host gets one request at a time and a rest after each, and only so many hosts are asked at
 * once. Times in milliseconds of a clock that never goes back.
 */
export class Hosts {
  readonly #turns = new Map<string, Promise<void>>()
  readonly #restedAt = new Map<string, number>()
  readonly #waiting: (() => void)[] = []
  readonly #signal: AbortSignal
  #free: number

  constructor(parallel: number, signal: AbortSignal) {
    this.#free = parallel
    this.#signal = signal
  }

  /**
   * Does `work` when it is the host's turn. `rest` is asked afterwards how long the host is to be left alone then.
   * `isContinuation` skips the wait: a redirect within a host belongs to the request before. Rejects as `work` does, or
   * with the signal's reason.
   */
  async take<T>(host: string, isContinuation: boolean, rest: () => number, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(host)
    let leave = () => {}
    this.#turns.set(host, new Promise<void>((resolve) => (leave = resolve)))
    try {
      await before
      const wait = (this.#restedAt.get(host) ?? 0) - performance.now()
      if (wait > 0 && !isContinuation) await pause(wait, null, { signal: this.#signal })
      await this.#enter()
      try {
        this.#signal.throwIfAborted()
        return await work()
      } finally {
        this.#free++
        this.#waiting.shift()?.()
        this.#restedAt.set(host, performance.now() + rest())
      }
    } finally {
      leave()
    }
  }

  async #enter(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((next) => this.#waiting.push(next))
    this.#free--
  }
}
