import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What is kept of an answer. */
export interface Kept {
  readonly url: string
  /** Where a redirect led; then nothing else is kept. */
  readonly redirectedTo: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly contentType: string | null
  /** ISO 8601: when the bytes came. */
  readonly fetchedAt: string
  /** SHA-256 of the body in hex, its name in the store. */
  readonly sha256: string
}

/**
 * A folder of answers: `urls/HASH.json` for each URL, `bodies/HASH` for each distinct body. Every file is written whole
 * or not at all. Damaged entries count as missing.
 */
export class Store {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The entry of a URL with its body, verified; null when there is none. A redirect has an empty body. */
  find(url: string): { readonly kept: Kept; readonly body: Uint8Array } | null {
    try {
      const kept = JSON.parse(readFileSync(this.#entry(url), 'utf8')) as Kept
      if (kept.url !== url || ![kept.etag, kept.lastModified, kept.contentType].every(isHeader)) return null
      if (typeof kept.redirectedTo === 'string') return { kept, body: new Uint8Array() }
      if (!/^[0-9a-f]{64}$/.test(kept.sha256) || typeof kept.fetchedAt !== 'string') return null
      const body = readFileSync(this.#body(kept.sha256))
      return sha256(body) === kept.sha256 ? { kept, body } : null
    } catch {
      return null
    }
  }

  /** Keeps an answer. Throws the system's error when the folder cannot be written. */
  keep(entry: Omit<Kept, 'sha256'>, body: Uint8Array): void {
    const hash = entry.redirectedTo === null ? sha256(body) : ''
    if (hash !== '') writeWhole(this.#body(hash), body)
    writeWhole(this.#entry(entry.url), Buffer.from(`${JSON.stringify({ ...entry, sha256: hash }, null, 2)}\n`))
  }

  #entry(url: string): string {
    return join(this.#folder, 'urls', `${sha256(Buffer.from(url))}.json`)
  }

  #body(hash: string): string {
    return join(this.#folder, 'bodies', hash)
  }
}

/** May it stand in a header line? */
const isHeader = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^[\x20-\x7e\x80-\xff]*$/.test(value))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** In one go of the process, so that an interruption leaves nothing half-written. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
