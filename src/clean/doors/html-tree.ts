import type { HtmlToken } from './html-tokens.ts'

/** An element of a page, its nesting healed. */
export interface HtmlElement {
  readonly name: string
  /** Index of its opening tag among the tokens. */
  readonly open: number
  /** Index of the first token behind its inside; where it was never closed, of the first behind its parent's. */
  readonly end: number
  /** Index of the element around it; -1 for the outermost. */
  readonly parent: number
  /** Elements around it. */
  readonly depth: number
}

export interface HtmlTree {
  /** In order of their opening tags. */
  readonly elements: readonly HtmlElement[]
  /** For each token the innermost element it stands in (an opening tag: itself); -1 for none. */
  readonly inside: Int32Array
  /** Elements around the most deeply nested one. */
  readonly deepest: number
}

/** Elements that make no level: what stands around the page, and what holds no prose (its inside is `raw`). */
export const UNSEEN: ReadonlySet<string> = new Set(
  'html head body script style noscript template svg math iframe title meta link base textarea xmp noembed noframes frameset frame plaintext'.split(
    ' ',
  ),
)
export const VOID: ReadonlySet<string> = new Set(
  'area br col embed hr img input param source track wbr bgsound keygen spacer'.split(' '),
)
const CLOSES_P = new Set(
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
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
/** A closing tag finds its element at most this many levels up: broken pages stay cheap. */
const FARTHEST = 60

/** The elements of a page, wrong nesting healed as far as the text needs it. Linear in the number of tokens. */
export function treeOf(tokens: readonly HtmlToken[]): HtmlTree {
  const elements: { name: string; open: number; end: number; parent: number; depth: number }[] = []
  const inside = new Int32Array(tokens.length)
  const stack: number[] = []
  let deepest = 0
  const closeTop = (at: number) => {
    elements[stack.pop()!]!.end = at
  }
  const top = () => (stack.length === 0 ? '' : elements[stack[stack.length - 1]!]!.name)
  for (let i = 0; i < tokens.length; i++) {
    const { kind, name } = tokens[i]!
    if (kind === 'open' && !UNSEEN.has(name)) {
      if (CLOSES_P.has(name) && top() === 'p') closeTop(i)
      const ended = SIBLINGS[name]
      while (ended?.includes(top())) closeTop(i)
      if (!VOID.has(name)) {
        elements.push({ name, open: i, end: tokens.length, parent: stack.at(-1) ?? -1, depth: stack.length })
        if (stack.length > deepest) deepest = stack.length
        stack.push(elements.length - 1)
      }
    } else if (kind === 'close') {
      let level = stack.length - 1
      for (let steps = 0; level >= 0 && steps < FARTHEST && elements[stack[level]!]!.name !== name; steps++) level--
      if (level >= 0 && elements[stack[level]!]!.name === name) while (stack.length > level) closeTop(i)
    }
    inside[i] = stack.length === 0 ? -1 : stack[stack.length - 1]!
  }
  return { elements, inside, deepest }
}
