import { hash } from 'node:crypto'

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
 * 64 bits of SHA-256: ten million ids collide with probability 3e-6.
 */
export const idOf = (kind: IdKind, ...parts: readonly (string | number | null)[]): string =>
  `${PREFIX[kind]}-${hash('sha256', parts.map((p) => (p === null ? '' : String(p))).join('\u001f'), 'hex').slice(0, 16)}`

/** SHA-256 of bytes, in hexadecimal: the identity of a report's body. */
export const hashBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
