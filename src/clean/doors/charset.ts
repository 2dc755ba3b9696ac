import { WINDOWS_1252 } from '../entities.ts'

/** Text from bytes: which charset it was read as, and what had to be guessed. */
export interface Decoded {
  readonly text: string
  readonly charset: string
  /** What was wrong and what was done; null when the bytes were what they said. */
  readonly doubt: string | null
}

/** How many of the first bytes are searched for a declaration (HTML says 1024; pages put scripts before it). */
const DECLARATION_BYTES = 4096

/**
 * The text of bytes: byte order mark, then NUL patterns of UTF-16, then valid UTF-8, then what transport or markup
 * declares, then a guess between windows-1252 and windows-1256. Bytes that are valid UTF-8 beyond ASCII are UTF-8
 * whatever is declared: other charsets do not look so by chance. Null when a tenth of the text is NUL or control.
 */
export function decodeBytes(bytes: Uint8Array, transport: string | null): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3), 'utf-8', 3)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return said(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return said(bytes.subarray(2), 'utf-16be')
  const wide = wideness(bytes)
  if (wide !== null) return { ...said(bytes, wide), doubt: null }
  if (isBinary(bytes)) return null
  const declared = knownCharset(transport) ?? declaration(bytes)
  if (declared?.startsWith('utf-16')) return utf8(bytes, 'utf-8', 0)
  if (declared === 'iso-2022-jp' || declared === 'hz-gb-2312') return said(bytes, declared)
  return utf8(bytes, declared, 0)
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LOOSE = new TextDecoder('utf-8', { ignoreBOM: true })

function utf8(bytes: Uint8Array, declared: string | null, offset: number): Decoded {
  try {
    return { text: STRICT.decode(bytes), charset: 'utf-8', doubt: null }
  } catch {
    const bad = firstInvalid(bytes)
    const where = `byte 0x${bytes[bad]!.toString(16).toUpperCase().padStart(2, '0')} at offset ${bad + offset}`
    if (declared !== null && declared !== 'utf-8') {
      const decoded = said(bytes, declared)
      const guess = declared === 'windows-1252' ? arabicOr1252(bytes) : declared
      if (guess === declared) return decoded
      return { ...said(bytes, guess), doubt: `is declared ${declared} but its letters are Arabic: read as ${guess}` }
    }
    const { valid, invalid } = sequences(bytes)
    if (valid > 3 * invalid) {
      return {
        text: LOOSE.decode(bytes),
        charset: 'utf-8',
        doubt: `is UTF-8 but for ${invalid} ${invalid === 1 ? 'place' : 'places'} (first: ${where}), now marked �: parts may be damaged`,
      }
    }
    const guess = arabicOr1252(bytes)
    const claim = declared === 'utf-8' ? 'is declared UTF-8 but is not' : 'is not UTF-8 and declares no charset'
    return { ...said(bytes, guess), doubt: `${claim} (${where}): read as ${guess}; declare its charset or convert it` }
  }
}

function said(bytes: Uint8Array, charset: string): Decoded {
  if (charset === 'windows-1252') return { text: windows1252(bytes), charset, doubt: null }
  return { text: new TextDecoder(charset, { ignoreBOM: true }).decode(bytes), charset, doubt: null }
}

/** By table: several Node versions decode windows-1252 as Latin 1, and lose its quotation marks. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => String.fromCharCode(WINDOWS_1252[control.charCodeAt(0) - 128]!))

/** The name under which this Node knows a charset; null when it knows none. */
function knownCharset(label: string | null): string | null {
  if (label === null) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** `<meta charset>`, `http-equiv` with a content type, or an XML declaration, within the first bytes. */
function declaration(bytes: Uint8Array): string | null {
  if (bytes.indexOf(0x3c) < 0) return null
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_BYTES)).toString('latin1')
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)
  const meta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)
  return knownCharset(meta?.[1] ?? xml?.[1] ?? null)
}

/** UTF-16 without a mark: nearly every second byte of Latin text is NUL. */
function wideness(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > 0.4 * half && even < 0.05 * half) return 'utf-16le'
  if (even > 0.4 * half && odd < 0.05 * half) return 'utf-16be'
  return null
}

/** Text has no NUL but by damage, and few controls. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let odd = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (
      byte === 0 ||
      (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11 && byte !== 27)
    )
      odd++
  }
  return odd > 0 && odd > length / 50
}

/** Offset of the first byte that is no UTF-8. */
export function firstInvalid(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i)
    if (length === 0) return i
    i += length
  }
  return bytes.length - 1
}

/** How many characters beyond ASCII are valid UTF-8 and how many bytes are not. */
function sequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0
  let invalid = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i)
    if (length === 0) invalid++
    else if (length > 1) valid++
    i += length || 1
  }
  return { valid, invalid }
}

/** Length of the UTF-8 sequence at `i`; 0 when it is invalid (overlong, surrogate, beyond Unicode, cut). */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  for (let k = 1; k < length; k++) if ((bytes[i + k] ?? 0) >> 6 !== 2) return 0
  const second = bytes[i + 1]!
  if (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
    return 0
  return length
}

/**
 * Arabic in windows-1256 has most of its letters above 0xC0, in runs, with alef (0xC7) and lam (0xE1) the commonest;
 * in Western text bytes that high are scattered single letters.
 */
function arabicOr1252(bytes: Uint8Array): 'windows-1256' | 'windows-1252' {
  let high = 0
  let inRuns = 0
  let alefLam = 0
  let ascii = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte >= 0xc0) {
      high++
      if ((bytes[i - 1] ?? 0) >= 0xc0) inRuns++
      if (byte === 0xc7 || byte === 0xe1) alefLam++
    } else if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) ascii++
  }
  return high >= 8 && inRuns > high * 0.5 && alefLam > high * 0.12 && high * 3 > ascii * 0.2
    ? 'windows-1256'
    : 'windows-1252'
}
