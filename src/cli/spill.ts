import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many texts stay in memory, and how many UTF-16 units of them; the rest goes to a temporary file. */
const IN_MEMORY = 1000
const UNITS_IN_MEMORY = 24_000_000

/**
 * A list of texts (one JSON document each) that keeps the first in memory, at most a thousand, and spills the rest to a
 * temporary file, so that ten thousand reports need no more memory than one thousand.
 * `close` removes the file; so does the end of the process.
 */
export class Spill {
  readonly #memory: string[] = []
  readonly #offsets: number[] = [0]
  readonly #limit: number
  #units = 0
  #file: { readonly descriptor: number; readonly folder: string } | null = null
  readonly #onExit = () => this.close()

  constructor(limit = IN_MEMORY) {
    this.#limit = limit
  }

  get length(): number {
    return this.#memory.length + this.#offsets.length - 1
  }

  /** Adds a text; its index is the length before. */
  push(text: string): number {
    const index = this.length
    this.#units += text.length
    if (!this.#file && this.#memory.length < this.#limit && this.#units <= UNITS_IN_MEMORY) this.#memory.push(text)
    else {
      this.#file ??= this.#open()
      const bytes = Buffer.from(text, 'utf8')
      const offset = this.#offsets.at(-1)!
      for (let written = 0; written < bytes.length; )
        written += writeSync(this.#file.descriptor, bytes, written, bytes.length - written, offset + written)
      this.#offsets.push(offset + bytes.length)
    }
    return index
  }

  /** The text at an index. Throws a RangeError where there is none. */
  get(index: number): string {
    if (index < 0 || index >= this.length) throw new RangeError(`Cannot get text ${index}: there are ${this.length}`)
    if (index < this.#memory.length) return this.#memory[index]!
    const [start, end] = [this.#offsets[index - this.#memory.length]!, this.#offsets[index - this.#memory.length + 1]!]
    const bytes = Buffer.allocUnsafe(end - start)
    for (let read = 0; read < bytes.length; )
      read += readSync(this.#file!.descriptor, bytes, read, bytes.length - read, start + read)
    return bytes.toString('utf8')
  }

  close(): void {
    process.off('exit', this.#onExit)
    if (!this.#file) return
    closeSync(this.#file.descriptor)
    rmSync(this.#file.folder, { recursive: true, force: true })
    this.#file = null
  }

  #open() {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
    process.on('exit', this.#onExit)
    return { descriptor: openSync(join(folder, 'documents.jsonl'), 'w+'), folder }
  }
}
