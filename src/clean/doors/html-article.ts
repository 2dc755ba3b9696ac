import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { attributesOf, type HtmlToken } from './html-tokens.ts'
import { type HtmlTree, UNSEEN, VOID } from './html-tree.ts'

/** Elements nested deeper than this are flattened: real pages stay below a hundred, recursion ends above thousands. */
const DEEPEST = 180
/** What the finder looks at. */
const ATTRIBUTES = 'id class role style itemprop itemtype rel href hidden aria-hidden aria-modal dir'.split(' ')
/** A page with more elements or levels is not shown to the finder, whose time grows faster than the page. */
const MOST_ELEMENTS = 12_000
const MOST_LEVELS = 2000
/** The finder weighs no more of one stretch of text than this, in UTF-16 units. */
const LONGEST_TEXT = 20_000

/** First of the 4096 private characters of which two stand before each text and tell its place. */
const FIRST_MARK = 0xe000
const MARKS = /[\ue000-\uefff]{2}/g
const PRIVATE = /[\ue000-\uefff]/g

/**
 * Which text tokens belong to the article, as indices into `tokens`. Each text is marked with two private characters,
 * Readability looks for the article, and the marks that it keeps are read off: so its choice comes back with places in
 * the source. Null when it finds none.
 */
export function articleTokens(
  source: string,
  tokens: readonly HtmlToken[],
  tree: HtmlTree,
  title: string | null,
): Set<number> | null {
  if (tree.elements.length > MOST_ELEMENTS || tree.deepest > MOST_LEVELS) return null
  const { document } = parseHTML(
    `<!doctype html><html><head><title>${asText(title ?? '')}</title></head><body>${marked(source, tokens, tree)}</body></html>`,
  )
  let found: { content: unknown } | null = null
  try {
    found = new Readability(document as never, {
      serializer: (element) => element,
      charThreshold: 250,
    }).parse()
  } catch {
    return null
  }
  const root = found?.content as { readonly textContent: string } | null | undefined
  if (!root) return null
  const kept = new Set<number>()
  for (const [mark] of root.textContent.matchAll(MARKS))
    kept.add(((mark.charCodeAt(0) - FIRST_MARK) << 12) + mark.charCodeAt(1) - FIRST_MARK)
  return kept.size === 0 ? null : kept
}

/** The page again, without what has no text, nested no deeper than is safe, every text with its mark. */
function marked(source: string, tokens: readonly HtmlToken[], { elements }: HtmlTree): string {
  const parts: string[] = []
  const open: { name: string; end: number; shown: boolean }[] = []
  let shown = 0
  let next = 0
  const closeUntil = (at: number) => {
    while (open.length > 0 && open[open.length - 1]!.end <= at) {
      const top = open.pop()!
      if (!top.shown) continue
      shown--
      parts.push(`</${top.name}>`)
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    closeUntil(i)
    const token = tokens[i]!
    if (token.kind === 'text') {
      const text = source.slice(token.start, Math.min(token.end, token.start + LONGEST_TEXT))
      if (/\S/.test(text)) parts.push(markOf(i), text.replace(/</g, '&lt;').replace(PRIVATE, ' '))
      else parts.push(text)
      continue
    }
    if (token.kind !== 'open' || UNSEEN.has(token.name)) continue
    if (VOID.has(token.name)) {
      parts.push(`<${token.name}>`)
      continue
    }
    if (elements[next]?.open !== i) continue
    const isShown = shown < DEEPEST
    const name = token.name.replace(/[^a-z0-9-]/g, '') || 'div'
    if (isShown) {
      shown++
      parts.push(tagOf(source, token, name))
    }
    open.push({ name, end: elements[next]!.end, shown: isShown })
    next++
  }
  closeUntil(Number.POSITIVE_INFINITY)
  return parts.join('')
}

const markOf = (i: number): string => String.fromCharCode(FIRST_MARK + (i >> 12), FIRST_MARK + (i & 4095))

/** The opening tag with the attributes that the finder looks at, well formed. */
function tagOf(source: string, token: HtmlToken, name: string): string {
  if (token.end - token.start <= name.length + 3) return `<${name}>`
  const attributes = attributesOf(source, token)
  let kept = ''
  for (const attribute of ATTRIBUTES) {
    const value = attributes.get(attribute)
    if (value !== undefined) kept += ` ${attribute}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`
  }
  return `<${name}${kept}>`
}

const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
