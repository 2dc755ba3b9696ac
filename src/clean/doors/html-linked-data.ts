/** Deeper than this no page describes itself. */
const DEEPEST = 12
/** Objects of a page's data that are kept by their name. */
const MOST_NAMED = 5000
/** More writers than this has no report. */
const MOST_AUTHORS = 12

/** What a page's linked data (JSON-LD) say of its article, text as written there. */
export interface Described {
  headline?: string
  datePublished?: string
  dateModified?: string
  publisher?: string
  author?: string
  url?: string
  body?: string
  corrections?: readonly string[]
  /** It is a live blog. */
  isLive?: boolean
}

type Fields = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Report|Reportage)$/

/**
 * The article that a page's JSON-LD scripts describe; of several scripts the first that says a thing. References by `@id`
 * are followed through all of them. Nothing where they are broken or about something else.
 */
export function describedBy(scripts: readonly string[]): Described {
  const values = scripts.flatMap((script) => parsed(script))
  if (values.length === 0) return {}
  const named = new Map<string, Fields>()
  for (const value of values) nameAll(value, named, 0)
  let described: Described = {}
  for (const value of values) {
    const article = findArticle(value, 0)
    if (article) described = { ...describe(article, named), ...described }
  }
  return described
}

function parsed(script: string): unknown[] {
  try {
    return [
      JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')),
    ]
  } catch {
    return []
  }
}

/** All objects that have a name (`@id`) and something to say. */
function nameAll(value: unknown, named: Map<string, Fields>, depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null || named.size >= MOST_NAMED) return
  if (!Array.isArray(value)) {
    const { '@id': id } = value as Fields
    if (typeof id === 'string' && Object.keys(value).length > 1 && !named.has(id)) named.set(id, value as Fields)
  }
  for (const inside of Object.values(value)) nameAll(inside, named, depth + 1)
}

function describe(article: Fields, named: ReadonlyMap<string, Fields>): Described {
  const described: Described = {}
  const headline = words(article.headline) ?? words(article.name)
  const published = words(article.datePublished) ?? words(article.coverageStartTime)
  const modified = words(article.dateModified)
  const [publisher] = namesOf(article.publisher, named)
  const writers = namesOf(article.author ?? article.creator, named)
  const url = words(article.url)
  const body = words(article.articleBody)
  const corrections = [article.correction, article.corrections].flat().flatMap((c) => correctionOf(c, named) ?? [])
  if (headline) described.headline = headline
  if (published) described.datePublished = published
  if (modified) described.dateModified = modified
  if (publisher) described.publisher = publisher
  if (writers.length > 0) described.author = writers.join(', ')
  if (url && /^https?:\/\/\S+$/i.test(url)) described.url = url
  if (body) described.body = body
  if (corrections.length > 0) described.corrections = corrections
  if ([article['@type']].flat().includes('LiveBlogPosting')) described.isLive = true
  return described
}

function findArticle(value: unknown, depth: number): Fields | null {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1)
      if (found) return found
    }
    return null
  }
  const object = value as Fields
  const types = [object['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return object
  return (
    findArticle(object['@graph'], depth + 1) ??
    findArticle(object.mainEntity, depth + 1) ??
    findArticle(object.mainEntityOfPage, depth + 1)
  )
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** The names that a value gives: itself, its `name`, or those of what it refers to. Addresses are no names. */
function namesOf(value: unknown, named: ReadonlyMap<string, Fields>): string[] {
  const found = new Set<string>()
  for (const item of [value].flat(2).slice(0, MOST_AUTHORS)) {
    const name = typeof item === 'string' ? (named.get(item)?.name ?? item) : nameIn(item, named)
    for (const one of [name].flat()) {
      const text = words(one)
      if (text !== null && !/^(?:https?:\/\/|#|@)/i.test(text)) found.add(text)
    }
  }
  return [...found]
}

function nameIn(value: unknown, named: ReadonlyMap<string, Fields>): unknown {
  if (typeof value !== 'object' || value === null) return null
  const own = value as Fields
  return own.name ?? (typeof own['@id'] === 'string' ? named.get(own['@id'])?.name : null)
}

function correctionOf(value: unknown, named: ReadonlyMap<string, Fields>): string | null {
  if (typeof value !== 'object' || value === null) return words(value)
  const own = value as Fields
  const said = typeof own['@id'] === 'string' ? (named.get(own['@id']) ?? own) : own
  return words(said.text) ?? words(said.description)
}
