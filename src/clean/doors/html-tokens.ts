/** A piece of markup with its place in the source, `[start, end)` in UTF-16 units. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'text' | 'raw'
  /** Lower case; empty for text. For `raw` (the inside of a script, a title …) the element's name. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Elements whose inside is no markup. `noscript` is read as browsers with scripts read it. */
const RAW = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'svg',
  'math',
  'template',
])

/**
 * The tokens of a page, in one pass over it. Comments, doctypes and processing instructions are passed over. Whatever
 * is broken ends up as text or is passed over, as browsers do; nothing throws, and no input costs more than linear time.
 */
export function htmlTokens(source: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const lower = new Lowered(source)
  let at = 0
  let text = 0
  const flush = (end: number) => {
    if (end > text) tokens.push({ kind: 'text', name: '', start: text, end })
  }
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0) break
    const next = source.charCodeAt(open + 1)
    if (next === 33 || next === 63) {
      flush(open)
      at = text = endOfDeclaration(source, open)
      continue
    }
    const closes = next === 47
    const nameStart = closes ? open + 2 : open + 1
    if (!isLetter(source.charCodeAt(nameStart))) {
      if (closes) {
        // `</` and no letter is a broken comment up to the next `>`.
        flush(open)
        const end = source.indexOf('>', open)
        at = text = end < 0 ? source.length : end + 1
      } else at = open + 1
      continue
    }
    flush(open)
    let nameEnd = nameStart
    while (nameEnd < source.length && !isNameEnd(source.charCodeAt(nameEnd))) nameEnd++
    const name = source.slice(nameStart, nameEnd).toLowerCase()
    const end = lower.endOfTag(nameEnd)
    tokens.push({ kind: closes ? 'close' : 'open', name, start: open, end })
    at = text = end
    if (!closes && RAW.has(name) && source.charCodeAt(end - 2) !== 47) {
      const close = lower.closing(name, end)
      const inside = close < 0 ? source.length : close
      if (inside > end) tokens.push({ kind: 'raw', name, start: end, end: inside })
      at = text = inside
    }
  }
  flush(source.length)
  return tokens
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
const isNameEnd = (code: number): boolean => isSpace(code) || code === 47 || code === 62

function endOfDeclaration(source: string, open: number): number {
  if (source.startsWith('<!--', open)) {
    const end = source.indexOf('-->', open + 2)
    return end < 0 ? source.length : end + 3
  }
  if (source.startsWith('<![CDATA[', open)) {
    const end = source.indexOf(']]>', open)
    if (end >= 0) return end + 3
  }
  const end = source.indexOf('>', open)
  return end < 0 ? source.length : end + 1
}

/** Searches that remember what is not to be found any more, so that broken pages stay cheap. */
class Lowered {
  readonly #source: string
  #lower: string | null = null
  readonly #missing = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  /** Behind the `>` that ends the tag; marks of quotation count after `=` only. */
  endOfTag(from: number): number {
    const source = this.#source
    let at = from
    while (at < source.length) {
      const code = source.charCodeAt(at)
      if (code === 62) return at + 1
      at++
      if (code !== 61) continue
      while (at < source.length && isSpace(source.charCodeAt(at))) at++
      const quote = source[at]
      if (quote !== '"' && quote !== "'") continue
      const end = this.#missing.has(quote) ? -1 : source.indexOf(quote, at + 1)
      if (end < 0) {
        this.#missing.add(quote)
        at++
      } else at = end + 1
    }
    return source.length
  }

  /** Where `</name` stands at or behind `from`; -1 when nowhere. */
  closing(name: string, from: number): number {
    if (this.#missing.has(name)) return -1
    this.#lower ??= this.#source.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    const at = this.#lower.indexOf(`</${name}`, from)
    if (at < 0) this.#missing.add(name)
    return at
  }
}

const ATTRIBUTE = /([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** The attributes of an opening tag, names in lower case; references in values are left as written. */
export function attributesOf(source: string, token: HtmlToken): Map<string, string> {
  const found = new Map<string, string>()
  const inside = source.slice(token.start + 1 + token.name.length, Math.min(token.end - 1, token.start + 20_000))
  for (const match of inside.matchAll(ATTRIBUTE)) {
    const name = match[1]!.toLowerCase()
    if (!found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? '')
  }
  return found
}
