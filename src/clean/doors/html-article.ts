import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { attributesOf, type HtmlToken } from './html-tokens.ts'

/** Elements nested deeper than this are flattened: real pages stay below a hundred, recursion ends above thousands. */
const DEEPEST = 180
/** Elements that carry no text of the story and are not shown to the article finder. */
const UNSEEN = new Set([
  'html',
  'head',
  'body',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'title',
  'meta',
  'link',
  'base',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
])
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'param', 'source', 'track', 'wbr'])
const CLOSES_P = new Set(
  'address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** Opening one of these ends an open one of its kind. */
const SIBLINGS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
}
const MARK = 'data-sitrep'

/**
 * Which text tokens belong to the article, as indices into `tokens`. Each text is wrapped in a marked element, Readability
 * looks for the article, and the marks that it keeps are read off: so its choice comes back with places in the source.
 * Null when it finds none.
 */
export function articleTokens(source: string, tokens: readonly HtmlToken[], title: string | null): Set<number> | null {
  const { document } = parseHTML(
    `<!doctype html><html><head><title>${asText(title ?? '')}</title></head><body>${marked(source, tokens)}</body></html>`,
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
  const root = found?.content as {
    querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>
  } | null
  if (!root) return null
  const kept = new Set<number>()
  for (const element of root.querySelectorAll(`[${MARK}]`)) kept.add(Number(element.getAttribute(MARK)))
  return kept.size === 0 ? null : kept
}

/** The page again, without what has no text, nested no deeper than is safe, every text with its mark. */
function marked(source: string, tokens: readonly HtmlToken[]): string {
  const parts: string[] = []
  const open: { name: string; shown: boolean }[] = []
  let shown = 0
  const closeTop = () => {
    const top = open.pop()!
    if (!top.shown) return
    shown--
    parts.push(`</${top.name}>`)
  }
  for (const [i, token] of tokens.entries()) {
    const { kind, name } = token
    if (kind === 'raw' || UNSEEN.has(name)) continue
    if (kind === 'text') {
      const text = source.slice(token.start, token.end)
      parts.push(/\S/.test(text) ? `<span ${MARK}="${i}">${text.replace(/</g, '&lt;')}</span>` : text)
    } else if (kind === 'open') {
      if (VOID.has(name)) {
        parts.push(source.slice(token.start, token.end))
        continue
      }
      if (CLOSES_P.has(name) && open.at(-1)?.name === 'p') closeTop()
      else if (Object.hasOwn(SIBLINGS, name) && SIBLINGS[name]!.includes(open.at(-1)?.name ?? '')) closeTop()
      const isShown = shown < DEEPEST && open.length < 100_000
      if (isShown) {
        shown++
        parts.push(tagOf(source, token))
      }
      open.push({ name, shown: isShown })
    } else {
      let level = open.length - 1
      for (let steps = 0; level >= 0 && steps < 60 && open[level]!.name !== name; steps++) level--
      if (level >= 0 && open[level]!.name === name) while (open.length > level) closeTop()
    }
  }
  while (open.length > 0) closeTop()
  return parts.join('')
}

/** The opening tag with the attributes that the finder looks at, well formed. */
function tagOf(source: string, token: HtmlToken): string {
  const attributes = attributesOf(source, token)
  const kept: string[] = []
  for (const name of [
    'id',
    'class',
    'role',
    'style',
    'itemprop',
    'itemtype',
    'rel',
    'href',
    'hidden',
    'aria-hidden',
    'aria-modal',
    'dir',
  ]) {
    const value = attributes.get(name)
    if (value !== undefined) kept.push(` ${name}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`)
  }
  return `<${token.name.replace(/[^a-z0-9-]/g, '') || 'div'}${kept.join('')}>`
}

const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
