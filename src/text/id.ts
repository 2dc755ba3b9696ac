import { hash } from 'node:crypto'
import { murmur64 } from './murmur.ts'

/** Kinds of ids, by their first letter(s). */
export type IdKind =
  | 'document'
  | 'mention'
  | 'entity'
  | 'quotation'
  | 'quantity'
  | 'time'
  | 'event'
  | 'statement'
  | 'story'
  | 'record'
  | 'finding'
  | 'inference'
  | 'judgement'

const PREFIX: Record<IdKind, string> = {
  document: 'd',
  mention: 'm',
  entity: 'e',
  quotation: 'q',
  quantity: 'n',
  time: 't',
  event: 'v',
  statement: 's',
  story: 'y',
  record: 'r',
  finding: 'f',
  inference: 'i',
  judgement: 'j',
}

/**
 * An id that hashes what the thing says: the same parts give the same id on every machine.
 * Parts are joined with U+001F, which no part may hold by construction of the callers (ids, numbers, words of a text).
 * 64 bits of a hash that spreads well: ten million ids collide with probability 3e-6. The id of a document holds the
 * SHA-256 of its body among its parts.
 */
export const idOf = (kind: IdKind, ...parts: readonly (string | number | null)[]): string =>
  `${PREFIX[kind]}-${murmur64(parts.join('\u001f'))}`

/** SHA-256 of bytes, in hexadecimal: the identity of a report's body. */
export const hashBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
