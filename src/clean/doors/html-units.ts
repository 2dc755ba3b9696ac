import { attributesOf, type HtmlToken } from './html-tokens.ts'
import type { HtmlTree } from './html-tree.ts'

export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul video audio iframe button select label'.split(
    ' ',
  ),
)

/** The texts of one block element that stand in no block inside it: a paragraph, a heading, an item, a cell. */
export interface HtmlUnit {
  /** Index of the block element; -1 for the page itself. */
  readonly element: number
  /** Indices of its text tokens with something to see in them, in order. */
  readonly texts: readonly number[]
  /** Characters that are no white space. */
  readonly size: number
  /** Of these, those inside links. */
  readonly linked: number
}

/** What the rules for parts of a page ask: sizes of elements, what stands in a link, what the tags say. */
export interface HtmlPage {
  readonly source: string
  readonly tokens: readonly HtmlToken[]
  readonly tree: HtmlTree
  readonly units: readonly HtmlUnit[]
  /** For each token the index of its unit; -1 for tags and white space. */
  readonly unitOf: Int32Array
  /** For each element the innermost block element around it or itself; -1 for none. */
  readonly blockOf: Int32Array
  /** For each element the link around it or itself; -1 for none. */
  readonly linkOf: Int32Array
  attributes(element: number): ReadonlyMap<string, string>
  /** Its class, id and parts' names as lower-case words with a blank around each; empty when it has none. */
  words(element: number): string
}

const NOTHING: ReadonlyMap<string, string> = new Map()

/** The units of a page and how its elements stand to them. Linear in the number of tokens. */
export function pageOf(source: string, tokens: readonly HtmlToken[], tree: HtmlTree): HtmlPage {
  const { elements, inside } = tree
  const blockOf = new Int32Array(elements.length)
  const linkOf = new Int32Array(elements.length)
  for (let e = 0; e < elements.length; e++) {
    const { name, parent, open } = elements[e]!
    blockOf[e] = BLOCKS.has(name) ? e : parent < 0 ? -1 : blockOf[parent]!
    const isLink = name === 'a' && tokens[open]!.end - tokens[open]!.start > 8
    linkOf[e] = isLink ? e : parent < 0 ? -1 : linkOf[parent]!
  }
  const unitOf = new Int32Array(tokens.length).fill(-1)
  const units: { element: number; texts: number[]; size: number; linked: number }[] = []
  let last = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'text') {
      if (token.kind !== 'raw' && BLOCKS.has(token.name)) last = -1
      continue
    }
    const size = sizeOf(source, token.start, token.end)
    if (size === 0) continue
    const at = inside[i]!
    const element = at < 0 ? -1 : blockOf[at]!
    if (last < 0 || units[last]!.element !== element) {
      last = units.length
      units.push({ element, texts: [], size: 0, linked: 0 })
    }
    const unit = units[last]!
    unit.texts.push(i)
    unit.size += size
    if (at >= 0 && linkOf[at]! >= 0) unit.linked += size
    unitOf[i] = last
  }
  const attributes = new Map<number, ReadonlyMap<string, string>>()
  const words = new Map<number, string>()
  const page: HtmlPage = {
    source,
    tokens,
    tree,
    units,
    unitOf,
    blockOf,
    linkOf,
    attributes(element) {
      let found = attributes.get(element)
      if (!found) {
        const { open, name } = elements[element]!
        const token = tokens[open]!
        found = token.end - token.start <= name.length + 3 ? NOTHING : attributesOf(source, token)
        attributes.set(element, found)
      }
      return found
    },
    words(element) {
      let found = words.get(element)
      if (found === undefined) {
        const own = page.attributes(element)
        const names = ['class', 'id', 'data-component', 'data-testid', 'data-module', 'data-type'].map(
          (name) => own.get(name) ?? '',
        )
        const text = names.join(' ').slice(0, 400)
        found = /\S/.test(text)
          ? ` ${text
              .replace(/([a-z])([A-Z])/g, '$1 $2')
              .toLowerCase()
              .replace(/[^a-z]+/g, ' ')
              .trim()} `
          : ''
        words.set(element, found)
      }
      return found
    },
  }
  return page
}

function sizeOf(source: string, start: number, end: number): number {
  let size = 0
  for (let i = start; i < end; i++) if (source.charCodeAt(i) > 32) size++
  return size
}

/** The unit without the texts that are not wanted; null when none is. */
export function partOf(page: HtmlPage, unit: HtmlUnit, isWanted: (text: number) => boolean): HtmlUnit | null {
  if (unit.texts.every(isWanted)) return unit
  const texts = unit.texts.filter(isWanted)
  if (texts.length === 0) return null
  let [size, linked] = [0, 0]
  for (const i of texts) {
    const own = sizeOf(page.source, page.tokens[i]!.start, page.tokens[i]!.end)
    const at = page.tree.inside[i]!
    size += own
    if (at >= 0 && page.linkOf[at]! >= 0) linked += own
  }
  return { element: unit.element, texts, size, linked }
}

/** Is `inner` the element `outer` or inside it? */
export function isWithin(tree: HtmlTree, inner: number, outer: number): boolean {
  const { elements } = tree
  if (inner < outer) return false
  return elements[inner]!.open < elements[outer]!.end
}

/** The words of a unit as the reader sees them, entities unread. */
export const unitText = ({ source, tokens }: HtmlPage, unit: HtmlUnit): string =>
  unit.texts
    .map((i) => source.slice(tokens[i]!.start, tokens[i]!.end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
