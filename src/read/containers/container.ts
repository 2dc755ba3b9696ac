import type { Problem } from '../../text/problem.ts'
import type { Report } from '../report.ts'
import type { Budget } from './budget.ts'
import type { Mapping } from './mapping.ts'

/** Something that was read or fetched and may hold one report, many, or none. */
export interface Input {
  /** The path or URL; members are `source!name` or `source#n`. */
  readonly source: string
  /** All of its bytes, or a stream of them that is read once. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>
  /** The file on disk that holds exactly these bytes, when there is one: it can be read at any place. */
  readonly path: string | null
  /** From the name, the transport or the user; null when none says. The content is asked before it. */
  readonly mediaType: string | null
  /** Charset from the transport, when there is one. */
  readonly charset: string | null
  /** Where it was fetched; null for files. */
  readonly url: string | null
  /** When it was fetched (ISO 8601); null for files. */
  readonly fetchedAt: string | null
  /** The user named it: that it holds no report is an error. What a search found may hold none. */
  readonly isNamed: boolean
}

export interface OpenOptions {
  /** Largest report in bytes, wherever it lies. Containers that can be streamed have no such limit. */
  readonly maxBytes: number
  /** Which field of a JSON article is what, when its names are its own. */
  readonly mapping: Mapping | null
}

/** What opening one input inside another needs to know. */
export interface Opening extends OpenOptions {
  /** How many containers this lies in: 0 for what the user named. */
  readonly depth: number
  /** Shared by everything below one named input. */
  readonly budget: Budget
  /** Opens what lies inside. */
  readonly open: (input: Input, opening: Opening) => AsyncGenerator<Report | Problem>
}
