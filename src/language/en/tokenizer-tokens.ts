import { isAbbreviation, isAbbreviationHere } from './abbreviations.ts'
import { DIGIT, isApostrophe, isLower, isPairedLetter, isUpper, kindOf, LETTER, SPACE } from './tokenizer-characters.ts'
import { DOMAIN_ENDS, JOINED_PREFIXES } from './tokenizer-lists.ts'
import { wordParts } from './tokenizer-words.ts'

/** Tokens as parallel arrays of offsets in the text: token i is `text.slice(starts[i], ends[i])`. */
export interface TokenSpans {
  readonly starts: number[]
  readonly ends: number[]
}

const DOT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const SLASH = 0x2f
const HYPHEN = 0x2d
const AT = 0x40
const AMPERSAND = 0x26
const UNDERSCORE = 0x5f

const isDash = (code: number): boolean => code === HYPHEN || (code >= 0x2010 && code <= 0x2015)
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011
const isStop = (code: number): boolean => code === DOT || code === 0x21 || code === 0x3f
const CLOSING = new Set([COMMA, COLON, 0x3b, 0x22, 0x27, 0x29, 0x5d, 0x7d, 0x3e, 0x2019, 0x201d])
const closes = (code: number): boolean => isStop(code) || CLOSING.has(code)

/**
 * Cuts `[start, end)` of a text into tokens by the conventions of UD English EWT and appends them to `into`.
 * White space stands in no token; everything else stands in exactly one. Linear in the length of the text.
 */
export function tokenize(text: string, start: number, end: number, into: TokenSpans): void {
  let at = start
  while (at < end) {
    while (at < end && kindOf(text.charCodeAt(at)) === SPACE) at++
    if (at >= end) return
    let chunkEnd = at
    let link = false
    let address = false
    while (chunkEnd < end) {
      const code = text.charCodeAt(chunkEnd)
      if (kindOf(code) === SPACE) break
      if (code === AT) address = true
      else if (code === SLASH || code === DOT || code === COLON) link = true
      chunkEnd++
    }
    new Chunk(text, at, chunkEnd, into).cut(link, address)
    at = chunkEnd
  }
}

/** One printed run without white space. */
class Chunk {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #into: TokenSpans
  #nextAddress = -1
  #addressEnd = -1

  constructor(text: string, start: number, end: number, into: TokenSpans) {
    this.#text = text
    this.#start = start
    this.#end = end
    this.#into = into
  }

  #code(at: number): number {
    return at < this.#end ? this.#text.charCodeAt(at) : Number.NaN
  }

  #kind(at: number): number {
    return at < this.#end && at >= this.#start ? kindOf(this.#text.charCodeAt(at)) : SPACE
  }

  #push(start: number, end: number): number {
    this.#into.starts.push(start)
    this.#into.ends.push(end)
    return end
  }

  /** `link`: the run holds a dot, colon or slash; `address`: it holds an @. */
  cut(link: boolean, address: boolean): void {
    if (address) this.#findAddress(this.#start)
    let at = this.#start
    while (at < this.#end) {
      if (at === this.#nextAddress) {
        at = this.#push(at, this.#addressEnd)
        this.#findAddress(at)
        continue
      }
      if (link) {
        const linkEnd = this.#linkEnd(at)
        if (linkEnd > at) {
          at = this.#push(at, linkEnd)
          if (address) this.#findAddress(at)
          continue
        }
      }
      const kind = this.#kind(at)
      at = kind === LETTER || kind === DIGIT ? this.#word(at) : this.#symbol(at)
    }
  }

  /** The next e-mail address at or after `from`; each @ is looked at once. */
  #findAddress(from: number): void {
    this.#nextAddress = -1
    let at = this.#text.indexOf('@', from)
    while (at >= 0 && at < this.#end) {
      let left = at
      while (left > from && this.#inAddress(left - 1)) left--
      while (left < at && this.#kind(left) === 4) left++
      let right = at + 1
      let dots = 0
      while (right < this.#end && this.#inAddress(right)) if (this.#code(right++) === DOT) dots++
      while (right > at + 1 && closes(this.#code(right - 1))) if (this.#code(--right) === DOT) dots--
      if (left < at && dots > 0 && right > at + 3) {
        this.#nextAddress = left
        this.#addressEnd = right
        return
      }
      from = at + 1
      at = this.#text.indexOf('@', from)
      if (at >= this.#end) return
    }
  }

  #inAddress(at: number): boolean {
    const code = this.#code(at)
    const kind = this.#kind(at)
    return (
      kind === LETTER ||
      kind === DIGIT ||
      code === DOT ||
      code === HYPHEN ||
      code === UNDERSCORE ||
      code === 0x2b ||
      code === 0x25
    )
  }

  /** The end of a link that starts here, or -1. */
  #linkEnd(at: number): number {
    const first = this.#code(at) | 32
    if (first !== 0x68 && first !== 0x77 && first !== 0x66 && first !== 0x6d) return -1
    if (at > this.#start && this.#kind(at - 1) === LETTER) return -1
    const head = this.#text.slice(at, Math.min(at + 8, this.#end)).toLowerCase()
    if (
      !head.startsWith('http://') &&
      !head.startsWith('https://') &&
      !head.startsWith('www.') &&
      !head.startsWith('ftp://') &&
      !head.startsWith('mailto:')
    )
      return -1
    let end = at
    while (end < this.#end) {
      const code = this.#code(end)
      if (code === 0x3c || code === 0x3e || code === 0x22 || code === 0x201d || code === 0x201c) break
      end++
    }
    while (end > at && closes(this.#code(end - 1))) end--
    return end
  }

  /** Punctuation and symbols. */
  #symbol(at: number): number {
    const code = this.#code(at)
    if (isApostrophe(code) || code === 0x2018) {
      // '72, '60s, 'em
      const next = this.#code(at + 1)
      const before = at === this.#start || this.#kind(at - 1) === 4
      if (
        before &&
        code !== 0x2018 &&
        this.#kind(at + 1) === DIGIT &&
        this.#kind(at + 2) === DIGIT &&
        this.#kind(at + 3) !== DIGIT
      ) {
        let end = at + 3
        if ((this.#code(end) | 32) === 0x73) end++
        if (this.#kind(end) !== LETTER && this.#kind(end) !== DIGIT) return this.#push(at, end)
      }
      if (before && (next | 32) === 0x65 && (this.#code(at + 2) | 32) === 0x6d && this.#kind(at + 3) !== LETTER)
        return this.#push(at, at + 3)
      if (code === next) return this.#push(at, at + 2)
      return this.#push(at, at + 1)
    }
    if (isStop(code)) {
      if (code === DOT && this.#kind(at + 1) === DIGIT && (at === this.#start || this.#kind(at - 1) === 4))
        return this.#word(at)
      let end = at + 1
      while (isStop(this.#code(end))) end++
      return this.#push(at, end)
    }
    if (code === 0x2026) {
      let end = at + 1
      while (this.#code(end) === 0x2026 || this.#code(end) === DOT) end++
      return this.#push(at, end)
    }
    if (code === 0x2b && this.#kind(at + 1) === DIGIT && at === this.#start) {
      let end = at + 2
      while (this.#kind(end) === DIGIT) end++
      return this.#push(at, end)
    }
    if (
      (code === AT || code === 0x23) &&
      this.#kind(at + 1) === LETTER &&
      (at === this.#start || this.#kind(at - 1) === 4)
    ) {
      let end = at + 1
      while (this.#kind(end) === LETTER || this.#kind(end) === DIGIT || this.#code(end) === UNDERSCORE) end++
      return this.#push(at, end)
    }
    if (code === COLON || code === 0x3b) {
      const face = this.#faceEnd(at)
      if (face > at) return this.#push(at, face)
    }
    if (code >= 0xd800 && code <= 0xdfff) return this.#pair(at)
    if (code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d || code === 0x22 || code === 0x24)
      return this.#push(at, at + 1)
    // A run of one symbol is one token: "--", "***", "====".
    let end = at + 1
    while (this.#code(end) === code) end++
    if (end === at + 1 && (this.#code(end) === 0xfe0f || this.#code(end) === 0x200d)) return this.#pair(at)
    return this.#push(at, end)
  }

  /** The end of a lone ":)" or ";-(", or -1. */
  #faceEnd(at: number): number {
    const mouth = this.#code(at + 1) === HYPHEN ? at + 2 : at + 1
    const code = this.#code(mouth)
    return at === this.#start && (code === 0x28 || code === 0x29) && mouth + 1 === this.#end ? mouth + 1 : -1
  }

  /** An emoji with its joiners and modifiers, or a letter of a script outside the Basic Multilingual Plane. */
  #pair(at: number): number {
    const point = this.#text.codePointAt(at) ?? 0
    const width = point > 0xffff && at + 1 < this.#end ? 2 : 1
    let end = at + width
    if (width === 2 && isPairedLetter(point)) {
      while (end + 1 < this.#end && isPairedLetter(this.#text.codePointAt(end) ?? 0) && this.#code(end) >= 0xd800)
        end += 2
      return this.#push(at, end)
    }
    const flag = point >= 0x1f1e6 && point <= 0x1f1ff
    for (;;) {
      const code = this.#code(end)
      const next = code >= 0xd800 && code <= 0xdbff && end + 1 < this.#end ? (this.#text.codePointAt(end) ?? 0) : code
      if (code === 0xfe0f || code === 0xfe0e || code === 0x20e3) end++
      else if (next >= 0x1f3fb && next <= 0x1f3ff) end += 2
      else if (flag && next >= 0x1f1e6 && next <= 0x1f1ff && end === at + 2) end += 2
      else if (code === 0x200d && end + 1 < this.#end) {
        const joined = this.#text.codePointAt(end + 1) ?? 0
        end += joined > 0xffff && end + 2 < this.#end ? 3 : 2
      } else return this.#push(at, end)
    }
  }

  /** A word or number: letters and digits with what joins them, then cut into its clitics and units. */
  #word(start: number): number {
    let end = start
    let digits = 0
    let letters = 0
    let dots = 0
    let segment = start
    for (;;) {
      const code = this.#code(end)
      const kind = this.#kind(end)
      if (kind === LETTER) {
        letters++
        end++
        continue
      }
      if (kind === DIGIT) {
        digits++
        end++
        continue
      }
      const next = this.#kind(end + 1)
      if (next !== LETTER && next !== DIGIT) break
      if (code >= 0xd800 && code <= 0xdfff) break
      const before = end > start ? this.#kind(end - 1) : SPACE
      if (code === DOT) {
        if (end === start) {
          end++
          continue
        }
        if (before === DIGIT && next === DIGIT) {
          end++
          segment = end
          continue
        }
        if (!this.#joinsDot(segment, end, dots)) break
        dots++
        end++
        segment = end
        continue
      }
      if (code === COMMA) {
        if (
          before !== DIGIT ||
          next !== DIGIT ||
          this.#kind(end + 2) !== DIGIT ||
          this.#kind(end + 3) !== DIGIT ||
          this.#kind(end + 4) === DIGIT
        )
          break
      } else if (code === COLON) {
        if (before !== DIGIT || next !== DIGIT) break
      } else if (code === SLASH) {
        if (before !== DIGIT || next !== DIGIT || letters > 0) break
      } else if (isApostrophe(code)) {
        if (before !== LETTER && before !== DIGIT) break
      } else if (code === AMPERSAND) {
        if (!isUpper(this.#code(end - 1)) || !isUpper(this.#code(end + 1))) break
      } else if (isHyphen(code)) {
        if (!this.#joinsHyphen(start, end, letters, digits)) break
      } else if (code !== UNDERSCORE) break
      end++
      segment = end
    }
    // The stop of an abbreviation or initial belongs to it.
    if (
      this.#code(end) === DOT &&
      this.#code(end + 1) !== DOT &&
      letters > 0 &&
      this.#keepsStop(start, segment, end, dots)
    )
      end++
    wordParts(this.#text, start, end, digits, this.#into)
    return end
  }

  /** "U.S", "e.g", "Ph.D", "enron.com": does the dot at `dot` stand inside a token? */
  #joinsDot(segment: number, dot: number, dots: number): boolean {
    const length = dot - segment
    const next = this.#code(dot + 1)
    if (length === 1 && this.#kind(dot - 1) === LETTER) {
      // One letter before: "U.S", "a.m"; "J.Smith" keeps its initial's stop.
      const after = this.#kind(dot + 2)
      return after !== LETTER || dots > 0 || isLower(next) || this.#domainAfter(dot + 1)
    }
    if (
      length === 2 &&
      dots === 0 &&
      (this.#text.slice(segment, dot) === 'Ph' || this.#text.slice(segment, dot) === 'Sc')
    )
      return true
    if (this.#kind(dot - 1) === DIGIT && this.#kind(dot + 1) === LETTER) return this.#domainAfter(dot + 1)
    if (isLower(next)) return isLower(this.#code(dot - 1)) || this.#domainAfter(dot + 1)
    return this.#domainAfter(dot + 1)
  }

  #domainAfter(at: number): boolean {
    let end = at
    while (end < at + 6 && this.#kind(end) === LETTER) end++
    return this.#kind(end) !== LETTER && DOMAIN_ENDS.has(this.#text.slice(at, end).toLowerCase())
  }

  /** Prefixes stay on their word; telephone numbers and dates with two hyphens are one token. */
  #joinsHyphen(start: number, hyphen: number, letters: number, digits: number): boolean {
    if (letters === 0 && digits > 0) {
      // The whole run of digits and hyphens, looked at once: it either joins or breaks at its first hyphen.
      let hyphens = 0
      let end = start
      while (end < this.#end && end < start + 24 && (this.#kind(end) === DIGIT || isHyphen(this.#code(end)))) {
        if (isHyphen(this.#code(end))) hyphens++
        end++
      }
      return (
        hyphens >= 2 &&
        end < start + 24 &&
        this.#kind(end) !== LETTER &&
        this.#kind(end - 1) === DIGIT &&
        this.#kind(hyphen + 1) === DIGIT
      )
    }
    if (digits > 0 || hyphen - start > 7) return false
    if (start > this.#start && isDash(this.#code(start - 1))) return false
    return this.#kind(hyphen + 1) === LETTER && JOINED_PREFIXES.has(this.#text.slice(start, hyphen).toLowerCase())
  }

  #keepsStop(start: number, segment: number, end: number, dots: number): boolean {
    if (dots > 0 && end - segment === 1) return true
    if (end - start === 1) return isUpper(this.#code(start)) || isAbbreviation(this.#text.slice(start, end))
    if (end - start > 8) return false
    const word = this.#text.slice(start, end).toLowerCase()
    if (!isAbbreviation(word)) return dots > 0 && word === 'ph.d'
    return isAbbreviationHere(this.#text, start, end, word)
  }
}
