import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A text that was put away: itself, while there are few, or where it lies. Small enough to be posted between threads. */
export type Kept = string | { readonly path: string; readonly offset: number; readonly length: number }

/** UTF-16 units and number of texts that stay in memory; the rest goes to a file. */
const UNITS_IN_MEMORY = 16_000_000
const TEXTS_IN_MEMORY = 1000

/** A temporary folder for the files of one run: made when first asked for, removed by `close` and when the process ends. */
export class RunFolder {
  #path: string | null = null
  readonly #remove = () => this.close()

  get path(): string {
    if (this.#path === null) {
      this.#path = mkdtempSync(join(tmpdir(), 'sitrep-'))
      process.on('exit', this.#remove)
    }
    return this.#path
  }

  close(): void {
    if (this.#path === null) return
    process.off('exit', this.#remove)
    rmSync(this.#path, { recursive: true, force: true })
    this.#path = null
  }
}

/**
 * Puts texts away and gets them back, its own and those of shelves of other threads: so ten thousand reports need no
 * more memory than one thousand, and no thread hands its texts through another. Only ever appends.
 */
export class Shelf {
  readonly #path: () => string
  readonly #inMemory: number
  #texts = 0
  #units = 0
  #own: { readonly path: string; readonly descriptor: number } | null = null
  #offset = 0
  readonly #open = new Map<string, number>()

  /** `path` names the file of this shelf when it is first needed; `inMemory` false puts every text there. */
  constructor(path: () => string, inMemory: boolean) {
    this.#path = path
    this.#inMemory = inMemory ? TEXTS_IN_MEMORY : 0
  }

  keep(text: string): Kept {
    this.#units += text.length
    if (this.#own === null && ++this.#texts <= this.#inMemory && this.#units <= UNITS_IN_MEMORY) return text
    if (this.#own === null) {
      const path = this.#path()
      this.#own = { path, descriptor: openSync(path, 'w') }
    }
    const bytes = Buffer.from(text, 'utf8')
    const offset = this.#offset
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#own.descriptor, bytes, written, bytes.length - written, offset + written)
    this.#offset += bytes.length
    return { path: this.#own.path, offset, length: bytes.length }
  }

  /** The text again. Throws when its file is gone. */
  text(kept: Kept): string {
    if (typeof kept === 'string') return kept
    let descriptor = this.#open.get(kept.path)
    if (descriptor === undefined) {
      descriptor = openSync(kept.path, 'r')
      this.#open.set(kept.path, descriptor)
    }
    const bytes = Buffer.allocUnsafe(kept.length)
    for (let read = 0; read < kept.length; ) {
      const more = readSync(descriptor, bytes, read, kept.length - read, kept.offset + read)
      if (more === 0) throw new Error(`Cannot read ${kept.path} beyond byte ${kept.offset + read}: it was cut`)
      read += more
    }
    return bytes.toString('utf8')
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor)
    this.#open.clear()
    if (this.#own) closeSync(this.#own.descriptor)
    this.#own = null
  }
}
